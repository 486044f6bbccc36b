// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/folder_scan.h"

#include "ui/models/file_gatherer.h"

#include <QtConcurrent>

namespace fanfold {

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
    (void)QtConcurrent::run(&m_threads,
        [this, id, request = std::move(request), cancel = m_cancel] { run(id, request, cancel); });
}

void FolderScan::cancel()
{
    m_cancel.cancel();
}

void FolderScan::run(int id, const ScanRequest& request, const CancelToken& cancel)
{
    const auto tell = [this, id](auto&& say) {
        QMetaObject::invokeMethod(
            this,
            [this, id, say] {
                if (id == m_id)
                    say();
            },
            Qt::QueuedConnection);
    };
    FileGatherer gatherer([&](std::shared_ptr<const FileList> list) {
        tell([this, list = std::move(list)] { Q_EMIT grew(list); });
    });
    const ScanReport report = scanFiles(
        request, cancel, [&](std::vector<FoundFile>&& batch) { gatherer.add(std::move(batch)); });
    tell([this, list = gatherer.finish(), report] {
        m_scanning = false;
        Q_EMIT ended(list, report);
    });
}

} // namespace fanfold
