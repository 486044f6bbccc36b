// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way through ordinary records: the right number of cells, numbers where numbers belong.
// Cells may be quoted, without quotes or line breaks inside. Whatever is unusual is refused and
// left to record_splitter.h. Qt-free.
#pragma once

#include "core/cells/number_parser.h"
#include "core/cells/scan_time.h"
#include "core/cells/time_parser.h"
#include "core/cells/value_parser.h"
#include "core/header/table_layout.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace fanfold {

struct PlainRecord {
    explicit PlainRecord(const TableLayout& layout)
        : delimiter(layout.rules.delimiter)
        , lineEnd(layout.rules.lineEnd)
        , decimal(layout.dialect.decimal)
        , trailingDelimiter(layout.trailingDelimiter)
        , beginsWithText(layout.columns.front().type == ColumnType::text)
        , quote(layout.rules.quote)
        , escape(layout.rules.escape)
        , commentStart(layout.rules.commentPrefix.empty() ? '\0' : layout.rules.commentPrefix[0])
    {
        for (const ColumnInfo& column : layout.columns) {
            isNumber.push_back(hasValues(column.type) ? 1 : 0);
            times.push_back(isWrittenTime(column.timeStyle) ? column.timeStyle : TimeStyle::none);
            hasTimes = hasTimes || times.back() != TimeStyle::none;
        }
    }

    char delimiter;
    char lineEnd;
    char decimal;
    bool trailingDelimiter;
    bool beginsWithText;
    char quote; ///< 0 = none
    char escape; ///< 0 = none
    char commentStart;
    bool hasTimes = false;
    std::vector<std::uint8_t> isNumber; ///< by column; times count as numbers
    std::vector<TimeStyle> times; ///< by column; none = it holds numbers or text

    /// Reads the record at p; its numbers go to out, stride apart, NaN where a cell is empty.
    /// Returns the start of the next record, or nullptr if this one is not plain. A line end must
    /// stand behind the last byte, and kNumberPadding readable bytes behind that.
    template <bool Blanks> const char* scan(const char* p, double* out, std::size_t stride) const;

    // The steps of scan(), for plain_rows.h.

    /// Whether a plain record may begin at p: no blank line, no comment, no row of delimiters.
    template <bool Blanks> bool mayBegin(const char* p) const
    {
        if (!Blanks && (isRecordEnd(p) || *p == delimiter))
            return false;
        return (!beginsWithText && commentStart == '\0') || !mayBeComment(skipIndent(p));
    }
    /// A number, or an empty cell; nullptr = neither, or one that needs more care.
    template <bool Blanks> const char* scanCell(const char* p, double& value) const
    {
        const char* end = scanNumber(p, decimal, value);
        if (!Blanks && end == nullptr) {
            p = skipPadding<false>(p);
            if (*p == delimiter || isRecordEnd(p)) {
                value = NAN;
                return p;
            }
            if (isQuote(*p)) {
                end = scanNumber(p + 1, decimal, value);
                return end != nullptr && *end == quote ? end + 1 : nullptr;
            }
            end = scanNumber(p, decimal, value);
        }
        return end != nullptr ? end : scanAnyNumber(p, decimal, value);
    }
    template <bool Blanks> static const char* skipPadding(const char* p)
    {
        while (*p == ' ' || (Blanks && *p == '\t'))
            ++p;
        return p;
    }
    /// To a cell's first character, or its quote, as record_splitter.h does.
    const char* skipToText(const char* p) const
    {
        while (*p == ' ' || (*p == '\t' && delimiter != '\t'))
            ++p;
        return p;
    }
    bool isQuote(char c) const { return c == quote && quote != '\0'; }
    /// p: behind a cell's opening quote. Behind its closing one, or nullptr if there is none in
    /// this line; what then follows is for the caller to judge.
    const char* behindQuoted(const char* p) const
    {
        const char* const text = p;
        while (*p != quote && *p != lineEnd)
            ++p;
        const bool isClosed = *p == quote && p[-1] != escape
            && p < text + static_cast<std::ptrdiff_t>(kMaxQuotedBytes);
        return isClosed ? p + 1 : nullptr;
    }

private:
    bool isRecordEnd(const char* p) const
    {
        return *p == lineEnd || (*p == '\r' && lineEnd == '\n' && p[1] == '\n');
    }
    // Comments may stand behind what record_walker.h steps over.
    const char* skipIndent(const char* p) const
    {
        while (*p == ' ' || *p == '\f' || (*p == '\t' && delimiter != '\t')
            || (*p == '\r' && lineEnd == '\n'))
            ++p;
        return p;
    }
    bool mayBeComment(const char* p) const
    {
        return *p == '#' || *p == '%' || *p == '!' || *p == '*' || (*p == '/' && p[1] == '/')
            || (commentStart != '\0' && *p == commentStart);
    }
    template <bool Blanks> const char* scanText(const char* p) const
    {
        p = skipToText(p);
        if (isQuote(*p))
            return Blanks ? nullptr : behindQuoted(p + 1);
        while (*p != delimiter && *p != lineEnd && !(Blanks && *p == '\t'))
            ++p;
        return p;
    }
    template <bool Blanks>
    const char* scanValue(std::size_t column, const char* p, double& value) const
    {
        return times[column] == TimeStyle::none ? scanCell<Blanks>(p, value)
                                                : scanTimeCell<Blanks>(p, times[column], value);
    }
    // The numbers of a record are from first to end, stride apart. A quoted remark amid empty cells
    // may be no row.
    static bool hasAnyNumber(const double* first, const double* end, std::size_t stride)
    {
        const double* value = first;
        while (value != end && std::isnan(*value))
            value += stride;
        return value != end || first == end;
    }
    // A time, or an empty cell.
    template <bool Blanks>
    const char* scanTimeCell(const char* p, TimeStyle style, double& value) const
    {
        if (style == TimeStyle::yearFirst)
            if (const char* end = scanTime<!Blanks>(p, value); end != nullptr)
                return end;
        const char* const end = scanText<Blanks>(p);
        if (end == nullptr)
            return nullptr;
        p = skipToText(p);
        if (isQuote(*p))
            return parseTime({p + 1, static_cast<std::size_t>(end - p - 2)}, style, value)
                ? end
                : nullptr;
        const std::string_view text(p, static_cast<std::size_t>(end - p));
        if (parseTime(text, style, value))
            return end;
        value = NAN;
        return trimmed(text).empty() ? end : nullptr;
    }
};

template <bool Blanks>
inline const char* PlainRecord::scan(const char* p, double* out, std::size_t stride) const
{
    if (!mayBegin<Blanks>(p))
        return nullptr;
    const std::size_t columns = isNumber.size();
    double* const first = out;
    bool hasQuotedText = false;
    for (std::size_t column = 0;;) {
        if (Blanks) {
            p = skipPadding<true>(p);
            if (isRecordEnd(p))
                return nullptr;
        }
        if (isNumber[column] != 0) {
            p = scanValue<Blanks>(column, p, *out);
            out += stride;
        } else {
            hasQuotedText = hasQuotedText || isQuote(*skipToText(p));
            p = scanText<Blanks>(p);
        }
        if (p == nullptr)
            return nullptr;
        if (++column == columns)
            break;
        if (Blanks) {
            if (*p != ' ' && *p != '\t')
                return nullptr;
        } else {
            p = skipPadding<false>(p);
            if (*p++ != delimiter)
                return nullptr;
        }
    }
    if (hasQuotedText && !hasAnyNumber(first, out, stride))
        return nullptr;
    p = skipPadding<Blanks>(p);
    if (trailingDelimiter && *p == delimiter)
        p = skipPadding<false>(p + 1);
    if (*p == '\r' && lineEnd == '\n')
        ++p;
    return *p == lineEnd ? p + 1 : nullptr;
}

} // namespace fanfold
