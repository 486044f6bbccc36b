// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory one worker may take: a rule, and the number it comes to. Pure.
//
// The limit is on the address space (RLIMIT_AS), the only one that a process can always be given.
// Programs map more than they use: an idle worker has 59 MB of it and an idle plotter 93 MB
// (VmPeak, Debian 12), each thread adds up to 64 MB for its allocator.
#pragma once

#include <variant>

namespace fanfold {

struct NoMemoryLimit {
    friend bool operator==(const NoMemoryLimit&, const NoMemoryLimit&) = default;
};
/// What all workers may use together, shared by them.
struct SharedMemoryLimit {
    friend bool operator==(const SharedMemoryLimit&, const SharedMemoryLimit&) = default;
};
struct FixedMemoryLimit {
    int megabytes = 0;
    friend bool operator==(const FixedMemoryLimit&, const FixedMemoryLimit&) = default;
};
using MemoryLimit = std::variant<NoMemoryLimit, SharedMemoryLimit, FixedMemoryLimit>;

/// The least a person may ask for: twice what a worker needs to start.
inline constexpr int kLeastMemoryMb = 128;
/// No share is smaller: below it, files of a usual size would fail on a busy computer, which pages
/// rather than ends them.
inline constexpr int kLeastShareMb = 512;

/// 0 = none, or no fixed one.
int fixedMegabytes(const MemoryLimit& limit);

/// Of one of so many workers (at least 1), who may use usableMb together; 0 = none.
int memoryLimitMb(const MemoryLimit& limit, int usableMb, int workers);
/// Of one worker while the others have nothing to do: what all of them may use together.
int aloneMemoryMb(const MemoryLimit& limit, int usableMb, int workers);

} // namespace fanfold
