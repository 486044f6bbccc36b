// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_writer.h"

#include "core/export/result_files.h"

#include <new>
#include <system_error>

namespace fanfold {

ResultWriter::ResultWriter(QObject* parent)
    : QObject(parent)
{
}

ResultWriter::~ResultWriter()
{
    join();
}

void ResultWriter::begin(std::vector<Output> outputs, bool overwrite)
{
    m_outputs = std::move(outputs);
    m_problems.resize(m_outputs.size());
    m_left = m_outputs.size();
    m_overwrite = overwrite;
    for (std::size_t i = 0; i < m_outputs.size(); ++i) {
        const auto work = [this, i] {
            QMetaObject::invokeMethod(
                this, [this, i, result = write(m_outputs[i])] { onWritten(i, result); },
                Qt::QueuedConnection);
        };
        try {
            m_threads.emplace_back(work);
        } catch (const std::system_error&) {
            work();
        }
    }
}

Result<void> ResultWriter::write(const Output& output) const
{
    try {
        return writeWhole(output.file, output.makeBytes(), m_overwrite);
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outputNotWritable,
            output.file.shown().toStdString() + ": out of memory", Stage::writing);
    }
}

void ResultWriter::onWritten(std::size_t index, const Result<void>& result)
{
    if (!result)
        m_problems[index] = result.error();
    if (--m_left > 0)
        return;
    join();
    std::optional<Error> first;
    for (const std::optional<Error>& problem : m_problems)
        if (problem && !first)
            first = problem;
    Q_EMIT written(first);
}

void ResultWriter::join()
{
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace fanfold
