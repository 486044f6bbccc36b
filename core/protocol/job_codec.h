// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker is to do, as CBOR items.
#pragma once

#include "core/protocol/cbor.h"
#include "core/protocol/messages.h"

namespace fanfold {

void write(CborWriter& writer, const JobSettings& settings);
JobSettings readJobSettings(CborReader& reader);
void write(CborWriter& writer, const JobSpec& job);
JobSpec readJobSpec(CborReader& reader);

} // namespace fanfold
