// SPDX-License-Identifier: GPL-3.0-or-later
// How much a decoded text looks like Russian or Ukrainian: whether its letters make words that are
// written as words are, large letters at the start or throughout, and of letters in use. In the
// wrong encoding large and small ones are mixed up, signs stand amid words, and the frequent
// letters become rare ones. Qt-free.
#pragma once

#include "core/text/script_score.h"

#include <string_view>

namespace fanfold {

/// The share is that of all characters above ASCII but the usual signs; 0 without a word of three
/// letters.
ScriptScore scoreCyrillic(std::u32string_view text);

} // namespace fanfold
