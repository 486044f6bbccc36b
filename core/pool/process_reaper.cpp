// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/process_reaper.h"

#include <QProcess>

namespace fanfold {

ProcessReaper::ProcessReaper(QProcess& process, QObject* parent)
    : QObject(parent)
    , m_process(process)
{
    constexpr int kPatienceMs = 500;
    m_patience.setInterval(kPatienceMs);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, this, &ProcessReaper::goOn);
    connect(&m_process, &QProcess::finished, &m_patience, &QTimer::stop);
}

void ProcessReaper::begin()
{
    if (m_step > 0 || m_process.state() == QProcess::NotRunning)
        return;
    m_step = 1;
    m_process.closeWriteChannel();
    m_patience.start();
}

void ProcessReaper::beginWithSignal()
{
    begin();
    if (m_step == 1)
        goOn();
}

void ProcessReaper::goOn()
{
    if (m_step++ == 1) {
        m_process.terminate();
    } else {
        m_process.kill();
        m_patience.stop();
    }
}

} // namespace fanfold
