// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a file once it has been read: its dialect, its columns, and one summary per
// numeric column. Plain values; made by readers, carried by the protocol, kept by the run.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanfold {

/// Column index that means "the row number, from 1".
constexpr int kRowNumber = -1;

/// How a text table is written.
struct Dialect {
    std::string delimiter; ///< "," ";" "\t" ... or " " for runs of blanks
    char decimal = '.'; ///< '.' or ','
    char quote = '"'; ///< 0 = cells are never quoted
    int headerRows = 0; ///< rows of names (and units) before the data
    std::string comment; ///< prefix of comment lines found in the file; empty = none
    std::string encoding = "UTF-8";
    std::int64_t firstDataLine = 1; ///< line of the first data row, from 1
    char thousands = 0; ///< between groups of three digits: ',' '.' '\\'' ' ' (any blank); 0 = none
    std::string missing; ///< number that the file declares to mean "missing"; empty = none
    std::string encodingReason; ///< why that encoding, a few words
    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// What a person has fixed; what is not set is found from the bytes.
struct ReadOptions {
    std::optional<std::string> delimiter;
    std::optional<char> decimal;
    std::optional<int> headerRows;
    std::optional<std::string> comment;
    std::optional<std::string> encoding; ///< a name that encodingNamed() knows
    std::optional<int> skipLines; ///< at the start, before the table is looked for
    friend bool operator==(const ReadOptions&, const ReadOptions&) = default;
};

enum class ColumnType : std::uint8_t {
    number,
    text,
    time, ///< values are seconds since 1970-01-01 UTC, exact to the microsecond
};

/// A column with values to sum up and to draw.
constexpr bool hasValues(ColumnType type)
{
    return type != ColumnType::text;
}

/// How a column writes its times; core/readers/time_parser.h has examples.
enum class TimeStyle : std::uint8_t {
    none, ///< no times
    yearFirst, ///< ISO 8601 and its kin
    dayFirst,
    monthFirst,
    timeOfDay, ///< values are seconds since midnight
    epochSeconds, ///< numbers of seconds since 1970
    epochMilliseconds,
};

struct ColumnInfo {
    std::string name; ///< UTF-8, never empty: "Column 3" where the file has none
    std::string unit; ///< UTF-8, may be empty
    ColumnType type = ColumnType::number;
    TimeStyle timeStyle = TimeStyle::none; ///< of a time column
    bool zoned = false; ///< its times name their zone; else they are read as UTC
    friend bool operator==(const ColumnInfo&, const ColumnInfo&) = default;
};

/// The numbers kept of one numeric column. NaN = not defined (no value; std of fewer than two).
struct ColumnSummary {
    int column = 0; ///< index into TableSummary::columns
    std::uint64_t count = 0; ///< finite or infinite values read
    std::uint64_t missing = 0; ///< cells empty or marked missing, short rows included
    double min = NAN;
    double max = NAN;
    double mean = NAN;
    double std = NAN; ///< with n-1
};

enum class WarningCode : std::uint8_t {
    raggedRow, ///< a row with more or fewer cells than columns
    badNumber, ///< a cell of a numeric column that is no number; counted as missing
    unclosedQuote,
    invalidEncoding, ///< bytes that are no text in the encoding found
    nulBytes,
    footer, ///< lines after the table, left out
    duplicateName, ///< two columns of the same name
    ambiguousDecimal, ///< 1,234 could be two readings; detail says which was taken
    mixedLineEnds,
    pictureNotDrawn, ///< detail = why
    noRows, ///< a header without a row below it
    badTime, ///< a cell of a time column that is no time; counted as missing
    ambiguousDate, ///< 01/02/2024 can be read in two ways; detail says which was taken and why
    otherDateOrder, ///< a date that has day and month the other way round; counted as missing
    likelyMissing, ///< -999 and the like, read as numbers; detail = column, number, how often
};

struct Warning {
    WarningCode code = WarningCode::raggedRow;
    std::int64_t line = -1; ///< first line it was seen on, -1 = the whole file
    std::uint64_t times = 1;
    std::string detail; ///< UTF-8, verbatim facts
    friend bool operator==(const Warning&, const Warning&) = default;
};

struct TableSummary {
    std::string reader; ///< "text"
    Dialect dialect;
    std::vector<ColumnInfo> columns;
    std::uint64_t rows = 0;
    std::vector<ColumnSummary> summaries; ///< one per numeric column, in column order
    std::vector<Warning> warnings; ///< one per code
    int xColumn = kRowNumber; ///< what would be plotted
    std::vector<int> yColumns;
    std::string compression; ///< that the file was unpacked from: "gz", "bz2" ...; empty = none
};

} // namespace fanfold
