// SPDX-License-Identifier: GPL-3.0-or-later
// Forms whose labels stand on the middle of their field.
#pragma once

class QFormLayout;

namespace fanfold {

/// Spacing and label places; call when all rows are there.
void layOutForm(QFormLayout& form);

} // namespace fanfold
