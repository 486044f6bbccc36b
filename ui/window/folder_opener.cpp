// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/folder_opener.h"

#include "ui/look/icons.h"
#include "ui/models/plain_tool_tip.h"
#include "ui/window/recent_store.h"
#include "ui/window/start_options.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

namespace fanfold {

FolderOpener::FolderOpener(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_recents(loadRecentFolders())
{
    connect(&m_scan, &FolderScan::grew, this, &FolderOpener::filesGrew);
    connect(&m_scan, &FolderScan::ended, this,
        [this](const std::shared_ptr<const FileList>& files, const ScanReport& report) {
            if (m_roots.size() == 1 && !files->empty() && files->front().path != m_roots.front()) {
                RecentFolder folder = recallFolder(m_roots.front());
                folder.files = report.files;
                folder.bytes = report.bytes;
                if (!folder.wasRun)
                    folder.when = QDateTime::currentDateTime();
                m_recents = rememberFolder(std::move(folder));
                Q_EMIT recentsChanged();
            }
            Q_EMIT filesListed(files, report);
        });
}

QString FolderOpener::shownRoots() const
{
    if (m_roots.empty())
        return {};
    const QString first = shortFolderText(m_roots.front());
    if (m_roots.size() == 1)
        return first;
    return tr("%1 and %n more", nullptr, static_cast<int>(m_roots.size()) - 1).arg(first);
}

void FolderOpener::open(std::vector<FilePath> paths)
{
    if (paths.empty())
        return;
    m_roots = std::move(paths);
    Q_EMIT opened();
    rescan();
}

void FolderOpener::rescan()
{
    if (m_roots.empty())
        return;
    ScanRequest request;
    request.roots = m_roots;
    request.recursive = m_recursive;
    m_scan.start(std::move(request));
}

void FolderOpener::chooseFolder()
{
    auto* chooser = new QFileDialog(m_window, tr("Open folder"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    if (!m_roots.empty())
        chooser->setDirectory(m_roots.front().parent().shown());
    connect(chooser, &QFileDialog::fileSelected, this,
        [this](const QString& path) { Q_EMIT chosen({absolutePath(FilePath::fromText(path))}); });
    chooser->open();
}

void FolderOpener::chooseFiles()
{
    auto* chooser = new QFileDialog(m_window, tr("Open files"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
        std::vector<FilePath> paths;
        for (const QString& name : names)
            paths.push_back(absolutePath(FilePath::fromText(name)));
        Q_EMIT chosen(paths);
    });
    chooser->open();
}

void FolderOpener::rememberRun(const RunTotals& totals)
{
    if (m_roots.size() != 1)
        return;
    RecentFolder folder = recallFolder(m_roots.front());
    if (folder.files == 0)
        return;
    folder.wasRun = true;
    folder.notDone
        = static_cast<int>(totals.files - totals.states[static_cast<std::size_t>(FileState::done)]);
    folder.withWarnings = static_cast<int>(totals.withWarnings);
    folder.when = QDateTime::currentDateTime();
    m_recents = rememberFolder(std::move(folder));
    Q_EMIT recentsChanged();
}

void FolderOpener::fillRecentMenu(QMenu& menu)
{
    menu.clear();
    for (const RecentFolder& folder : m_recents) {
        QString text = shortFolderText(folder.path);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu.addAction(icon(IconName::folder, &Theme::quiet), text, this,
            [this, path = folder.path] { Q_EMIT chosen({path}); });
        action->setToolTip(plainToolTip(shownInOneLine(folder.path.shown())));
    }
    if (m_recents.empty())
        menu.addAction(tr("No folder has been opened yet"))->setEnabled(false);
}

FilePath samplesFolder()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& place : {here + QStringLiteral("/../share/fanfold/samples"),
             here + QStringLiteral("/../../../resources/samples")}) {
        if (QDir(place).exists())
            return absolutePath(FilePath::fromText(place));
    }
    return {};
}

} // namespace fanfold
