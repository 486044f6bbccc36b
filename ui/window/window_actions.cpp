// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_actions.h"

#include "ui/look/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace fanfold {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("WindowActions", text);
}

QAction* make(QWidget* window, const char* text, const QKeySequence& key = {})
{
    auto* action = new QAction(say(text), window);
    action->setShortcut(key);
    window->addAction(action);
    return action;
}

QAction* makeSwitch(QWidget* window, const char* text, const QKeySequence& key = {})
{
    QAction* action = make(window, text, key);
    action->setCheckable(true);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget* window)
    : openFolder(make(window, QT_TRANSLATE_NOOP("WindowActions", "Open folder…"),
        QKeySequence(Qt::CTRL | Qt::Key_O)))
    , openFiles(make(window, QT_TRANSLATE_NOOP("WindowActions", "Open files…"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)))
    , openSamples(make(window, QT_TRANSLATE_NOOP("WindowActions", "Try the samples")))
    , includeSubfolders(
          makeSwitch(window, QT_TRANSLATE_NOOP("WindowActions", "Include sub-folders")))
    , rescan(
          make(window, QT_TRANSLATE_NOOP("WindowActions", "Look again"), QKeySequence(Qt::Key_F5)))
    , startOrPause(make(window, QT_TRANSLATE_NOOP("WindowActions", "Start"),
          QKeySequence(Qt::CTRL | Qt::Key_Return)))
    , finishCurrent(make(window, QT_TRANSLATE_NOOP("WindowActions", "Finish current files"),
          QKeySequence(Qt::CTRL | Qt::Key_Period)))
    , killNow(make(window, QT_TRANSLATE_NOOP("WindowActions", "Kill now"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period)))
    , retryFailed(make(window, QT_TRANSLATE_NOOP("WindowActions", "Retry failed"),
          QKeySequence(Qt::CTRL | Qt::Key_R)))
    , calibrate(make(window, QT_TRANSLATE_NOOP("WindowActions", "Calibrate…")))
    , filter(make(window, QT_TRANSLATE_NOOP("WindowActions", "Filter files"),
          QKeySequence(Qt::CTRL | Qt::Key_F)))
    , exportPlots(make(window, QT_TRANSLATE_NOOP("WindowActions", "Export plots…"),
          QKeySequence(Qt::CTRL | Qt::Key_E)))
    , reading(make(window, QT_TRANSLATE_NOOP("WindowActions", "Reading…"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)))
    , showFiles(makeSwitch(window, QT_TRANSLATE_NOOP("WindowActions", "Show files"),
          QKeySequence(Qt::CTRL | Qt::Key_1)))
    , showBottom(makeSwitch(window, QT_TRANSLATE_NOOP("WindowActions", "Show workers"),
          QKeySequence(Qt::CTRL | Qt::Key_2)))
    , fullScreen(makeSwitch(
          window, QT_TRANSLATE_NOOP("WindowActions", "Full screen"), QKeySequence(Qt::Key_F11)))
    , settings(make(window, QT_TRANSLATE_NOOP("WindowActions", "Settings…"),
          QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , about(make(
          window, QT_TRANSLATE_NOOP("WindowActions", "About Fanfold"), QKeySequence(Qt::Key_F1)))
    , closeWindow(make(
          window, QT_TRANSLATE_NOOP("WindowActions", "Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)))
{
    startOrPause->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    rescan->setIcon(icon(IconName::retry, &Theme::quiet));
    finishCurrent->setAutoRepeat(false); // pressed again it does more
    showFiles->setChecked(true);
    showBottom->setChecked(true);
}

void enableBecause(QAction* action, bool enabled, const QString& whyNot)
{
    action->setEnabled(enabled);
    action->setToolTip(enabled ? action->iconText() : whyNot);
}

} // namespace fanfold
