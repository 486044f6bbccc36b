// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with a percent sign or a currency: $5.00  -5,00 €  12 %  USD 1,234  (¥500). They are
// texts unless a person asks for their numbers (ReadOptions::amounts). Qt-free.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fanfold {

struct Amount {
    std::string number; ///< without the sign; "-" before it if parentheses stood around the amount
    std::string_view sign; ///< "%", "$", "USD" ...; lives as long as the program
};

/// Whether what stands beside the sign is a number is for the file's style to say.
std::optional<Amount> amountOf(std::string_view cell);

} // namespace fanfold
