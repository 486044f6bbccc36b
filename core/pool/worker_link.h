// SPDX-License-Identifier: GPL-3.0-or-later
// The pool's line to the process of one lane. It knows nothing of queues and decides nothing; it
// may be started again after it has stopped.
#pragma once

#include "core/pool/worker_exit.h"
#include "core/pool/worker_status.h"
#include "core/protocol/messages.h"

#include <QObject>

namespace fanfold {

class WorkerLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// idle, starting (no hello yet), ready, busy (has jobs), stopping, stopped.
    virtual WorkerState state() const = 0;

    /// Legal when idle or stopped. Every start ends with exactly one stopped().
    virtual void start() = 0;
    /// Goes to the worker when it is ready or busy, is lost otherwise.
    virtual void send(const ParentMessage& message) = 0;
    /// The address space of its process from now on; 0 = none but the system's. Is lost without a
    /// process, and where memory cannot be limited.
    virtual void limitMemory(int megabytes) = 0;
    /// Asks it to leave, and makes it leave within 1.2 s. Does not block. Without a process:
    /// nothing.
    virtual void stop() = 0;
    /// SIGTERM now, and SIGKILL if it is still there after 500 ms; reason as for kill().
    virtual void terminate(const WorkerExit& reason) = 0;
    /// Ends it at once; reason is what stopped() will say.
    virtual void kill(const WorkerExit& reason) = 0;

Q_SIGNALS:
    /// Its hello fits. When starting.
    void becameReady(qint64 pid);
    /// When ready, busy or stopping. A hello is never handed on.
    void received(const fanfold::WorkerMessage& message);
    /// A line of its stderr, in any state but idle.
    void said(const QString& line);
    /// No process is left; the link may be started again, but not from within this signal.
    void stopped(const fanfold::WorkerEnd& end);
};

} // namespace fanfold
