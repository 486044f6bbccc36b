// SPDX-License-Identifier: GPL-3.0-or-later
// What limited a run, in words. Translated (context "Wording"); the words of run.json are not.
#pragma once

#include "core/batch/advice.h"

#include <QString>

namespace fanfold {

/// As in run.json: "processor", "disk", "too-few-files" ... Never translated.
QString adviceWord(AdviceKind kind);

/// A few words for the end of a line; empty if there is nothing to tell.
QString adviceBrief(AdviceKind kind);
/// One to three sentences with numbers: what limited the run, and what to do. slowest = the name of
/// advice.input.longest.
QString adviceText(const Advice& advice, const QString& slowest);

} // namespace fanfold
