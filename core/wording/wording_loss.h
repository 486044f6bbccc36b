// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about workers that were lost on a file. For wording.cpp only; everybody else calls
// sentence().
#pragma once

#include "core/base/error.h"

#include <QString>

namespace fanfold {

/// For the codes of a worker's end: what happened, doing what, at which byte, after how long, with
/// how much memory, and what it said last; each only as far as it is known.
QString lossSentence(const Error& error);

} // namespace fanfold
