// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_place.h"

#include "ui/window/main_window.h"
#include "ui/window/settings.h"
#include "ui/window/work_page.h"

#include <QScreen>
#include <QSettings>

namespace fanfold {

namespace {

constexpr QSize kFirstSize(1600, 1000);

QString placeFile()
{
    return stateFolder() + QStringLiteral("/window.ini");
}

QString groupOf(const QScreen& screen)
{
    return QStringLiteral("%1x%2").arg(screen.size().width()).arg(screen.size().height());
}

} // namespace

void restorePlace(MainWindow& window, WorkPage& page)
{
    QSettings state(placeFile(), QSettings::IniFormat);
    state.beginGroup(groupOf(*window.screen()));
    if (!window.restoreGeometry(state.value(QLatin1String("geometry")).toByteArray())) {
        const QSize room = window.screen()->availableSize();
        window.resize(kFirstSize.boundedTo(room));
        if (kFirstSize.width() >= room.width() || kFirstSize.height() >= room.height())
            window.setWindowState(Qt::WindowMaximized);
    }
    page.restore(state);
}

void savePlace(const MainWindow& window, const WorkPage& page)
{
    QSettings state(placeFile(), QSettings::IniFormat);
    state.beginGroup(groupOf(*window.screen()));
    state.setValue(QLatin1String("geometry"), window.saveGeometry());
    page.save(state);
}

} // namespace fanfold
