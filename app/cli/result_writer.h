// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and writes the result files of a run side by side, beside the event loop: that one must go
// on, to hear Ctrl+C and to see to the end of the workers.
#pragma once

#include "core/base/file_path.h"
#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace fanfold {

class ResultWriter : public QObject {
    Q_OBJECT

public:
    struct Output {
        FilePath file;
        std::function<std::string()> makeBytes; ///< called in another thread
    };

    explicit ResultWriter(QObject* parent = nullptr);
    ~ResultWriter() override; ///< waits for what has begun

    /// Once. Where no thread is to be had, all is done before this returns.
    void begin(std::vector<Output> outputs, bool overwrite);

Q_SIGNALS:
    /// From the event loop, when everything has been tried: the problem of the first of those that
    /// could not be written.
    void written(const std::optional<fanfold::Error>& problem);

private:
    Result<void> write(const Output& output) const;
    void onWritten(std::size_t index, const Result<void>& result);
    void join();

    std::vector<Output> m_outputs;
    std::vector<std::optional<Error>> m_problems; ///< by output
    std::vector<std::thread> m_threads;
    std::size_t m_left = 0;
    bool m_overwrite = false;
};

} // namespace fanfold
