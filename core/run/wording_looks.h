// SPDX-License-Identifier: GPL-3.0-or-later
// What a file looks like that is no table.
#pragma once

#include <QString>

#include <string>

namespace fanfold {

/// name = as a reader said it, in English: "binary data", "a PNG image"; for showing. Names that
/// are not known here are shown as they are.
QString lookAlikeName(const std::string& name);

} // namespace fanfold
