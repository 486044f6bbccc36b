// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and SIGTERM as a Qt signal: the first one asks to stop, the second one ends the program at
// once. One object in the process.
#pragma once

#include "core/base/cancel_token.h"

#include <QObject>

namespace fanfold {

class StopSignals : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);

    /// Also true before the event loop has told of it.
    static bool wasAsked();
    /// Cancelled then, too.
    static const CancelToken& token();

Q_SIGNALS:
    void asked();
};

} // namespace fanfold
