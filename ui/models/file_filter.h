// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter field means: words that must all be found in a file's path, letter case ignored;
// a word with * or ? is a glob on the name; ">1000", "<10", "=50001" compare the number of rows.
#pragma once

#include "core/base/cancel_token.h"
#include "core/batch/run_request.h"

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

class FileFilter {
public:
    FileFilter() = default;
    explicit FileFilter(const QString& text);

    bool matchesAllNames() const { return m_words.empty(); }
    bool comparesNumbers() const { return !m_comparisons.empty(); }

    bool matchesName(std::string_view relativePath) const;
    /// known = the file has been read.
    bool matchesNumber(bool known, double rows) const;

private:
    struct Word {
        std::string plain; ///< lower case; empty if it is a glob or not ASCII
        QString text;
        std::optional<QRegularExpression> glob;
    };
    struct Comparison {
        char operation;
        double value;
    };

    std::vector<Word> m_words;
    std::vector<Comparison> m_comparisons;
};

/// One bit per file. Any thread.
std::vector<bool> matchingNames(
    const FileFilter& filter, const FileList& files, const CancelToken& cancel);

} // namespace fanfold
