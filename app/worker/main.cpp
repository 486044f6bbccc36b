// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/worker_main.h"

int main(int argc, char** argv)
{
    return fanfold::workerMain(argc, argv);
}
