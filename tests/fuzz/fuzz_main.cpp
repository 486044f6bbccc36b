// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry; FANFOLD_FUZZ_TARGET is one of fuzz_targets.h.
#include "tests/fuzz/fuzz_targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fanfold::FANFOLD_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
