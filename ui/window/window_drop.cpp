// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_drop.h"

#include "core/scan/file_scan.h"
#include "ui/window/drop_highlight.h"
#include "ui/window/start_options.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QtConcurrent>

#include <sys/stat.h>

namespace fanfold {

namespace {

/// Beyond this many files the highlight says "more than": a drag must not read a whole disk.
constexpr std::uint64_t kCountAtMost = 20'000;

bool isFolder(const FilePath& path)
{
    struct stat info { };
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

} // namespace

WindowDrop::WindowDrop(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_highlight(new DropHighlight(window))
{
    m_threads.setMaxThreadCount(1);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

WindowDrop::~WindowDrop()
{
    m_cancel.cancel();
    m_threads.waitForDone();
}

std::vector<FilePath> WindowDrop::paths(const QMimeData& data)
{
    std::vector<FilePath> found;
    // Not QUrl::toLocalFile: it turns the bytes of a name into text and loses those that are no
    // UTF-8.
    for (const QByteArray& line : data.data(QStringLiteral("text/uri-list")).split('\n')) {
        const QByteArray uri = line.trimmed();
        if (!uri.startsWith("file:") || uri.startsWith('#'))
            continue;
        QByteArray path = uri.mid(5);
        if (path.startsWith("//")) {
            const qsizetype slash = path.indexOf('/', 2);
            path = slash < 0 ? QByteArray() : path.mid(slash);
        }
        path = QByteArray::fromPercentEncoding(path);
        if (!path.isEmpty())
            found.push_back(absolutePath(FilePath(path.toStdString())));
    }
    return found;
}

bool WindowDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        std::vector<FilePath> offered = paths(*drop->mimeData());
        if (offered.empty())
            break;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::DragEnter) {
            enter(std::move(offered));
        } else if (event->type() == QEvent::Drop) {
            leave();
            Q_EMIT dropped(offered);
        }
        return true;
    }
    case QEvent::DragLeave:
        leave();
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowDrop::enter(std::vector<FilePath> paths)
{
    m_highlight->open(tr("Open %n items", nullptr, static_cast<int>(paths.size())));
    m_cancel.cancel();
    m_cancel = CancelToken();
    (void)QtConcurrent::run(
        &m_threads, [this, id = ++m_id, paths = std::move(paths), cancel = m_cancel] {
            count(id, paths, cancel);
        });
}

void WindowDrop::leave()
{
    ++m_id;
    m_cancel.cancel();
    m_highlight->hide();
}

void WindowDrop::count(int id, const std::vector<FilePath>& paths, const CancelToken& cancel)
{
    std::uint64_t folders = 0;
    for (const FilePath& path : paths)
        folders += isFolder(path) ? 1 : 0;
    ScanRequest request;
    request.roots = paths;
    request.recursive = m_includeSubfolders;
    std::uint64_t files = 0;
    const CancelToken enough = cancel;
    scanFiles(request, enough, [&](std::vector<FoundFile>&& batch) {
        files += batch.size();
        if (files > kCountAtMost)
            enough.cancel();
    });
    QMetaObject::invokeMethod(
        this,
        [this, id, folders, files] {
            if (id == m_id)
                showCount(folders, std::min(files, kCountAtMost), files > kCountAtMost);
        },
        Qt::QueuedConnection);
}

void WindowDrop::showCount(std::uint64_t folders, std::uint64_t files, bool more)
{
    const QString counted = more ? tr("more than %Ln files", nullptr, static_cast<int>(files))
                                 : tr("%Ln files", nullptr, static_cast<int>(files));
    if (folders == 0)
        m_highlight->open(tr("Open %1").arg(counted));
    else
        m_highlight->open(
            tr("Open %1, %2").arg(tr("%Ln folders", nullptr, static_cast<int>(folders)), counted));
}

} // namespace fanfold
