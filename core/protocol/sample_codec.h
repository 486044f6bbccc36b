// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file, as a CBOR item.
#pragma once

#include "core/data/table_sample.h"
#include "core/protocol/cbor.h"

namespace fanfold {

void write(CborWriter& writer, const TableSample& sample);
TableSample readTableSample(CborReader& reader);

} // namespace fanfold
