// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/about_dialog.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/window/window_actions.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace fanfold {

namespace {

QLabel* makeLabel(QWidget* parent, const QString& text, const char* kind = nullptr)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    if (kind)
        label->setProperty("kind", QString::fromLatin1(kind));
    return label;
}

} // namespace

AboutDialog::AboutDialog(const WindowActions& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Fanfold"));
    auto* picture = new QLabel(this);
    picture->setPixmap(appIcon().pixmap(64));
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::kSpace4);
    words->addWidget(
        makeLabel(this, tr("Fanfold %1").arg(QStringLiteral(FANFOLD_VERSION)), "title"));
    words->addWidget(makeLabel(this,
        tr("Fans a folder of data files out over worker processes, shows every file being read and "
           "plotted, and saves the plots and the numbers.")));
    words->addWidget(makeLabel(this,
        tr("Free software under the GNU General Public License, version 3 or later. Made with Qt, "
           "Qt Charts and QCustomPlot."),
        "quiet"));
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace16);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    auto* keys = new QGridLayout;
    keys->setHorizontalSpacing(metrics::kSpace24);
    keys->setVerticalSpacing(metrics::kSpace4);
    int row = 0;
    const auto addKey = [&](const QString& text, const QAction* action) {
        keys->addWidget(makeLabel(this, text), row, 0);
        keys->addWidget(
            makeLabel(this, action->shortcut().toString(QKeySequence::NativeText), "quiet"), row++,
            1);
    };
    addKey(tr("Open a folder"), actions.openFolder);
    addKey(tr("Start, pause or resume"), actions.startOrPause);
    addKey(tr("Stop, finish current files"), actions.finishCurrent);
    for (const QAction* action : {actions.killNow, actions.rescan, actions.filter,
             actions.retryFailed, actions.exportPlots, actions.settings, actions.fullScreen})
        addKey(action->text().remove(QLatin1Char('&')), action);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(
        metrics::kSpace24, metrics::kSpace24, metrics::kSpace24, metrics::kSpace16);
    column->setSpacing(metrics::kSpace16);
    column->addLayout(head);
    column->addWidget(makeLabel(this, tr("Keys"), "title"));
    column->addLayout(keys);
    column->addWidget(buttons);
    setMinimumWidth(460);
}

} // namespace fanfold
