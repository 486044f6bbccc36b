// SPDX-License-Identifier: GPL-3.0-or-later
// The library that the loader does not find.
#include "tests/process/absent_library.h"

int answerOfAbsentLibrary()
{
    return 0;
}
