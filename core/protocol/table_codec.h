// SPDX-License-Identifier: GPL-3.0-or-later
// The values of core/data as CBOR items: what codec.h needs inside its messages.
#pragma once

#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"
#include "core/protocol/cbor.h"

namespace fanfold {

void write(CborWriter& writer, const ReadOptions& options);
void write(CborWriter& writer, const SeriesChoice& choice);
void write(CborWriter& writer, const PictureSpec& spec);
void write(CborWriter& writer, const TableSummary& table);
void write(CborWriter& writer, const Preview& preview);

ReadOptions readReadOptions(CborReader& reader);
SeriesChoice readSeriesChoice(CborReader& reader);
PictureSpec readPictureSpec(CborReader& reader);
TableSummary readTableSummary(CborReader& reader);
/// columns: how many the table has.
Preview readPreview(CborReader& reader, std::size_t columns);

} // namespace fanfold
