// SPDX-License-Identifier: GPL-3.0-or-later
// The pipe through which a worker sends its frames. QProcess has one of its own, but keeps to
// itself that the other end was closed while the process lives on.
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <string_view>
#include <vector>

namespace fanfold {

class OutputPipe : public QObject {
    Q_OBJECT

public:
    /// A new pipe, closed on exec; closed from the start where there is none to be had.
    OutputPipe();
    ~OutputPipe() override;

    /// Why there is no pipe, as an errno value; 0 = there is one.
    int error() const { return m_error; }

    /// The end to write to, for the child; -1 after giveToChild().
    int childEnd() const { return m_childEnd; }
    /// The child has its copy now: ours goes, or the end would never be seen.
    void giveToChild();

    /// What has come and was not read, at most 64 KiB at a time; empty = nothing for now. Valid
    /// until the next call.
    std::string_view read();
    /// Nobody can write any more, and all was read.
    bool isClosed() const { return m_isClosed; }

Q_SIGNALS:
    /// There are bytes, or the end. At most once a millisecond while they are few. Keep the pipe
    /// until all who hear of it have returned.
    void readyRead();

private:
    void tell();

    int m_ownEnd = -1;
    int m_childEnd = -1;
    int m_error = 0;
    bool m_isClosed = false;
    std::vector<char> m_buffer;
    std::size_t m_taken = 0; ///< bytes read since it was last told that there are some
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_pause; ///< until it is told again
};

} // namespace fanfold
