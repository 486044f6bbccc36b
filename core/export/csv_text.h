// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of CSV as RFC 4180 has them, lines ended by LF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fanfold {

/// A text that grows by cells and rows.
class CsvText {
public:
    explicit CsvText(std::string_view header);

    CsvText& cell(std::string_view utf8); ///< quoted where it must be
    CsvText& cell(std::uint64_t value);
    CsvText& cell(double value); ///< shortestText()
    CsvText& emptyCell() { return cell(std::string_view()); }
    void endRow();

    std::string take() { return std::move(m_text); }

private:
    void separate();

    std::string m_text;
    bool m_atStart = true; ///< of a row
};

} // namespace fanfold
