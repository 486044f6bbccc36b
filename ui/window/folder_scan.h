// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the files below some paths without holding up the window. Lists come in natural order,
// the first one soon, then ever longer ones; what an earlier scan still had to say is dropped.
#pragma once

#include "core/base/cancel_token.h"
#include "core/batch/run_request.h"
#include "core/scan/file_scan.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace fanfold {

class FolderScan : public QObject {
    Q_OBJECT

public:
    explicit FolderScan(QObject* parent = nullptr);
    ~FolderScan() override; ///< cancels and waits

    bool isScanning() const { return m_scanning; }
    void start(ScanRequest request); ///< ends a scan that is under way
    void cancel(); ///< what has been found so far is the list; no-op when nothing is under way

Q_SIGNALS:
    void grew(std::shared_ptr<const fanfold::FileList> soFar);
    /// The whole list, once for each start() that is not followed by another.
    void ended(std::shared_ptr<const fanfold::FileList> files, const fanfold::ScanReport& report);

private:
    void run(int id, const ScanRequest& request, const CancelToken& cancel);

    QThreadPool m_threads;
    CancelToken m_cancel;
    int m_id = 0;
    bool m_scanning = false;
};

} // namespace fanfold
