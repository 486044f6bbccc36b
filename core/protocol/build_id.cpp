// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/build_id.h"

namespace fanfold {

std::string buildId()
{
    return FANFOLD_VERSION " " FANFOLD_BUILD_STAMP;
}

} // namespace fanfold
