// SPDX-License-Identifier: GPL-3.0-or-later
// How much a decoded text looks like Chinese, Japanese, Korean or Russian, as headers of data files
// are written: most bytes decode as something in each of the encodings, but to characters that
// nobody uses, or to words that nobody writes. Qt-free.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fanfold {

enum class Script : std::uint8_t { chinese, japanese, korean, cyrillic };

struct ScriptScore {
    std::size_t characters = 0; ///< above ASCII
    double share = 0; ///< mean weight of those: 1 = all of them common, 0 = none is plausible
};

/// text: valid UTF-8.
ScriptScore scoreScript(std::string_view text, Script script);

} // namespace fanfold
