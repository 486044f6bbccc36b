// SPDX-License-Identifier: GPL-3.0-or-later
// Names and units of network parameters by the option line of a Touchstone file, "# GHz S RI R 50":
// unit of the frequency, kind of parameter, format of its pairs, reference (Touchstone File Format
// Specification 1.1). One port and two ports; more ports wrap their records. Qt-free.
#pragma once

#include "core/header/comment_header.h"

namespace fanfold {

/// One a column; empty if no comment is an option line, or the table has neither 3 nor 9 columns.
std::vector<CommentColumn> touchstoneColumns(std::span<const HeadLine> lines, std::size_t count);

} // namespace fanfold
