// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of all sentences made from codes.
#pragma once

#include <QCoreApplication>

namespace fanfold {

class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace fanfold
