// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/dialect_guess.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/layout/column_places.h"
#include "core/layout/decimal_commas.h"
#include "core/layout/delimiter_candidates.h"
#include "core/layout/header_evidence.h"
#include "core/layout/line_shape.h"
#include "core/layout/spaced_thousands.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace fanfold {

namespace {

// A line of the right width counts one, its numbers up to three more: a table of numbers beats any
// accidental agreement of widths. A blank last cell is not held against a line (a delimiter too
// many), further ones are.
double weightOf(const LineShape& shape, char decimal)
{
    if (shape.cells == 0)
        return 0;
    const std::size_t counted = shape.cells - (shape.endsBlank && shape.cells > 1 ? 1 : 0);
    const double good = static_cast<double>(shape.numbers(decimal))
        + 0.9 * static_cast<double>(shape.innerBlanks);
    const double impure = static_cast<double>(shape.impure) / static_cast<double>(shape.cells);
    const double weight = 1 + 3 * std::min(1.0, good / static_cast<double>(counted)) - impure / 2;
    // more than half the numbers are worth, as one of two cells of a line cut amid its only number
    // is one
    constexpr double kCutAmidNumber = 1.5;
    return shape.mixed > 0 ? std::max(weight - kCutAmidNumber, 0.0) : weight;
}

DialectGuess scored(std::span<const LineShape> shapes, const DelimiterCandidate& candidate,
    std::optional<char> fixedDecimal)
{
    std::size_t dots = 0;
    std::size_t commas = 0;
    for (const LineShape& shape : shapes) {
        dots += shape.dots;
        commas += shape.commas;
    }
    DialectGuess guess;
    guess.rules = candidate.rules;
    guess.decimal = fixedDecimal.value_or(commas > dots ? ',' : '.');
    std::vector<std::pair<std::size_t, double>> weights;
    for (const LineShape& shape : shapes) {
        auto entry = std::find_if(weights.begin(), weights.end(),
            [&](const auto& known) { return known.first == shape.cells; });
        if (entry == weights.end())
            entry = weights.insert(entry, {shape.cells, 0});
        entry->second += weightOf(shape, guess.decimal);
    }
    const auto best = std::max_element(weights.begin(), weights.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    guess.cells = best->first;
    guess.score = best->second / static_cast<double>(shapes.size());
    guess.score *= guess.cells == 1 ? 0.9 : candidate.preference;
    std::size_t even = 0;
    std::size_t numbers = 0;
    for (const LineShape& shape : shapes) {
        if (shape.cells != guess.cells)
            continue;
        ++even;
        numbers += shape.numbers(guess.decimal) + shape.missing;
    }
    guess.evenLines = static_cast<double>(even) / static_cast<double>(shapes.size());
    guess.numbers = static_cast<double>(numbers) / static_cast<double>(even * guess.cells);
    return guess;
}

// A note of a line or three: sentences, or words among which a number stands now and then.
bool isShortNote(std::span<const LineShape> shapes, const DialectGuess& guess)
{
    constexpr std::size_t kLongestNote = 3;
    if (shapes.size() > kLongestNote)
        return false;
    if (!guess.rules.isBlanks())
        return std::all_of(shapes.begin(), shapes.end(), [&](const LineShape& shape) {
            return shape.numbers(guess.decimal) == 0 && shape.isSentence;
        });
    return std::any_of(shapes.begin(), shapes.end(), [&](const LineShape& shape) {
        const std::size_t numbers = shape.numbers(guess.decimal);
        return shape.cells == guess.cells && numbers > 0
            && (shape.isSentence || numbers * 2 < shape.cells);
    });
}

// Whether the lines of the guessed width are a table at all: most of them have a number in the same
// place, or they are delimited texts of one width almost throughout.
bool holdsATable(std::span<const LineShape> shapes, const DialectGuess& guess, bool isFixed)
{
    std::size_t lines = 0;
    std::size_t endBlank = 0;
    std::size_t numbers = 0;
    std::size_t sentences = 0;
    std::size_t blanks = 0;
    std::size_t names = 0; // lines of names and units: the first ones, without a number
    std::array<std::size_t, 64> numbersAt{};
    for (const LineShape& shape : shapes) {
        if (shape.cells != guess.cells)
            continue;
        ++lines;
        names += names < 2 && names + 1 == lines && shape.numbers(guess.decimal) == 0 ? 1U : 0U;
        endBlank += shape.endsBlank ? 1U : 0U;
        numbers += shape.numbers(guess.decimal);
        sentences += shape.isSentence ? 1U : 0U;
        blanks += shape.blanks;
        const std::uint64_t found
            = guess.decimal == ',' ? shape.integer | shape.comma : shape.integer | shape.dotted;
        for (std::uint64_t left = found; left != 0; left &= left - 1)
            ++numbersAt[static_cast<std::size_t>(std::countr_zero(left))];
    }
    if (!isFixed && isShortNote(shapes, guess))
        return false;
    const std::size_t withNumbers = *std::max_element(numbersAt.begin(), numbersAt.end());
    const bool mostLines
        = shapes.size() < 8 ? lines * 5 >= shapes.size() * 2 : lines * 4 >= shapes.size();
    const bool areEven = lines >= 6 && guess.evenLines >= 0.9 && sentences == 0
        && numbersAt.front() == withNumbers; // unlike those of a text
    const bool enoughNumbers
        = !guess.rules.isBlanks() || areEven || numbers * 5 >= (lines - names) * guess.cells;
    // one line without a number may be the header
    const bool isFewWords = !guess.rules.isBlanks() || isFixed || guess.numbers >= 0.6
        || guess.evenLines >= 0.6; // words in a text fall into the pattern now and then
    if (!isFewWords)
        return false;
    if (withNumbers > 0 && (withNumbers + 1) * 10 >= lines * 7 && mostLines && enoughNumbers)
        return true;
    if (isFixed)
        return guess.cells > 1;
    if (guess.cells < 2 || guess.rules.isBlanks() || lines * 10 < shapes.size() * 8)
        return false;
    const bool isProse = sentences * 10 >= lines * 7 && blanks >= 2 * lines * guess.cells;
    return !isProse && (guess.cells > 2 || endBlank * 2 < lines);
}

bool isHeaderOnly(std::string_view line, const CellRules& rules, std::vector<Cell>& cells)
{
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    if (cells.size() < 2)
        return false;
    return std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
        const std::string_view text = trimmed(cell.text);
        if (rules.isBlanks())
            return soundsLikeColumn(text);
        return std::count(text.begin(), text.end(), ' ') <= 3 && !text.ends_with('.');
    });
}

// Numbers hold no blanks: where blanks part nearly as many lines into numbers as fixed places do,
// they part the odd line as well.
bool doBlanks(const DialectGuess& blanks, const DialectGuess& places)
{
    return blanks.rules.isBlanks() && blanks.numbers >= 0.9
        && blanks.evenLines >= 0.8 * places.evenLines;
}

// Where tabs part most lines into numbers and blanks the others, blanks part them all: a tab is
// one.
bool partMore(const DialectGuess& blanks, const DialectGuess& tabs)
{
    constexpr double kRounding = 1e-9;
    return blanks.rules.isBlanks() && !blanks.rules.isFixedWidth
        && tabs.rules.delimiterText() == "\t" && blanks.cells == tabs.cells && blanks.numbers >= 0.9
        && blanks.evenLines * blanks.numbers > tabs.evenLines * tabs.numbers + kRounding;
}

// The person's delimiter, if the lines hold it, or nothing that could be another one, or are one
// column.
std::vector<DelimiterCandidate> fixedCandidate(std::span<const std::string_view> samples,
    const CellRules& rules, std::string_view delimiter, std::optional<char> decimal)
{
    DelimiterCandidate candidate{rules, 1};
    candidate.rules.setDelimiter(delimiter);
    if (candidate.rules.isFixedWidth) {
        std::vector<DelimiterCandidate> touching = touchingCandidate(samples, rules);
        return touching.empty() ? fixedWidthCandidate(samples, rules) : touching;
    }
    const std::string mark = candidate.rules.delimiter + candidate.rules.delimiterRest;
    const bool isThere = std::any_of(samples.begin(), samples.end(), [&](std::string_view line) {
        return line.find(mark) != std::string_view::npos
            || (mark == " " && line.find('\t') != std::string_view::npos);
    });
    if (isThere || isColumnOfValues(samples)
        || (decimal == ',' && isColumnOfValues(samples.subspan(1))))
        return {candidate};
    const bool isOther = std::any_of(samples.begin(), samples.end(), [](std::string_view line) {
        return trimmed(line).find_first_of(",;|\t ") != std::string_view::npos;
    });
    return isOther ? std::vector<DelimiterCandidate>{} : std::vector{candidate};
}

// A way to cut the lines that gives a table.
struct Trial {
    DialectGuess guess;
    std::vector<std::size_t> widths; ///< cells of each line
    bool isImpure = false; ///< each line has a cell that holds another delimiter
    std::optional<std::size_t> names; ///< the line that names the columns

    LineCut cut() const { return {guess.rules, guess.cells, widths}; }
};

// Tabs that part nearly all lines into as many cells are not there by chance: cells cut at another
// mark would hold them, and blanks that part the lines unevenly, or no more, stand within cells.
bool areSurelyTabs(const DialectGuess& tabs, const Trial& trial)
{
    constexpr std::size_t kFewestCells = 3;
    constexpr double kNearlyAll = 0.8;
    const DialectGuess& other = trial.guess;
    if (tabs.rules.delimiterText() != "\t" || tabs.cells < kFewestCells
        || tabs.evenLines < kNearlyAll || other.rules.isFixedWidth || other.rules.delimiter == '\t')
        return false;
    if (!other.rules.isBlanks())
        return tabs.evenLines >= other.evenLines
            && (other.cells < tabs.cells || (other.cells == tabs.cells && trial.isImpure));
    const bool isAlike = other.cells == tabs.cells && tabs.evenLines >= other.evenLines
        && tabs.numbers >= other.numbers;
    return isAlike || (tabs.evenLines == 1 && other.evenLines < 1);
}

// Commas or semicolons that part all lines alike, and blanks that cut cells with such a mark in
// each line: "10:11:12,T= 20.1 C,RH= 50.2 %".
bool areSurelyMarks(const DialectGuess& marks, const Trial& blanks)
{
    constexpr std::size_t kFewestCells = 3;
    return (marks.rules.delimiter == ',' || marks.rules.delimiter == ';')
        && marks.cells >= kFewestCells && marks.evenLines == 1 && blanks.isImpure
        && blanks.guess.rules.isBlanks() && !blanks.guess.rules.isFixedWidth;
}

bool isOutruled(const Trial& trial, std::span<const Trial> all)
{
    return std::any_of(all.begin(), all.end(), [&](const Trial& other) {
        return areSurelyTabs(other.guess, trial) || areSurelyMarks(other.guess, trial)
            || (other.names && !partMore(trial.guess, other.guess)
                && speakAgainst(*other.names, other.cut(), trial.cut()));
    });
}

std::optional<DialectGuess> bestOf(std::span<const Trial> trials)
{
    const DialectGuess* best = nullptr;
    const DialectGuess* runnerUp = nullptr;
    for (const Trial& trial : trials) {
        const DialectGuess& guess = trial.guess;
        const bool isBetter = !isOutruled(trial, trials)
            && (best == nullptr || partMore(guess, *best)
                || (guess.score > best->score
                    && !(guess.rules.isFixedWidth && doBlanks(*best, guess))));
        const DialectGuess* const loser = isBetter ? best : &guess;
        if (loser != nullptr && loser->score > (runnerUp == nullptr ? 0 : runnerUp->score))
            runnerUp = loser;
        if (isBetter)
            best = &guess;
    }
    if (best == nullptr)
        return std::nullopt;
    DialectGuess result = *best;
    if (runnerUp != nullptr) {
        result.runnerUp = runnerUp->rules.delimiterText();
        result.runnerUpScore = runnerUp->score;
    }
    return result;
}

} // namespace

std::optional<DialectGuess> guessDialect(
    std::span<const std::string_view> samples, const CellRules& rules, const FixedDialect& fixed)
{
    std::vector<Cell> cells;
    std::vector<LineShape> shapes(samples.size());
    std::vector<Trial> trials;
    const auto tryOut = [&](const DelimiterCandidate& candidate) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            shapes[i] = shapeOf(samples[i], candidate.rules, cells);
        DialectGuess guess = scored(shapes, candidate, fixed.decimal);
        const bool header
            = samples.size() == 1 && isHeaderOnly(samples.front(), candidate.rules, cells);
        if (!header && !holdsATable(shapes, guess, fixed.delimiter.has_value()))
            return;
        Trial trial{std::move(guess), {}, true, {}};
        for (const LineShape& shape : shapes) {
            trial.widths.push_back(shape.cells);
            trial.isImpure = trial.isImpure && shape.impure > 0;
        }
        trial.names = lineOfNames(samples, trial.cut());
        trials.push_back(std::move(trial));
    };
    const bool isColumn = !fixed.delimiter && !fixed.decimal && isNamedColumnOfCommas(samples);
    const bool isDecimal = isColumn || (fixed.decimal == ',' && holdsDecimalCommas(samples, rules));
    for (const DelimiterCandidate& candidate : fixed.delimiter
            ? fixedCandidate(samples, rules, *fixed.delimiter, fixed.decimal)
            : delimiterCandidates(
                samples, rules, isDecimal ? CommaUse::isDecimal : CommaUse::mayPart))
        tryOut(candidate);
    std::optional<DialectGuess> best = bestOf(trials);
    constexpr double kEven = 0.9;
    if (!fixed.delimiter && (!best || best->cells < 2 || best->evenLines < kEven))
        for (const DelimiterCandidate& candidate : fixedWidthCandidate(samples, rules))
            tryOut(candidate);
    if (!fixed.delimiter && (!best || best->numbers < kEven || best->evenLines < kEven))
        for (const DelimiterCandidate& candidate : touchingCandidate(samples, rules))
            tryOut(candidate);
    best = bestOf(trials);
    if (best) {
        if (!fixed.delimiter && !fixed.decimal)
            best->commaDoubt = isColumn  ? doubtAboutColumn(samples)
                : best->rules.isBlanks() ? doubtAboutBlanks(samples, best->rules, best->cells)
                                         : doubtAboutCommas(samples, best->rules);
        if (best->rules.isBlanks() && !best->rules.isFixedWidth)
            best->rules.places = placesOfAlignedCells(samples, best->cells);
    }
    return best;
}

DialectGuess guessAtPlaces(std::span<const std::string_view> samples, const CellRules& rules,
    std::vector<std::size_t> places, const FixedDialect& fixed)
{
    DelimiterCandidate candidate{rules, 1};
    candidate.rules.setDelimiter(kFixedWidth);
    candidate.rules.places = std::move(places);
    std::vector<Cell> cells;
    std::vector<LineShape> shapes;
    for (const std::string_view line : samples)
        shapes.push_back(shapeOf(line, candidate.rules, cells));
    return scored(shapes, candidate, fixed.decimal);
}

bool cutAlike(const DialectGuess& a, const DialectGuess& b)
{
    return a.cells == b.cells && a.rules.isFixedWidth == b.rules.isFixedWidth
        && (a.rules.isBlanks() || b.rules.isBlanks()
            || a.rules.delimiterText() == b.rules.delimiterText());
}

} // namespace fanfold
