// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/process_link.h"

#include "core/base/peak_memory.h"
#include "core/pool/child_set_up.h"
#include "core/pool/process_reaper.h"
#include "core/protocol/build_id.h"
#include "core/protocol/codec.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>

namespace fanfold {

namespace {

/// A worker that never stops talking is not to keep us from the others.
constexpr int kReadsAtOnce = 16;

// ~QProcess would wait for the end of one that was killed: this one deletes itself when it has
// come. Without an owner, whose end would wait for it too; the list keeps those that outlive the
// application from being taken for lost memory.
void leaveToItsEnd(QProcess* process)
{
    static QSet<QProcess*>& ending = *new QSet<QProcess*>;
    ending.insert(process);
    QObject::connect(process, &QProcess::finished, process, [process] {
        ending.remove(process);
        process->deleteLater();
    });
}

} // namespace

ProcessLink::ProcessLink(PoolOptions options, QObject* parent)
    : WorkerLink(parent)
    , m_options(std::move(options))
{
}

ProcessLink::~ProcessLink()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->disconnect(this);
    killGroup();
    m_process->kill();
    const QCoreApplication* const application = QCoreApplication::instance();
    if (!application || application->thread() != thread()) {
        m_process->waitForFinished(); // a thread that ends has no loop to hear of it
        return;
    }
    leaveToItsEnd(m_process.release());
}

void ProcessLink::start()
{
    Q_ASSERT(m_state == WorkerState::idle || m_state == WorkerState::stopped);
    m_state = WorkerState::starting;
    m_frames = {};
    m_stderr = {};
    m_reason.reset();
    m_peakBytes = m_saidBeforeJob = m_saidWhenHeard = 0;
    m_jobs = 0;
    m_group = 0;

    QStringList command = m_options.limits.launcher;
    command += QFile::decodeName(QByteArray::fromStdString(m_options.program.bytes()));
    if (m_options.inheritedDescriptor >= 0)
        command += {QStringLiteral("--descriptor"), QString::number(m_options.inheritedDescriptor)};

    m_process = std::make_unique<QProcess>();
    m_process->setProgram(command.takeFirst());
    m_process->setArguments(command);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_output = std::make_unique<OutputPipe>();
    connect(m_output.get(), &OutputPipe::readyRead, this, &ProcessLink::readFrames);
    m_process->setChildProcessModifier(
        [setUp = ChildSetUp{getpid(), m_output->childEnd(), m_options.inheritedDescriptor,
             fixedMegabytes(m_options.limits.memoryLimit), !m_options.limits.launcher.isEmpty()}] {
            setUpChild(setUp);
        });
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &ProcessLink::readStderr);
    // Queued: start() itself may find that there is no process to be had.
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this, process = QPointer<QProcess>(m_process.get())](QProcess::ProcessError error) {
            if (process)
                onError(*process, error);
        },
        Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::finished, this, &ProcessLink::onFinished);
    std::optional<std::string> why = whyNotExecutable(m_process->program());
    if (!why && m_output->error() != 0)
        why = strerrordesc_np(m_output->error());
    if (why) {
        QMetaObject::invokeMethod(
            m_process.get(), [this, why = *why] { finish(StartFailed{why}); },
            Qt::QueuedConnection);
        return;
    }
    m_process->start();
    m_output->giveToChild();
    m_group = m_options.limits.launcher.isEmpty() ? 0 : m_process->processId();
    write(Hello{Hello::kMagic, Hello::kVersion, buildId(), getpid()});
}

void ProcessLink::send(const ParentMessage& message)
{
    if (m_state != WorkerState::ready && m_state != WorkerState::busy)
        return;
    if (const auto* assign = std::get_if<AssignJobs>(&message)) {
        m_jobs += assign->jobs.size();
        m_state = m_jobs > 0 ? WorkerState::busy : m_state;
    }
    write(message);
}

void ProcessLink::write(const ParentMessage& message)
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_out.clear();
    appendMessage(m_out, message);
    m_process->write(m_out.data(), static_cast<qint64>(m_out.size()));
}

void ProcessLink::limitMemory(int megabytes)
{
    if (m_process && m_process->state() == QProcess::Running)
        limitMemoryOf(static_cast<pid_t>(m_process->processId()), megabytes);
}

void ProcessLink::stop()
{
    if (m_state == WorkerState::idle || m_state == WorkerState::stopped
        || m_state == WorkerState::stopping)
        return;
    m_state = WorkerState::stopping;
    write(Shutdown{});
    auto* reaper = new ProcessReaper(*m_process, m_process.get());
    reaper->begin();
}

void ProcessLink::terminate(const WorkerExit& reason)
{
    if (!beginToEnd(reason))
        return;
    auto* reaper = new ProcessReaper(*m_process, m_process.get());
    reaper->beginWithSignal();
}

void ProcessLink::kill(const WorkerExit& reason)
{
    if (beginToEnd(reason))
        m_process->kill();
}

bool ProcessLink::beginToEnd(const WorkerExit& reason)
{
    if (m_state == WorkerState::idle || m_state == WorkerState::stopped)
        return false;
    m_state = WorkerState::stopping;
    if (!m_reason)
        m_reason = reason;
    if (m_peakBytes == 0)
        m_peakBytes = peakMemory(m_process->processId());
    return true;
}

void ProcessLink::readFrames()
{
    for (int i = 0; i < kReadsAtOnce && takeFrames(m_output->read()); ++i) { }
    m_saidWhenHeard = m_stderr.size();
    if (m_output->isClosed())
        onOutputClosed();
}

bool ProcessLink::takeFrames(std::string_view bytes)
{
    if (m_reason || bytes.empty())
        return !bytes.empty();
    m_frames.feed(bytes);
    for (;;) {
        const Result<std::optional<Frame>> frame = m_frames.next();
        if (!frame)
            kill(BrokeProtocol{frame.error().detail});
        if (!frame || !*frame)
            return true;
        const Result<WorkerMessage> message = decodeWorkerMessage(**frame);
        if (!message)
            kill(BrokeProtocol{message.error().detail});
        if (!message || !hear(*message))
            return true;
    }
}

bool ProcessLink::hear(const WorkerMessage& message)
{
    const auto* hello = std::get_if<Hello>(&message);
    if ((hello != nullptr) != (m_state == WorkerState::starting)
        && m_state != WorkerState::stopping) {
        kill(BrokeProtocol{hello ? "a second hello" : "no hello"});
        return false;
    }
    if (!hello) {
        // What it says of a job, it says after it announced it: so after our last look at least.
        if (std::holds_alternative<JobBegan>(message))
            m_saidBeforeJob = m_saidWhenHeard;
        countJobs(message);
        Q_EMIT received(message);
        return !m_reason;
    }
    if (hello->magic != Hello::kMagic || hello->version != Hello::kVersion) {
        kill(BrokeProtocol{"it speaks version " + std::to_string(hello->version) + " (build "
            + hello->build + "), this program version " + std::to_string(Hello::kVersion)
            + " (build " + buildId() + ')'});
        return false;
    }
    if (m_state == WorkerState::starting) {
        m_state = WorkerState::ready;
        Q_EMIT becameReady(hello->pid);
    }
    return !m_reason;
}

void ProcessLink::countJobs(const WorkerMessage& message)
{
    std::size_t gone = 0;
    if (const auto* outcomes = std::get_if<JobOutcomes>(&message))
        gone = outcomes->outcomes.size();
    else if (const auto* recalled = std::get_if<JobsRecalled>(&message))
        gone = recalled->ids.size();
    m_jobs -= std::min(gone, m_jobs);
    if (m_state == WorkerState::busy && m_jobs == 0)
        m_state = WorkerState::ready;
}

void ProcessLink::readStderr()
{
    for (const QString& line : m_stderr.feed(m_process->readAllStandardError()))
        Q_EMIT said(line);
}

// So does every process that ends: its end is told in a moment.
void ProcessLink::onOutputClosed()
{
    constexpr auto kPatience = std::chrono::milliseconds(500);
    QTimer::singleShot(kPatience, m_process.get(), [this] {
        if (m_state != WorkerState::stopping)
            kill(HungUp{});
    });
}

void ProcessLink::onError(const QProcess& process, QProcess::ProcessError error)
{
    // Everything else is told by finished(). One process may fail to start more than once, as Qt
    // has it: the second time its lane has no process any more, or another one.
    if (error == QProcess::FailedToStart && &process == m_process.get())
        finish(StartFailed{process.errorString().toStdString()});
}

// What a launcher has started, and not made its own end.
void ProcessLink::killGroup()
{
    if (m_group > 0)
        ::kill(static_cast<pid_t>(-m_group), SIGKILL);
    m_group = 0;
}

void ProcessLink::onFinished(int exitCode, QProcess::ExitStatus status)
{
    killGroup();
    while (takeFrames(m_output->read())) { }
    readStderr();
    for (const QString& line : m_stderr.finish())
        Q_EMIT said(line);
    if (m_reason)
        finish(*m_reason);
    else if (status == QProcess::CrashExit)
        finish(Crashed{exitCode});
    else if (m_state == WorkerState::starting)
        finish(StartFailed{"exit " + std::to_string(exitCode)});
    else if (exitCode != 0)
        finish(ExitedWithCode{exitCode});
    else
        finish(ExitedCleanly{});
}

void ProcessLink::finish(const WorkerExit& exit)
{
    m_state = WorkerState::stopped;
    m_output.reset();
    m_process.release()->deleteLater();
    WorkerEnd end{exit, {}, m_peakBytes};
    // Nobody knows which file its words are about once its frames make no sense.
    if (!std::holds_alternative<BrokeProtocol>(exit))
        end.lastWords = m_stderr.lastWords(m_saidBeforeJob);
    Q_EMIT stopped(end);
}

} // namespace fanfold
