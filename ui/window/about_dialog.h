// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, which keys it knows, under which licence it stands.
#pragma once

#include <QDialog>

namespace fanfold {

struct WindowActions;

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const WindowActions& actions, QWidget* parent);
};

} // namespace fanfold
