// SPDX-License-Identifier: GPL-3.0-or-later
// Which build this is. Said in every hello, so that a mismatch can name both sides.
#pragma once

#include <string>

namespace fanfold {

/// Version and time of configuration (UTC): "0.1.0 20260101-120000".
std::string buildId();

} // namespace fanfold
