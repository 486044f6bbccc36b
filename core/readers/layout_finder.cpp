// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/layout_finder.h"

#include "core/readers/dialect_guess.h"
#include "core/readers/header_finder.h"
#include "core/readers/look_alike.h"
#include "core/readers/number_parser.h"
#include "core/readers/text_encoding.h"

#include <algorithm>
#include <set>

namespace fanfold {

namespace {

constexpr std::size_t kSampleLines = 48;
constexpr double kScoreWithNumbers = 1.5; ///< tables of texts alone stay below
constexpr std::size_t kMaxColumns = 100'000;

tl::unexpected<Error> badOverride(std::string detail)
{
    return failure(ErrorCode::badOverride, std::move(detail), Stage::sniffing);
}

class LayoutFinder {
public:
    LayoutFinder(std::string_view head, bool isWhole, const ReadOptions& options)
        : m_head(head)
        , m_isWhole(isWhole)
        , m_options(options)
    {
    }

    Result<TableLayout> run()
    {
        FixedDialect fixed;
        if (Result<void> done = takeOverrides(fixed); !done)
            return tl::unexpected<Error>(done.error());
        m_layout.rules.lineEnd = lineEndOf(m_head);
        m_lines = headLines(m_head, m_isWhole, m_layout.rules);
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (m_lines[i].kind == LineKind::content)
                m_content.push_back(i);
        const auto guess = guessFromSamples(fixed);
        if (!guess && fixed.delimiter)
            return badOverride("delimiter \"" + *m_options.delimiter + "\" gives no table");
        if (!guess)
            return failure(ErrorCode::notATable, textLookAlike(m_head), Stage::sniffing);
        if (guess->cells > kMaxColumns)
            return failure(ErrorCode::notATable, "more than 100000 columns", Stage::sniffing);
        m_shape.cells = guess->cells;
        m_layout.rules.delimiter = guess->delimiter;
        m_layout.dialect.delimiter = std::string(1, guess->delimiter);
        m_layout.dialect.decimal = guess->decimal;
        m_shape.rules = m_layout.rules;
        keepFoundMarks();
        findData();
        nameColumns();
        typeColumns();
        if (guess->ambiguousDecimal)
            warn(WarningCode::ambiguousDecimal, -1, "comma read as decimal mark");
        noteEncoding();
        return std::move(m_layout);
    }

private:
    Result<void> takeOverrides(FixedDialect& fixed)
    {
        if (m_options.delimiter) {
            if (m_options.delimiter->size() != 1 || *m_options.delimiter == "\n")
                return badOverride("delimiter \"" + *m_options.delimiter + "\" is not one character");
            fixed.delimiter = m_options.delimiter->front();
        }
        if (m_options.decimal) {
            if (*m_options.decimal != '.' && *m_options.decimal != ',')
                return badOverride(std::string("decimal mark \"") + *m_options.decimal + '"');
            fixed.decimal = m_options.decimal;
        }
        if (m_options.headerRows && *m_options.headerRows < 0)
            return badOverride("header rows " + std::to_string(*m_options.headerRows));
        m_layout.commentsAreGuessed = !m_options.comment;
        if (m_options.comment)
            m_layout.rules.commentPrefix = *m_options.comment;
        else
            m_layout.rules.commentMarks = "#%!";
        return {};
    }

    // A preamble may be longer than the table in a short file: then the later lines decide alone.
    std::optional<DialectGuess> guessFromSamples(const FixedDialect& fixed) const
    {
        for (const std::size_t part : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
            const std::size_t from = m_content.size() - m_content.size() / part;
            const std::vector<std::string_view> samples = sampleLines(part == 1 ? 0 : from);
            if (samples.empty() || (part > 1 && samples.size() < 2))
                return std::nullopt;
            const auto guess = guessDialect(samples, m_layout.rules, fixed);
            if (guess && (part == 1 || guess->score > kScoreWithNumbers))
                return guess;
        }
        return std::nullopt;
    }

    // Content lines from the given one on, spread over the head: its first ones, and the rest at
    // even distances, so that neither a long preamble nor a footer outvotes the table.
    std::vector<std::string_view> sampleLines(std::size_t firstContent) const
    {
        const std::size_t count = m_content.size() - firstContent;
        std::vector<std::string_view> samples;
        const std::size_t taken = std::min(count, kSampleLines);
        const std::size_t leading = taken / 4;
        for (std::size_t i = 0; i < taken; ++i) {
            const std::size_t at = i < leading
                ? i
                : leading + (i - leading) * (count - leading) / (taken - leading);
            samples.push_back(m_lines[m_content[firstContent + at]].text);
        }
        return samples;
    }

    void split(std::string_view line)
    {
        splitRecord(line.data(), line.data() + line.size(), true, m_layout.rules, m_cells);
    }

    bool isNumber(const Cell& cell) const
    {
        double value = 0;
        return parseNumber(cell.text, m_layout.dialect.decimal, value);
    }

    // Which cells are numbers, by the later half of the lines: what stands above a table is not
    // the table.
    void learnPattern(std::span<const std::string_view> samples, std::size_t percent)
    {
        std::vector<std::size_t> numbers(m_shape.cells);
        std::vector<std::size_t> texts(m_shape.cells);
        for (const std::string_view line : samples) {
            split(line);
            if (m_cells.size() != m_shape.cells)
                continue;
            for (std::size_t i = 0; i < m_cells.size(); ++i)
                if (isNumber(m_cells[i]))
                    ++numbers[i];
                else if (!isMissing(m_cells[i].text))
                    ++texts[i];
        }
        m_shape.numeric.assign(m_shape.cells, false);
        for (std::size_t i = 0; i < m_shape.cells; ++i)
            m_shape.numeric[i] = numbers[i] * 100 >= percent * (numbers[i] + texts[i]);
        m_anyNumbers = std::any_of(
            numbers.begin(), numbers.end(), [](std::size_t count) { return count > 0; });
    }

    bool isDataLine(std::string_view line)
    {
        split(line);
        if (m_cells.size() != m_shape.cells)
            return false;
        std::size_t numbers = 0;
        std::size_t texts = 0;
        bool firstIsNumber = false;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (!m_shape.numeric[i])
                continue;
            if (isNumber(m_cells[i])) {
                firstIsNumber |= numbers + texts == 0;
                ++numbers;
            } else if (!isMissing(m_cells[i].text)) {
                ++texts;
            }
        }
        if (texts == 0)
            return numbers > 0;
        return firstIsNumber && numbers >= texts;
    }

    std::vector<std::string_view> laterHalf(const std::vector<std::string_view>& samples)
    {
        std::vector<std::string_view> fitting;
        for (const std::string_view line : samples) {
            split(line);
            if (m_cells.size() == m_shape.cells)
                fitting.push_back(line);
        }
        fitting.erase(fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(fitting.size() / 2));
        return fitting;
    }

    // Sets m_firstData (an index into m_content) and the header.
    void findData()
    {
        learnPattern(laterHalf(sampleLines(0)), 50);
        const bool numeric = m_anyNumbers;
        m_firstData = 0;
        std::size_t firstFitting = m_content.size();
        for (; m_firstData < m_content.size(); ++m_firstData) {
            const std::string_view line = m_lines[m_content[m_firstData]].text;
            split(line);
            if (m_cells.size() == m_shape.cells)
                firstFitting = std::min(firstFitting, m_firstData);
            if (numeric ? isDataLine(line) : m_cells.size() == m_shape.cells)
                break;
        }
        if (m_firstData == m_content.size())
            m_firstData = std::min(firstFitting, m_content.size() - 1);
        if (numeric)
            m_header = findHeader(m_lines, m_content[m_firstData], m_shape);
        else
            takeTextHeader();
        if (m_options.headerRows)
            fixHeader(static_cast<std::size_t>(*m_options.headerRows));
        const bool dataFollow = m_firstData < m_content.size();
        const HeadLine* const data = dataFollow ? &m_lines[m_content[m_firstData]] : nullptr;
        m_layout.dataOffset = dataFollow ? data->offset : m_head.size();
        m_layout.dialect.firstDataLine
            = dataFollow ? data->number : m_lines.back().number + 1;
        m_layout.dialect.headerRows = m_header.rows;
    }

    // A table of texts only: its first row names the columns if no cell is blank, a number or
    // there twice.
    void takeTextHeader()
    {
        const std::size_t row[] = {m_content[m_firstData]};
        split(m_lines[row[0]].text);
        std::set<std::string_view> seen;
        for (const Cell& cell : m_cells) {
            const std::string_view text = trimmed(cell.text);
            if (isMissing(text) || isNumber(cell) || !seen.insert(text).second)
                return;
        }
        m_header = headerFromRows(m_lines, row, m_layout.rules);
        ++m_firstData;
    }

    // The table begins with the header found, or else with the data found.
    void fixHeader(std::size_t rows)
    {
        const bool inComment = m_header.rows > 0 && m_header.firstLine == m_content[m_firstData];
        if (inComment && rows == 1)
            return;
        if (m_header.rows > 0 && !inComment)
            while (m_firstData > 0
                && (m_firstData >= m_content.size() || m_content[m_firstData] > m_header.firstLine))
                --m_firstData;
        rows = std::min(rows, m_content.size() - m_firstData);
        m_header = headerFromRows(m_lines, std::span(m_content).subspan(m_firstData, rows),
            m_layout.rules);
        m_firstData += rows;
    }

    void keepFoundMarks()
    {
        std::string found;
        for (const HeadLine& line : m_lines) {
            if (line.kind != LineKind::comment)
                continue;
            if (!m_layout.rules.commentPrefix.empty()) {
                m_layout.dialect.comment = m_layout.rules.commentPrefix;
                continue;
            }
            const char mark = line.text[line.text.find_first_not_of(" \t\r\f\v")];
            if (found.find(mark) == std::string::npos)
                found += mark;
        }
        if (!found.empty())
            m_layout.dialect.comment = found.substr(0, 1);
        m_layout.rules.commentMarks = found;
        m_shape.rules = m_layout.rules;
    }

    bool endsWithDelimiter(std::span<const std::string_view> samples)
    {
        const std::size_t last = m_shape.cells - 1;
        if (m_layout.rules.isBlanks() || last == 0)
            return false;
        if (m_header.cells.size() > last && !m_header.cells[last].isConstant
            && !m_header.cells[last].text.empty())
            return false;
        std::size_t fitting = 0;
        for (const std::string_view line : samples) {
            split(line);
            if (m_cells.size() != m_shape.cells)
                continue;
            if (!trimmed(m_cells[last].text).empty() || m_cells[last].quoted)
                return false;
            ++fitting;
        }
        return fitting > 0 || samples.empty();
    }

    void nameColumns()
    {
        if (m_firstData < m_content.size())
            m_dataSamples = sampleLines(m_firstData);
        m_layout.trailingDelimiter = endsWithDelimiter(m_dataSamples);
        std::size_t count = m_shape.cells - (m_layout.trailingDelimiter ? 1 : 0);
        for (std::size_t i = count; i < m_header.cells.size(); ++i)
            if (!m_header.cells[i].isConstant && !m_header.cells[i].text.empty())
                count = i + 1;
        if (m_header.rows > 0)
            m_header.cells.resize(count);
        m_layout.columns.resize(count);
        std::set<std::string> seen;
        for (std::size_t i = 0; i < count; ++i) {
            ColumnInfo& column = m_layout.columns[i];
            if (m_header.rows > 0) {
                column.name = toUtf8(m_header.cells[i].name);
                column.unit = toUtf8(m_header.cells[i].unit);
                m_layout.headerCells.push_back(toUtf8(m_header.cells[i].text));
            }
            if (column.name.empty())
                column.name = "Column " + std::to_string(i + 1);
            if (!seen.insert(column.name).second)
                warn(WarningCode::duplicateName, m_lines[m_header.firstLine].number, column.name);
        }
    }

    void typeColumns()
    {
        if (!m_dataSamples.empty())
            learnPattern(m_dataSamples, 80);
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            const bool number = i >= m_shape.numeric.size() || m_shape.numeric[i];
            m_layout.columns[i].type = number ? ColumnType::number : ColumnType::text;
        }
    }

    void noteEncoding()
    {
        const auto invalid = firstInvalidUtf8(m_head);
        if (invalid != std::string_view::npos && (m_isWhole || invalid + 4 < m_head.size()))
            m_layout.dialect.encoding = "ISO-8859-1";
    }

    void warn(WarningCode code, std::int64_t line, std::string detail)
    {
        for (Warning& known : m_layout.warnings)
            if (known.code == code) {
                ++known.times;
                return;
            }
        m_layout.warnings.push_back({code, line, 1, std::move(detail)});
    }

    std::string_view m_head;
    bool m_isWhole;
    const ReadOptions& m_options;
    TableLayout m_layout;
    TableShape m_shape;
    std::vector<HeadLine> m_lines;
    std::vector<std::size_t> m_content; ///< indices of content lines
    std::vector<std::string_view> m_dataSamples;
    std::vector<Cell> m_cells;
    Header m_header;
    std::size_t m_firstData = 0;
    bool m_anyNumbers = false;
};

} // namespace

Result<TableLayout> findLayout(std::string_view head, bool isWhole, const ReadOptions& options)
{
    return LayoutFinder(head, isWhole, options).run();
}

} // namespace fanfold
