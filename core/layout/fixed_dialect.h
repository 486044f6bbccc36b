// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has said of how cells are parted and numbers written. Qt-free.
#pragma once

#include "core/base/result.h"
#include "core/data/table_summary.h"

#include <optional>
#include <string>

namespace fanfold {

struct FixedDialect {
    std::optional<std::string> delimiter; ///< as in Dialect::delimiter
    std::optional<char> decimal;
};

/// Errors: badOverride for what no table can be read with, header rows included.
Result<FixedDialect> fixedDialect(const ReadOptions& options);

} // namespace fanfold
