// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that stand for themselves and part a file into sections: "[Data]", ">>>>>Begin Spectral
// Data<<<<<", "***End_of_Header***", "[Settings]", "CURVE<tab>TABLE<tab>1234". Qt-free.
#pragma once

#include <cstdint>
#include <string_view>

namespace fanfold {

enum class SectionMark : std::uint8_t {
    none,
    table, ///< the table follows
    end, ///< what came before has ended
    other, ///< the name of some other section
};

/// line: one line without its end; delimiters behind the mark (as spreadsheets write) are ignored.
SectionMark sectionMarkOf(std::string_view line);

} // namespace fanfold
