// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/settled_numbers.h"

#include "core/cells/number_parser.h"
#include "core/layout/head_dialect.h"
#include "core/layout/mixed_decimals.h"
#include "core/layout/number_style.h"

namespace fanfold {

namespace {

void noteFactors(TableLayout& layout, std::span<const HeadLine> lines)
{
    for (const HeadLine& line : lines)
        if (line.kind == LineKind::ruler && isScaleFactor(line.text))
            layout.warnings.push_back(
                {WarningCode::scaleFactor, line.number, 1, std::string(trimmed(line.text))});
}

} // namespace

// A few lines tell whether there is anything to settle, all of the head's settle it.
void settleNumbers(TableLayout& layout, std::span<const HeadLine> lines,
    std::span<const std::size_t> content, const DialectGuess& guess, const ReadOptions& options)
{
    const NumberStyleHints hints{guess.cells, guess.decimal, options.decimal, options.amounts};
    layout.dialect.decimal = guess.decimal;
    std::string doubt = guess.commaDoubt;
    const std::vector<std::string_view> samples = sampleLines(lines, content);
    if (options.amounts || mayHoldGroups(samples, layout.rules, hints)) {
        NumberStyleGuess found = guessNumberStyle(allLines(lines, content), layout.rules, hints);
        layout.dialect.decimal = found.style.decimal;
        layout.dialect.thousands = found.style.thousands;
        if (!found.doubt.empty())
            doubt = std::move(found.doubt);
    }
    if (!options.decimal && mayMixDecimals(samples, layout.rules)) {
        MixedDecimals found = findMixedDecimals(
            allLines(lines, content), layout.rules, guess.cells, layout.numberStyle());
        layout.mixedStyles = std::move(found.columns);
        if (!found.doubt.empty())
            doubt = std::move(found.doubt);
    }
    if (options.amounts) {
        std::vector<NumberStyle> styles = layout.mixedStyles;
        styles.resize(guess.cells, layout.numberStyle());
        styles = stylesOfAmounts(allLines(lines, content), layout.rules, std::move(styles));
        if (!styles.empty())
            layout.mixedStyles = std::move(styles);
    }
    if (!doubt.empty())
        layout.warnings.push_back({WarningCode::ambiguousDecimal, -1, 1, std::move(doubt)});
    noteFactors(layout, lines);
}

} // namespace fanfold
