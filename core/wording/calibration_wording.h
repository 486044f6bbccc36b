// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration taught, in words. Translated (context "Wording").
#pragma once

#include "core/batch/calibration.h"

#include <QString>

namespace fanfold {

/// "40 of 812 files, 52 MB, each count 3 times."
QString sampleText(const CalibrationReport& report);
/// What Amdahl's law makes of it.
QString amdahlText(const CalibrationReport& report);
/// The proposal and its reason; or why there is none.
QString proposalText(const CalibrationReport& report);

} // namespace fanfold
