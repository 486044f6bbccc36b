// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/dialect_reasons.h"

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
