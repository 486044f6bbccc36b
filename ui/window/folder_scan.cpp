// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/folder_scan.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <algorithm>
#include <iterator>

namespace fanfold {

namespace {

constexpr qint64 kPatienceMs = 500; ///< a slow disk shows what it has found this often

std::shared_ptr<const FileList> sorted(FileList files)
{
    std::sort(files.begin(), files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    return std::make_shared<const FileList>(std::move(files));
}

/// When the next list is due: as soon as the last one has doubled, so that all lists together cost
/// about as much as the last one.
class Pace {
public:
    bool isDue(std::size_t files)
    {
        if (files < 2 * m_last && m_since.elapsed() < kPatienceMs)
            return false;
        m_last = files;
        m_since.start();
        return true;
    }

private:
    std::size_t m_last = 0;
    QElapsedTimer m_since;
};

} // namespace

FolderScan::FolderScan(QObject* parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

FolderScan::~FolderScan()
{
    m_cancel.cancel();
    m_threads.waitForDone();
}

void FolderScan::start(ScanRequest request)
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_scanning = true;
    const int id = ++m_id;
    (void)QtConcurrent::run(
        &m_threads, [this, id, request = std::move(request), cancel = m_cancel] {
            run(id, request, cancel);
        });
}

void FolderScan::cancel()
{
    m_cancel.cancel();
}

void FolderScan::run(int id, const ScanRequest& request, const CancelToken& cancel)
{
    FileList found;
    Pace pace;
    const auto tell = [this, id](auto&& say) {
        QMetaObject::invokeMethod(
            this,
            [this, id, say] {
                if (id == m_id)
                    say();
            },
            Qt::QueuedConnection);
    };
    const ScanReport report = scanFiles(request, cancel, [&](std::vector<FoundFile>&& batch) {
        std::move(batch.begin(), batch.end(), std::back_inserter(found));
        if (pace.isDue(found.size()))
            tell([this, list = sorted(found)] { Q_EMIT grew(list); });
    });
    tell([this, list = sorted(std::move(found)), report] {
        m_scanning = false;
        Q_EMIT ended(list, report);
    });
}

} // namespace fanfold
