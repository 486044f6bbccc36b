// SPDX-License-Identifier: GPL-3.0-or-later
// How the cells of a record are written: what parts them, what quotes them, which lines are
// comments. Followed by record_splitter.h; plain_record.h knows the ordinary rules only. Qt-free.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

struct CellRules {
    char delimiter = ','; ///< ' ' = runs of blanks and tabs, or fixed places
    std::string delimiterRest; ///< the others of a delimiter of several characters
    bool padsBefore = false; ///< blanks before a delimiter belong to it
    bool padsAfter = false; ///< blanks behind a delimiter belong to it
    char quote = '"'; ///< 0 = none; doubled inside a quoted cell it stands for itself
    char escape = 0; ///< in a quoted cell, the character behind it stands for itself; 0 = none
    /// Stands before the first cell of each row, too, if it is the delimiter or, in a box, its
    /// first byte: '|' in a boxed table.
    char edge = 0;
    char frame = 0; ///< where blanks part the cells, it is one: '|' at both ends of a row; 0 = none
    bool isBox = false; ///< any bar of box drawing parts cells; the delimiter is "│"
    char lineEnd = '\n'; ///< a '\r' before '\n' belongs to the line end
    /// Characters that begin a comment; '/' only when doubled, '#' unless it begins "#N/A",
    /// "#DIV/0!" or another such value of a spreadsheet.
    std::string commentMarks;
    std::string commentPrefix; ///< a longer prefix, fixed by a person; instead of the marks
    /// Behind so many cells parted by blanks, '#' or '!' begins a remark; 0 = never.
    std::size_t cellsBeforeRemark = 0;
    /// Where columns end, all but the last one, in characters from the line's start: of a fixed
    /// width table, of one parted by blanks whose neighbours may touch, or of one with an edge
    /// whose texts may hold the delimiter. Rising; empty = unknown.
    std::vector<std::size_t> places;
    bool isFixedWidth = false; ///< places alone part the cells

    bool isBlanks() const { return delimiter == ' '; }
    /// A quick reader that knows single delimiters and runs of blanks can follow them.
    bool isOrdinary() const
    {
        return delimiterRest.empty() && !isFixedWidth && !hasEdge() && !isFramed();
    }
    bool hasEdge() const
    {
        return edge != 0 && edge == delimiter && (isBox || delimiterRest.empty());
    }
    bool isFramed() const { return frame != 0 && isBlanks(); }
    /// Whether a line that begins with this text (blanks stripped) is a comment.
    bool beginsComment(std::string_view text) const;
    /// text: the delimiter, p: where it may stand; nothing of it beyond end.
    bool isDelimiterAt(const char* p, const char* end) const
    {
        return *p == delimiter
            && (delimiterRest.empty()
                || std::string_view(p + 1, static_cast<std::size_t>(end - p - 1))
                       .starts_with(delimiterRest));
    }

    /// As in Dialect::delimiter: ",", ", ", " | ", "::", " " = blanks, "fixed" = fixed width.
    std::string delimiterText() const;
    /// The same back; text is not empty.
    void setDelimiter(std::string_view text);
    friend bool operator==(const CellRules&, const CellRules&) = default;
};

} // namespace fanfold
