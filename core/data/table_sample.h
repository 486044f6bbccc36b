// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file, as the text that it is and as the table that it is taken for: what a
// person looks at to see whether the guess is right. Bounded, whatever the file is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fanfold {

constexpr std::size_t kSampleLines = 50; ///< of text, fewer if they are long; rows of the table
constexpr std::size_t kSampleColumns = 100;
constexpr std::size_t kSampleLineBytes = 1'000; ///< a longer line is cut, marked by "…"
constexpr std::size_t kSampleCellBytes = 200;

/// All UTF-8; bytes that are no text are shown as \xNN.
struct TableSample {
    std::vector<std::string> lines; ///< from the file's first on, without their ends
    std::vector<std::vector<std::string>> rows; ///< cells as they stand in the file, ragged as they
                                                ///< are; empty if the file was taken for no table
    friend bool operator==(const TableSample&, const TableSample&) = default;
};

} // namespace fanfold
