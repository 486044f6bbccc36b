// SPDX-License-Identifier: GPL-3.0-or-later
// Codes as words for JSON: the enumerators' own names, never translated.
#pragma once

#include "core/base/error.h"
#include "core/data/table_summary.h"

#include <QLatin1String>

namespace fanfold {

QLatin1String codeName(ErrorCode code);
QLatin1String codeName(Stage stage);
QLatin1String codeName(WarningCode code);
QLatin1String codeName(TimeStyle style);
QLatin1String codeName(ColumnType type);
QLatin1String codeName(ReasonCode code);

} // namespace fanfold
