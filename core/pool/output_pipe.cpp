// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/output_pipe.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace fanfold {

namespace {

constexpr auto kPause = std::chrono::milliseconds(1);
constexpr std::size_t kMuch = 16 * 1024;

} // namespace

OutputPipe::OutputPipe()
{
    constexpr std::size_t kAtOnce = 64 * 1024;
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) {
        m_error = errno;
        m_isClosed = true;
        return;
    }
    m_ownEnd = ends[0];
    // Not among the first three, which QProcess sets anew in the child.
    m_childEnd = fcntl(ends[1], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    m_error = m_childEnd < 0 ? errno : 0;
    close(ends[1]);
    fcntl(m_ownEnd, F_SETFL, O_NONBLOCK);
    m_buffer.resize(kAtOnce);
    m_notifier = std::make_unique<QSocketNotifier>(m_ownEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &OutputPipe::tell);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &OutputPipe::tell);
}

OutputPipe::~OutputPipe()
{
    giveToChild();
    m_notifier.reset();
    if (m_ownEnd >= 0)
        close(m_ownEnd);
}

void OutputPipe::giveToChild()
{
    if (m_childEnd >= 0)
        close(m_childEnd);
    m_childEnd = -1;
}

// A worker on small files writes every few microseconds: to be woken each time would cost more than
// what it says. One that writes much must not wait for us.
void OutputPipe::tell()
{
    m_taken = 0;
    Q_EMIT readyRead();
    const bool isPausing = !m_isClosed && m_taken > 0 && m_taken < kMuch;
    m_notifier->setEnabled(!m_isClosed && !isPausing);
    if (isPausing)
        m_pause.start();
}

std::string_view OutputPipe::read()
{
    if (m_isClosed)
        return {};
    ssize_t size = -1;
    do
        size = ::read(m_ownEnd, m_buffer.data(), m_buffer.size());
    while (size < 0 && errno == EINTR);
    if (size > 0) {
        m_taken += static_cast<std::size_t>(size);
        return {m_buffer.data(), static_cast<std::size_t>(size)};
    }
    if (size == 0 || errno != EAGAIN) {
        m_isClosed = true;
        m_notifier->setEnabled(false);
    }
    return {};
}

} // namespace fanfold
