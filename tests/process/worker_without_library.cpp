// SPDX-License-Identifier: GPL-3.0-or-later
// A program that the loader cannot start.
#include "tests/process/absent_library.h"

int main()
{
    return answerOfAbsentLibrary();
}
