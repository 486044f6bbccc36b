// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/panel_line.h"

#include <QFrame>

namespace fanfold {

namespace {

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

QFrame* makePanelLine(QWidget* parent)
{
    QFrame* line = makeLine(parent);
    line->setFixedHeight(1);
    return line;
}

QFrame* makeUprightLine(QWidget* parent)
{
    QFrame* line = makeLine(parent);
    line->setFixedWidth(1);
    return line;
}

} // namespace fanfold
