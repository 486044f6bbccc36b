// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's way to its parent: frames on what was stdout. Any thread may use it.
#pragma once

#include "core/protocol/messages.h"

#include <mutex>
#include <string>

namespace fanfold {

/// Gives stdout's pipe a private descriptor (closed on exec) and lets descriptor 1 be stderr, so
/// that a stray print() cannot break a frame. Returns the private one, -1 = errno says why.
int takeStdout();

/// Exit code of a worker whose parent no longer reads.
constexpr int kParentGone = 4;

class ParentChannel {
public:
    explicit ParentChannel(int descriptor);

    /// Goes out with the next send() or flush().
    void queue(const WorkerMessage& message);
    /// Goes out now, with everything queued before it, in one write. A parent that no longer reads
    /// ends the process.
    void send(const WorkerMessage& message);
    void flush();

private:
    void writeAll();

    const int m_descriptor;
    std::mutex m_mutex;
    std::string m_bytes;
};

} // namespace fanfold
