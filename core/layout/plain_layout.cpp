// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/plain_layout.h"

#include "core/base/vectorised.h"
#include "core/cells/number_parser.h"
#include "core/header/column_naming.h"
#include "core/header/column_pattern.h"
#include "core/header/declared_missing.h"
#include "core/header/section_marks.h"
#include "core/layout/dialect_guess.h"
#include "core/layout/dialect_reasons.h"
#include "core/layout/number_style.h"
#include "core/layout/sample_places.h"
#include "core/layout/time_columns.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fanfold {

namespace {

constexpr std::size_t kFewestRows = 12; ///< fewer ones may be a note amid a text
constexpr char kDelimiter = ',';

bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

// Whether something stands among the rows that numbers are not made of, or a blank line or a ruler
// of dashes. Plain enough for the compiler to make vectors of it.
FANFOLD_VECTORISED bool areOdd(const char* p, std::size_t size, std::uint8_t alsoFine)
{
    const char* const previous = p - 1;
    std::uint8_t all = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto c = static_cast<std::uint8_t>(p[i]);
        const auto before = static_cast<std::uint8_t>(previous[i]);
        std::uint8_t odd = static_cast<std::uint8_t>(c - '0') < 10 ? 0 : 1;
        odd = static_cast<std::uint8_t>(c - '+') < 4 ? 0 : odd; // "+,-."
        odd = static_cast<std::uint8_t>(c | 0x20) == 'e' ? 0 : odd;
        odd = c == alsoFine ? 0 : odd;
        odd = c == '\n' ? (before == '\n' ? 1 : 0) : odd;
        odd = c == '-' ? (before == '-' ? 1 : odd) : odd;
        all |= odd;
    }
    return all != 0;
}

// Whether all line ends are "\r\n", and no line is blank.
FANFOLD_VECTORISED bool endWithReturns(const char* p, std::size_t size)
{
    std::uint8_t all = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto c = static_cast<std::uint8_t>(p[i]);
        const auto before = static_cast<std::uint8_t>(p[i - 1]);
        std::uint8_t odd = before == '\r' ? 1 : 0;
        odd = c == '\n' ? (before == '\r' ? 0 : 1) : odd;
        odd = c == '\r' ? (before == '\n' ? 1 : odd) : odd;
        all |= odd;
    }
    return all == 0;
}

// bytes begin with the line end before the first row.
bool holdsNumbersAlone(std::string_view bytes, bool hasReturns)
{
    constexpr std::size_t kStep = 4096;
    for (std::size_t from = 1; from < bytes.size(); from += kStep) {
        const char* const p = bytes.data() + from;
        const std::size_t size = std::min(kStep, bytes.size() - from);
        if (areOdd(p, size, hasReturns ? '\r' : '0') || (hasReturns && !endWithReturns(p, size)))
            return false;
    }
    return true;
}

// "-1.5", "3", ".5e-3"; end: where the number ends, or null.
const char* afterNumber(const char* p, const char* end)
{
    p += p < end && (*p == '-' || *p == '+') ? 1 : 0;
    const char* const first = p;
    while (p < end && isDigit(*p))
        ++p;
    auto digits = p - first;
    if (p < end && *p == '.') {
        const char* const fraction = ++p;
        while (p < end && isDigit(*p))
            ++p;
        digits += p - fraction;
    }
    if (digits == 0)
        return nullptr;
    if (p == end || (*p | 0x20) != 'e')
        return p;
    p += p + 1 < end && (p[1] == '-' || p[1] == '+') ? 2 : 1;
    const char* const power = p;
    while (p < end && isDigit(*p))
        ++p;
    return p == power ? nullptr : p;
}

bool isRowOfNumbers(std::string_view line, std::size_t columns)
{
    const char* p = line.data();
    const char* const end = p + line.size();
    for (std::size_t column = 1;; ++column) {
        p = afterNumber(p, end);
        if (p == nullptr || p == end)
            return p == end && column == columns;
        if (*p++ != kDelimiter)
            return false;
    }
}

// Words alone, of letters and the like, parted by the delimiter alone.
bool isRowOfNames(std::string_view line)
{
    constexpr std::string_view kOther = "\t;|\"'";
    constexpr std::string_view kBeginsNoName = " \t\r\f\v#%!/*-=_+.[<{(\\";
    if (line.find_first_of(kOther) != std::string_view::npos || line.find(", ") != line.npos
        || line.find(" ,") != line.npos)
        return false;
    std::size_t columns = 0;
    for (std::size_t at = 0; at <= line.size(); ++columns) {
        const std::size_t end = std::min(line.find(kDelimiter, at), line.size());
        const std::string_view name = line.substr(at, end - at);
        if (name.empty() || isDigit(name.front())
            || kBeginsNoName.find(name.front()) != std::string_view::npos
            || kindOf(name) != CellKind::text)
            return false;
        at = end + 1;
    }
    return columns > 1 && sectionMarkOf(line) == SectionMark::none;
}

// Where the lines begin, and behind the last of them.
std::vector<std::size_t> lineStarts(std::string_view head, bool isWhole)
{
    std::vector<std::size_t> starts{0};
    starts.reserve(head.size() / 16 + 2);
    for (std::size_t end = head.find('\n'); end != std::string_view::npos;
         end = head.find('\n', end + 1))
        starts.push_back(end + 1);
    if (isWhole && starts.back() < head.size())
        starts.push_back(head.size() + 1); // as if the last one had its end
    return starts;
}

class PlainLines {
public:
    PlainLines(std::string_view head, bool isWhole)
        : m_head(head)
        , m_starts(lineStarts(head, isWhole))
    {
    }

    std::size_t count() const { return m_starts.size() - 1; }
    std::size_t start(std::size_t line) const { return m_starts[line]; }
    std::string_view text(std::size_t line) const
    {
        std::string_view text
            = m_head.substr(m_starts[line], m_starts[line + 1] - 1 - m_starts[line]);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        return text;
    }
    std::vector<std::string_view> samples(std::size_t from) const
    {
        std::vector<std::string_view> samples;
        samples.reserve(kSampleLines);
        for (const std::size_t place : samplePlaces(count() - from))
            samples.push_back(text(from + place));
        return samples;
    }

private:
    std::string_view m_head;
    std::vector<std::size_t> m_starts;
};

// A name with a blank makes blanks a way to cut the lines.
bool mayBeReadOtherwise(std::span<const std::string_view> lines, std::size_t columns)
{
    if (lines.front().find_first_of(" \xA0\xC2\xE2") == std::string_view::npos)
        return false;
    CellRules rules;
    rules.delimiter = kDelimiter;
    return mayHoldGroups(lines, rules, {columns, '.', {}})
        || std::any_of(lines.begin() + 1, lines.end(),
            [](std::string_view line) { return kindOf(line) != CellKind::text; });
}

} // namespace

std::optional<TableLayout> plainLayout(std::string_view head, bool isWhole)
{
    const std::size_t firstEnd = std::min(head.find('\n'), head.size());
    std::string_view names = head.substr(0, firstEnd);
    const bool hasReturns = names.ends_with('\r');
    names.remove_suffix(hasReturns ? 1 : 0);
    if (!isRowOfNames(names) || !holdsNumbersAlone(head.substr(firstEnd), hasReturns))
        return std::nullopt;
    const PlainLines lines(head, isWhole);
    if (lines.count() <= kFewestRows)
        return std::nullopt;
    const auto columns
        = static_cast<std::size_t>(std::count(names.begin(), names.end(), kDelimiter) + 1);
    const std::vector<std::string_view> samples = lines.samples(0);
    const std::vector<std::string_view> rows = lines.samples(1);
    const auto isRow = [&](std::string_view line) { return isRowOfNumbers(line, columns); };
    if (!std::all_of(samples.begin() + 1, samples.end(), isRow)
        || !std::all_of(rows.begin(), rows.end(), isRow) || mayBeReadOtherwise(samples, columns))
        return std::nullopt;

    TableLayout layout;
    layout.rules.delimiter = kDelimiter;
    layout.rules.cellsBeforeRemark = columns;
    layout.dialect.delimiter = kDelimiter;
    layout.dialect.headerRows = 1;
    layout.dialect.firstDataLine = 2;
    layout.nameLine = trimmed(names);
    layout.dataOffset = lines.start(1);
    const std::array above{HeadLine{names, 0, 1, LineKind::content},
        HeadLine{lines.text(1), lines.start(1), 2, LineKind::content}};
    layout.dialect.missing = declaredMissing(std::span(above).first(1));
    const TableShape shape{
        layout.rules, columns, std::vector<bool>(columns, true), columns, columns};
    Header header = findHeader(above, 1, shape);
    if (header.rows != 1 || header.cells.size() != columns)
        return std::nullopt;
    nameColumns(layout, std::move(header), shape, rows, 1);
    if (mayHoldTimes(layout.columns))
        settleTimeColumns(layout.columns, {layout.rules, columns, rows, rows});
    DialectGuess guess;
    guess.score = 1;
    explainDialect(layout.dialect, guess, {1, 1}, false);
    return layout;
}

} // namespace fanfold
