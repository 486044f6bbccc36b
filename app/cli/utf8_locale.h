// SPDX-License-Identifier: GPL-3.0-or-later
// Qt wants a UTF-8 locale and says so on stderr when it has none; batch systems often have none.
#pragma once

namespace fanfold {

/// Gives this process, and the workers that inherit its environment, C.UTF-8 where the locale is
/// not UTF-8. Before QCoreApplication is made.
void useUtf8Locale();

} // namespace fanfold
