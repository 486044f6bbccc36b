// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/file_menu.h"

#include "ui/look/icons.h"
#include "ui/models/files_model.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace fanfold {

void openInDesktop(const FilePath& folder)
{
    QUrl url;
    url.setScheme(QStringLiteral("file"));
    url.setPath(
        QString::fromLatin1(QByteArray::fromStdString(folder.bytes()).toPercentEncoding("/")),
        QUrl::StrictMode);
    QDesktopServices::openUrl(url);
}

FileMenu* makeFileMenu(const FilesModel& model, const std::vector<FileId>& files, QWidget* parent)
{
    auto* menu = new FileMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const FilePath last = (*model.files())[number(files.back())].path;
    menu->addAction(
        icon(IconName::file), FileMenu::tr("Show in File view"), menu, &FileMenu::showChosen);
    QAction* retry = menu->addAction(icon(IconName::retry),
        FileMenu::tr("Read %n files again", nullptr, static_cast<int>(files.size())), menu,
        &FileMenu::retryChosen);
    retry->setEnabled(std::all_of(files.begin(), files.end(),
        [&](FileId file) { return isFinal(model.status(file).state); }));
    menu->addSeparator();
    menu->addAction(icon(IconName::copy), FileMenu::tr("Copy path"), menu, [&model, files] {
        QStringList lines;
        for (const FileId file : files)
            lines << (*model.files())[number(file)].path.shown();
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    menu->addAction(icon(IconName::openExternal), FileMenu::tr("Open containing folder"), menu,
        [last] { openInDesktop(last.parent()); });
    return menu;
}

} // namespace fanfold
