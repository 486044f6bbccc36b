// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the beginning of one file as it would be read, whatever runs besides: with a worker of its
// own, which leaves after a while without questions. Lives in one thread, see WorkerPool.
#pragma once

#include "core/base/error.h"
#include "core/base/file_path.h"
#include "core/data/table_sample.h"
#include "core/data/table_summary.h"
#include "core/pool/pool_options.h"

#include <QObject>

#include <memory>
#include <optional>

class QTimer;

namespace fanfold {

class WorkerPool;
struct FinishedJob;

struct FileSample {
    FilePath file;
    ReadOptions options; ///< with which it was read
    TableSample sample;
    TableSummary table; ///< dialect, columns, metadata; empty with an error
    std::optional<Error> error;
};

class FileSampler : public QObject {
    Q_OBJECT

public:
    explicit FileSampler(QObject* parent = nullptr);
    ~FileSampler() override; ///< its worker is killed

    /// Answered by sampled(), unless another question comes before.
    void ask(const FilePath& worker, const FilePath& file, const ReadOptions& options);

Q_SIGNALS:
    void sampled(std::shared_ptr<const fanfold::FileSample> sample);

private:
    void answer(const FinishedJob& job);

    std::unique_ptr<WorkerPool> m_pool;
    QTimer* m_rest; ///< then the worker leaves
    std::uint64_t m_asked = 0; ///< id of the latest question's job
    FileSample m_next; ///< its answer, in the making
};

} // namespace fanfold
