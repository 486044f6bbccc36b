// SPDX-License-Identifier: GPL-3.0-or-later
// The 1 px line that parts panels.
#pragma once

class QFrame;
class QWidget;

namespace fanfold {

QFrame* makePanelLine(QWidget* parent);
QFrame* makeUprightLine(QWidget* parent);

} // namespace fanfold
