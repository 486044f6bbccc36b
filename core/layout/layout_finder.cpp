// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout_finder.h"

#include "core/cells/number_parser.h"
#include "core/header/column_naming.h"
#include "core/header/column_pattern.h"
#include "core/header/declared_missing.h"
#include "core/header/doubts_above.h"
#include "core/header/file_metadata.h"
#include "core/header/fixed_header.h"
#include "core/header/header_finder.h"
#include "core/header/numeric_header.h"
#include "core/header/odd_first_rows.h"
#include "core/header/page_head.h"
#include "core/header/row_edge.h"
#include "core/header/rows_below_names.h"
#include "core/header/settings_beside.h"
#include "core/layout/crossings.h"
#include "core/layout/dialect_reasons.h"
#include "core/layout/drawn_table.h"
#include "core/layout/fixed_dialect.h"
#include "core/layout/head_dialect.h"
#include "core/layout/look_alike.h"
#include "core/layout/plain_layout.h"
#include "core/layout/quote_guess.h"
#include "core/layout/settled_numbers.h"
#include "core/layout/table_blocks.h"
#include "core/layout/text_kinds.h"
#include "core/layout/time_columns.h"
#include "core/layout/type_rows.h"
#include "core/layout/yaml_text.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <set>

namespace fanfold {

namespace {

constexpr std::size_t kMaxColumns = 100'000;

tl::unexpected<Error> badOverride(std::string detail)
{
    return failure(ErrorCode::badOverride, std::move(detail), Stage::sniffing);
}

class LayoutFinder {
public:
    LayoutFinder(std::string_view head, bool isWhole, const ReadOptions& options)
        : m_head(head)
        , m_options(options)
    {
        m_layout.commentsAreGuessed = !options.comment;
        m_layout.rules.commentPrefix = options.comment.value_or("");
        m_layout.rules.commentMarks = options.comment ? "" : usualCommentMarks(head);
        m_layout.rules.lineEnd = lineEndOf(head);
        const Quoting quoting = guessQuoting(head, m_layout.rules.lineEnd, options.quote);
        m_layout.rules.quote = quoting.quote;
        m_layout.rules.escape = quoting.escape;
        m_lines = headLines(head, isWhole, m_layout.rules);
        readAsDrawn(m_lines, head, options.delimiter, m_layout.rules, m_unframed);
        hideTypeRow(m_lines);
        m_content = tableLines(m_lines);
        if (m_layout.rules.edge == 0)
            m_layout.rules.edge = rowEdge(m_lines, m_content);
        if (m_layout.rules.edge == '|')
            m_layout.rules.places = placesOfCrossings(m_lines);
    }

    std::optional<DialectGuess> guess(const FixedDialect& fixed)
    {
        return guessHeadDialect(m_lines, m_content, m_layout.rules, fixed);
    }
    TableLayout layout(const DialectGuess& guess);

private:
    std::vector<std::string_view> samples(std::size_t firstContent) const
    {
        return sampleLines(m_lines, m_content, firstContent);
    }
    std::span<const HeadLine> linesAboveTable() const;
    void keepFoundMarks();
    bool isUnlikeRows(const Header& header) const;
    void findData(ColumnPattern& pattern);
    void takeTextHeader(const ColumnPattern& pattern);
    void takeNumericHeader();
    void fixHeader(std::size_t rows, ColumnPattern& pattern);
    void noteDoubtsAbove();
    void settleTimes();
    bool hasData() const { return m_firstData < m_content.size(); }

    std::string_view m_head;
    const ReadOptions& m_options;
    TableLayout m_layout;
    TableShape m_shape;
    std::vector<HeadLine> m_lines;
    std::string m_unframed; ///< the head, if the lines are views into it
    std::vector<std::size_t> m_content; ///< indices of content lines
    std::vector<std::string_view> m_dataSamples;
    Header m_header;
    SettingsBeside m_beside;
    std::size_t m_firstData = 0; ///< index into m_content
};

TableLayout LayoutFinder::layout(const DialectGuess& guess)
{
    m_layout.rules = guess.rules;
    m_layout.rules.cellsBeforeRemark = m_layout.commentsAreGuessed ? guess.cells : 0;
    m_layout.dialect.delimiter = guess.rules.delimiterText();
    m_layout.dialect.quote = guess.rules.quote;
    m_layout.dialect.escape = guess.rules.escape;
    settleNumbers(m_layout, m_lines, m_content, guess, m_options);
    if (const std::int64_t line = firstOtherLineEnd(m_head, m_lines); line > 0)
        m_layout.warnings.push_back({WarningCode::mixedLineEnds, line, 1, {}});
    keepFoundMarks();
    m_shape.rules = m_layout.rules;
    if (!m_shape.rules.isFixedWidth)
        m_shape.rules.places.clear(); // names do not fill their columns
    m_shape.cells = guess.cells;
    ColumnPattern pattern(
        m_layout.rules, m_layout.numberStyle(), guess.cells, m_layout.mixedStyles);
    findData(pattern);
    if (hasData())
        m_dataSamples = samples(m_firstData);
    m_layout.metadata = m_beside.columns > 0 ? m_beside.entries : metadataOf(linesAboveTable());
    for (const HeaderCell& cell : m_header.cells)
        if (cell.isConstant())
            m_layout.metadata.push_back({toUtf8(cell.name), toUtf8(cell.constant)});
    noteDoubtsAbove();
    const std::int64_t headerLine = m_lines[m_header.linesAbove].number;
    if (m_header.rows > 0 && m_lines[m_header.linesAbove].kind == LineKind::comment)
        m_layout.nameComment = trimmed(m_lines[m_header.linesAbove].text);
    nameColumns(m_layout, std::move(m_header), m_shape, m_dataSamples, headerLine);
    const RowEvidence evidence = pattern.learnTypes(m_dataSamples);
    explainDialect(m_layout.dialect, guess, evidence, m_options.delimiter.has_value());
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
        m_layout.columns[i].type = i < m_beside.columns ? ColumnType::text
            : i < guess.cells                           ? pattern.types()[i]
                                                        : ColumnType::number;
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
        if (m_layout.columns[i].type == ColumnType::number && m_layout.columns[i].unit.empty())
            m_layout.columns[i].unit = m_layout.numberStyle(i).amountSign;
    settleTimes();
    return std::move(m_layout);
}

// From here on only what was seen to begin a comment does.
void LayoutFinder::keepFoundMarks()
{
    std::string found;
    for (const HeadLine& line : m_lines) {
        if (line.kind != LineKind::comment)
            continue;
        const char mark = line.text[line.text.find_first_not_of(" \t\r\f\v")];
        if (found.find(mark) == std::string::npos)
            found += mark;
    }
    if (!found.empty())
        m_layout.dialect.comment
            = m_options.comment.value_or(found[0] == '/' ? "//" : found.substr(0, 1));
    if (!m_options.comment)
        m_layout.rules.commentMarks = found;
}

// One row with a word above a column of numbers, in no comment.
bool LayoutFinder::isUnlikeRows(const Header& header) const
{
    if (header.rows != 1 || m_lines[header.firstLine].kind != LineKind::content
        || header.firstLine >= m_content[m_firstData])
        return false;
    for (std::size_t i = 0; i < std::min(header.cells.size(), m_shape.numeric.size()); ++i)
        if (m_shape.numeric[i] && kindOf(header.cells[i].text) == CellKind::text)
            return true;
    return false;
}

void LayoutFinder::findData(ColumnPattern& pattern)
{
    pattern.learnRoughly(samples(0));
    m_shape.numeric = pattern.numeric();
    std::size_t firstFitting = m_content.size();
    for (m_firstData = 0; hasData(); ++m_firstData) {
        const std::string_view line = m_lines[m_content[m_firstData]].text;
        const bool fits = pattern.hasWidth(line);
        if (fits)
            firstFitting = std::min(firstFitting, m_firstData);
        if (pattern.anyNumbers() ? pattern.isDataLine(line) : fits)
            break;
    }
    if (!hasData())
        m_firstData = std::min(firstFitting, m_content.size() - 1);
    else if (pattern.anyNumbers()) {
        learnFilledCells(m_shape, samples(m_firstData));
        const std::size_t first = firstDataWithOddRows(
            m_lines, firstDataWithWords(m_lines, m_content[m_firstData], m_shape), m_shape);
        while (m_firstData > 0 && m_content[m_firstData] > first)
            --m_firstData;
    }
    if (!pattern.anyNumbers())
        takeTextHeader(pattern);
    else if (m_header = findHeader(m_lines, m_content[m_firstData], m_shape); m_header.rows == 0)
        takeNumericHeader();
    if (m_header.rows == 0)
        m_beside = settingsBeside(m_lines, m_content, m_shape);
    if (m_beside.columns > 0) {
        m_firstData = 0;
        m_header = {};
    }
    if (m_options.headerRows)
        fixHeader(static_cast<std::size_t>(*m_options.headerRows), pattern);
    m_layout.dataOffset = hasData() ? m_lines[m_content[m_firstData]].offset : m_head.size();
    m_layout.dialect.firstDataLine
        = hasData() ? m_lines[m_content[m_firstData]].number : m_lines.back().number + 1;
    m_layout.dialect.headerRows = m_header.rows;
    const auto above
        = std::span(m_lines).first(hasData() ? m_content[m_firstData] : m_lines.size());
    m_layout.dialect.missing = declaredMissing(above);
    m_layout.pageHead = pageHead(above, m_header.rows);
    if (hasData() && isUnlikeRows(m_header)) {
        m_layout.nameLine = trimmed(m_lines[m_header.firstLine].text);
        dropPageHeads(m_content, m_content[m_firstData], m_lines, {m_layout.nameLine});
    }
    if (!m_layout.pageHead.empty() && hasData())
        dropPageHeads(m_content, m_content[m_firstData], m_lines, m_layout.pageHead);
}

// A table of texts only: its first row names the columns if no cell is blank, a number or there
// twice.
void LayoutFinder::takeTextHeader(const ColumnPattern& pattern)
{
    const std::size_t row[] = {m_content[m_firstData]};
    Header header = headerFromRows(m_lines, row, m_shape.rules);
    std::set<std::string_view> seen;
    for (const HeaderCell& cell : header.cells)
        if (isMissing(cell.text) || pattern.isNumber(cell.text) || !seen.insert(cell.text).second)
            return;
    m_header = std::move(header);
    ++m_firstData;
}

void LayoutFinder::takeNumericHeader()
{
    if (m_firstData + 1 >= m_content.size())
        return;
    // a word before the numbers makes the row look unlike the data
    std::size_t at = m_firstData;
    if (at > 0 && m_content[at - 1] + 1 == m_content[at])
        --at;
    for (; at <= m_firstData; ++at) {
        const std::size_t row[] = {m_content[at]};
        if (!isNumericHeader(m_lines[row[0]].text, samples(at + 1), m_shape.rules, m_shape.numeric))
            continue;
        m_header = headerFromRows(m_lines, row, m_shape.rules);
        m_firstData = at + 1;
        return;
    }
}

// Without the header, and without the names that a comment line gives.
std::span<const HeadLine> LayoutFinder::linesAboveTable() const
{
    const std::size_t firstData = hasData() ? m_content[m_firstData] : m_lines.size();
    const std::span<const HeadLine> above = std::span<const HeadLine>(m_lines).first(
        m_header.rows > 0 ? std::min(m_header.linesAbove, firstData) : firstData);
    return above;
}

// The table begins with the header found, or else with as many lines of its width right above the
// data found; where just so many lines stand above these, they are the header, whatever their
// width.
void LayoutFinder::fixHeader(std::size_t rows, ColumnPattern& pattern)
{
    const std::vector<std::size_t> linesAbove
        = hasData() ? linesRightAbove(m_lines, m_content[m_firstData]) : std::vector<std::size_t>{};
    if (rows > 0 && linesAbove.size() == rows) {
        const std::vector<std::size_t> naming = namingLines(m_lines, linesAbove, pattern);
        if (static_cast<std::size_t>(m_header.rows) != naming.size())
            m_header = headerFromRows(m_lines, naming, m_shape.rules);
        m_header.rows = static_cast<int>(rows);
        return;
    }
    const bool inComment
        = m_header.rows > 0 && hasData() && m_header.firstLine == m_content[m_firstData];
    if (inComment && rows == 1)
        return;
    if (m_header.rows > 0 && !inComment)
        while (m_firstData > 0 && (!hasData() || m_content[m_firstData] > m_header.firstLine))
            --m_firstData;
    const auto isRightAbove = [&] {
        const std::size_t line = m_content[m_firstData - 1];
        return line + 1 == m_content[m_firstData] && pattern.hasWidth(m_lines[line].text);
    };
    if (m_header.rows == 0 && hasData())
        for (std::size_t above = 0; above < rows && m_firstData > 0 && isRightAbove(); ++above)
            --m_firstData;
    rows = std::min(rows, m_content.size() - m_firstData);
    m_header
        = headerFromRows(m_lines, std::span(m_content).subspan(m_firstData, rows), m_shape.rules);
    m_firstData += rows;
}

void LayoutFinder::noteDoubtsAbove()
{
    if (m_beside.columns > 0 || m_options.headerRows)
        return;
    // of cells that a decimal comma may have cut in two it is said already that they do not fit
    const bool mayBeCutInTwo = std::any_of(m_layout.warnings.begin(), m_layout.warnings.end(),
        [](const Warning& warning) { return warning.code == WarningCode::ambiguousDecimal; });
    const std::size_t firstData = hasData() ? m_content[m_firstData] : m_lines.size();
    for (Warning& doubt : doubtsAbove(m_lines, firstData, m_header, m_shape))
        if (doubt.code != WarningCode::unplacedNames || m_header.rows > 0 || !mayBeCutInTwo)
            m_layout.warnings.push_back(std::move(doubt));
}

void LayoutFinder::settleTimes()
{
    if (!mayHoldTimes(m_layout.columns))
        return;
    const std::vector<std::string_view> lines = allLines(m_lines, m_content, m_firstData);
    const std::string doubts = settleTimeColumns(
        m_layout.columns, {m_layout.rules, m_shape.cells, m_dataSamples, lines});
    if (!doubts.empty())
        m_layout.warnings.push_back({WarningCode::ambiguousDate, -1, 1, toUtf8(doubts)});
}

// Code is indented by tabs; it has none amid its lines, as many in each.
bool isCutByTabs(const DialectGuess& guess)
{
    constexpr std::size_t kFewestCells = 4;
    constexpr double kEven = 0.9;
    return guess.rules.delimiterText() == "\t" && guess.cells >= kFewestCells
        && guess.evenLines >= kEven;
}

bool leavesTheTableOpen(const ReadOptions& options)
{
    return !options.delimiter && !options.quote && !options.decimal && !options.headerRows
        && !options.comment && !options.amounts;
}

} // namespace

Result<TableLayout> findLayout(std::string_view head, bool isWhole, const ReadOptions& options)
{
    if (leavesTheTableOpen(options))
        if (std::optional<TableLayout> plain = plainLayout(head, isWhole))
            return std::move(*plain);
    return closeLayout(head, isWhole, options);
}

Result<TableLayout> closeLayout(std::string_view head, bool isWhole, const ReadOptions& options)
{
    const Result<FixedDialect> fixed = fixedDialect(options);
    if (!fixed)
        return tl::unexpected<Error>(fixed.error());
    if (!options.delimiter && isYaml(head))
        return failure(ErrorCode::notATable, "a YAML document", Stage::sniffing);
    LayoutFinder finder(head, isWhole, options);
    const std::optional<DialectGuess> guess = finder.guess(*fixed);
    if (!guess && options.delimiter)
        return badOverride("delimiter \"" + *options.delimiter + "\" gives no table");
    if (!guess)
        return failure(ErrorCode::notATable, likelyLookAlike(head), Stage::sniffing);
    constexpr double kSurelyNumbers = 0.9;
    if (!options.delimiter && (guess->numbers < kSurelyNumbers || head.starts_with('['))) {
        const EvenCut cut = guess->rules.isBlanks() ? EvenCut::byBlanks
            : guess->rules.delimiter == ';'         ? EvenCut::bySemicolons
            : isCutByTabs(*guess)                   ? EvenCut::byManyTabs
                                                    : EvenCut::otherwise;
        if (std::string other = kindOfText(head, cut, guess->numbers); !other.empty())
            return failure(ErrorCode::notATable, std::move(other), Stage::sniffing);
    }
    if (guess->cells > kMaxColumns)
        return failure(ErrorCode::notATable, "more than 100000 columns", Stage::sniffing);
    return finder.layout(*guess);
}

} // namespace fanfold
