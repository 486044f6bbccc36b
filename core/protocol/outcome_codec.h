// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a job, and errors (which the log of a run holds as well), as CBOR items.
#pragma once

#include "core/base/error.h"
#include "core/protocol/cbor.h"
#include "core/protocol/messages.h"

namespace fanfold {

void write(CborWriter& writer, const Error& error);
Error readError(CborReader& reader);
void write(CborWriter& writer, const JobOutcome& outcome);
JobOutcome readOutcome(CborReader& reader);
std::int64_t readAmount(CborReader& reader); ///< never below 0

} // namespace fanfold
