// SPDX-License-Identifier: GPL-3.0-or-later
// An Error as a CBOR item: within an outcome, and within the log of a run.
#pragma once

#include "core/base/error.h"
#include "core/protocol/cbor.h"

namespace fanfold {

void write(CborWriter& writer, const Error& error);
Error readError(CborReader& reader);

} // namespace fanfold
