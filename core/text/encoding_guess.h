// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a text's encoding from its first bytes: byte order marks, zeros in every second byte, valid
// UTF-8, then how plausible the bytes are as Chinese, Japanese, Korean or Russian; what is left is
// Latin. Qt-free.
#pragma once

#include "core/data/text_encodings.h"

#include <string>
#include <string_view>

namespace fanfold {

struct EncodingGuess {
    TextEncoding encoding = TextEncoding::utf8;
    std::string reason; ///< for people, a few words
};

/// head: the first bytes of a text; cut off anywhere if not isWhole.
EncodingGuess guessEncoding(std::string_view head, bool isWhole);

} // namespace fanfold
