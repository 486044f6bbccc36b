// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of a range of a file, as a CBOR item.
#pragma once

#include "core/data/partial_outcome.h"
#include "core/protocol/cbor.h"

namespace fanfold {

void write(CborWriter& writer, const PartialOutcome& part);

/// What it returns can be merged safely, whatever the bytes were; reader.failed() says whether they
/// were a part at all.
PartialOutcome readPartialOutcome(CborReader& reader);

} // namespace fanfold
