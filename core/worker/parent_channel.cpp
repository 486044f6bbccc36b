// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/parent_channel.h"

#include "core/protocol/codec.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace fanfold {

int takeStdout()
{
    const int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (descriptor < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return -1;
    return descriptor;
}

ParentChannel::ParentChannel(int descriptor)
    : m_descriptor(descriptor)
{
}

void ParentChannel::queue(const WorkerMessage& message)
{
    const std::lock_guard lock(m_mutex);
    appendMessage(m_bytes, message);
}

void ParentChannel::send(const WorkerMessage& message)
{
    const std::lock_guard lock(m_mutex);
    appendMessage(m_bytes, message);
    writeAll();
}

void ParentChannel::flush()
{
    const std::lock_guard lock(m_mutex);
    writeAll();
}

void ParentChannel::writeAll()
{
    for (std::size_t at = 0; at < m_bytes.size();) {
        const ssize_t written = write(m_descriptor, m_bytes.data() + at, m_bytes.size() - at);
        if (written >= 0)
            at += static_cast<std::size_t>(written);
        else if (errno != EINTR)
            _exit(kParentGone);
    }
    constexpr std::size_t kKeptCapacity = 1 << 20;
    if (m_bytes.capacity() > kKeptCapacity)
        m_bytes = {};
    else
        m_bytes.clear();
}

} // namespace fanfold
