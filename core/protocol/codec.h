// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as bytes and back. Every message is one frame (frame.h) with a CBOR array of its fields
// in the order of messages.h; a field that may be absent is null then. Nothing that is decoded is
// trusted: indices are checked against the columns they point at.
#pragma once

#include "core/base/result.h"
#include "core/protocol/frame.h"
#include "core/protocol/messages.h"

#include <string>

namespace fanfold {

/// Appends the message's frame, or frames if it is above the cap.
void appendMessage(std::string& out, const ParentMessage& message);
void appendMessage(std::string& out, const WorkerMessage& message);

/// Errors: workerProtocol, detail = what does not fit.
Result<ParentMessage> decodeParentMessage(const Frame& frame);
Result<WorkerMessage> decodeWorkerMessage(const Frame& frame);

} // namespace fanfold
