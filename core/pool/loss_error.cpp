// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/loss_error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fanfold {

Error lossError(const Lane::Lost& lost, const WorkerEnd& end, int losses)
{
    Error error = exitError(end.exit);
    error.stage = lost.stage;
    if (lost.bytesDone > 0)
        error.where.byte = static_cast<std::int64_t>(lost.bytesDone);
    WorkerLoss loss;
    loss.cause = error.code;
    loss.attempts = losses;
    loss.seconds = std::chrono::duration<double>(lost.spent).count();
    loss.bytesTotal = lost.bytesTotal;
    loss.peakBytes = std::max(lost.peakBytes, end.peakBytes);
    loss.lastWords = end.lastWords;
    error.loss = std::make_shared<const WorkerLoss>(std::move(loss));
    return error;
}

bool ranOutOfMemory(const WorkerEnd& end)
{
    if (!std::holds_alternative<Crashed>(end.exit)
        && !std::holds_alternative<ExitedWithCode>(end.exit))
        return false;
    std::string words = end.lastWords;
    std::transform(words.begin(), words.end(), words.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
    const std::array<std::string_view, 3> kDenied
        = {"bad_alloc", "out of memory", "cannot allocate memory"};
    return std::any_of(kDenied.begin(), kDenied.end(),
        [&words](std::string_view denied) { return words.find(denied) != std::string::npos; });
}

std::string startFailureText(const WorkerEnd& end)
{
    const std::string text = exitText(end.exit);
    const std::string lastLine = end.lastWords.substr(end.lastWords.rfind('\n') + 1);
    if (lastLine.empty())
        return text;
    return text.empty() ? lastLine : text + ": " + lastLine;
}

} // namespace fanfold
