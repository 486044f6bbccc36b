// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/dialect_reasons.h"

#include "core/readers/number_parser.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kCertainLead = 0.25;

int percentOf(double share)
{
    return static_cast<int>(std::lround(100 * share));
}

} // namespace

RowEvidence evidenceOf(std::span<const std::string_view> rows, const CellRules& rules,
    const NumberStyle& style, std::size_t cells)
{
    std::size_t even = 0;
    std::size_t numbers = 0;
    std::vector<Cell> found;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, rules, found);
        if (found.size() != cells)
            continue;
        ++even;
        numbers += static_cast<std::size_t>(
            std::count_if(found.begin(), found.end(), [&](const Cell& cell) {
                return isNumberIn(cell.text, style) || isMissing(cell.text);
            }));
    }
    const auto share = [](std::size_t some, std::size_t all) {
        return all == 0 ? 1 : static_cast<double>(some) / static_cast<double>(all);
    };
    return {share(even, rows.size()), share(numbers, even * cells)};
}

void explainDialect(
    Dialect& dialect, const DialectGuess& guess, const RowEvidence& evidence, bool isFixed)
{
    dialect.reasons.clear();
    if (isFixed)
        dialect.reasons.push_back({ReasonCode::fixedByPerson, 0, {}});
    dialect.reasons.push_back({ReasonCode::evenRows, percentOf(evidence.evenRows), {}});
    dialect.reasons.push_back({ReasonCode::numbers, percentOf(evidence.numbers), {}});
    const double rival
        = guess.score > 0 ? std::clamp(guess.runnerUpScore / guess.score, 0.0, 1.0) : 1;
    if (guess.runnerUp.empty())
        dialect.reasons.push_back({ReasonCode::noOther, 0, {}});
    else
        dialect.reasons.push_back({ReasonCode::runnerUp, percentOf(rival), guess.runnerUp});
    const double lead = guess.runnerUp.empty() ? 1 : std::min(1.0, (1 - rival) / kCertainLead);
    dialect.confidence = isFixed ? 1 : evidence.evenRows * (0.5 + 0.5 * lead);
}

} // namespace fanfold
