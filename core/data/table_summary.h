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

/// Why a dialect was taken for the file's; the sentences are made where they are shown.
enum class ReasonCode : std::uint8_t {
    fixedByPerson, ///< the delimiter was
    evenRows, ///< value: percent of the rows looked at that have as many cells as columns
    numbers, ///< value: percent of the cells of those rows that are numbers or missing
    runnerUp, ///< value: the next best delimiter's score in percent of the best, detail: it
    noOther, ///< no other delimiter gives a table
};

struct DialectReason {
    ReasonCode code = ReasonCode::evenRows;
    int value = 0;
    std::string detail;
    friend bool operator==(const DialectReason&, const DialectReason&) = default;
};

/// Dialect::delimiter of a table whose columns are parted by their places in the line.
inline constexpr const char* kFixedWidth = "fixed";

/// How a text table is written.
struct Dialect {
    /// "," ";" "\t" "::" ..., " " for runs of blanks, kFixedWidth; a blank at its start or end
    /// stands for any number of them (", ").
    std::string delimiter;
    char decimal = '.'; ///< '.' or ','
    char quote = '"'; ///< 0 = cells are never quoted
    char escape = 0; ///< stands before a quote in a quoted cell, as '\\'; 0 = they are doubled
    int headerRows = 0; ///< rows of names (and units) before the data
    std::string comment; ///< prefix of comment lines found in the file; empty = none
    std::string encoding = "UTF-8";
    std::int64_t firstDataLine = 1; ///< line of the first data row, from 1
    char thousands = 0; ///< between groups of three digits: ',' '.' '\\'' ' ' (any blank); 0 = none
    std::string missing; ///< number that the file declares to mean "missing"; empty = none
    std::string encodingReason; ///< why that encoding, a few words
    double confidence = 1; ///< 0 to 1, see dialect_reasons.h
    std::vector<DialectReason> reasons;
    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// What a person has fixed; what is not set is found from the bytes.
struct ReadOptions {
    std::optional<std::string> delimiter; ///< as in Dialect
    std::optional<char> quote; ///< 0 = cells are never quoted
    std::optional<char> decimal;
    std::optional<int> headerRows;
    std::optional<std::string> comment;
    std::optional<std::string> encoding; ///< a name that encodingNamed() knows
    std::optional<int> skipLines; ///< at the start, before the table is looked for
    bool amounts = false; ///< 12 % and $5 are numbers, not texts
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

/// How a column writes its times; core/cells/time_parser.h has examples.
enum class TimeStyle : std::uint8_t {
    none, ///< no times
    yearFirst, ///< ISO 8601 and its kin
    dayFirst,
    monthFirst,
    timeOfDay, ///< values are seconds since midnight
    epochSeconds, ///< numbers of seconds since 1970
    epochMilliseconds,
    shortYearFirst, ///< 24-03-01
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

/// A line above the table: "key: value" and the like. Verbatim, UTF-8; a line without a separator
/// has no key.
struct MetadataEntry {
    std::string key;
    std::string value;
    friend bool operator==(const MetadataEntry&, const MetadataEntry&) = default;
};
constexpr std::size_t kMostMetadata = 1'000; ///< entries kept of a file
constexpr std::size_t kMetadataBytes = 65'536; ///< of all of them together

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
    otherDateOrder, ///< a date whose parts are in another order; counted as missing
    likelyMissing, ///< -999 and the like, read as numbers; detail = column, number, how often
    furtherTables, ///< tables behind the first one, left out; detail = their lines
    rowsLeftOut, ///< dots that the program which wrote the file put in place of rows
    scaleFactor, ///< "1.0e+03 *" above the table, by which its numbers were not multiplied
    rowsAbove, ///< rows of numbers above the table, left out
    unplacedNames, ///< names of which it is open where they belong; detail = their line
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
    std::vector<MetadataEntry> metadata; ///< in the file's order
    int xColumn = kRowNumber; ///< what would be plotted
    std::vector<int> yColumns;
    std::string compression; ///< that the file was unpacked from: "gz", "bz2" ...; empty = none
};

} // namespace fanfold
