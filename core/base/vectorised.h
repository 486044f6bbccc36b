// SPDX-License-Identifier: GPL-3.0-or-later
// FANFOLD_VECTORISED before a function with plain loops: compiled for several kinds of vector unit,
// of which the best is chosen when the program starts. The results are the same bits with each.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FANFOLD_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FANFOLD_VECTORISED
#endif
