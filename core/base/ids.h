// SPDX-License-Identifier: GPL-3.0-or-later
// Strong ids: numbers that cannot be mixed up.
#pragma once

#include <cstdint>

namespace fanfold {

/// Position of a file in its run's list, from 0.
enum class FileId : std::uint32_t {};
/// One lane of the pool, from 0; it outlives the processes that fill it.
enum class WorkerId : std::uint32_t {};
/// One unit handed to a worker; never used twice in a pool's life. (Qt's meta types know unsigned
/// long long, but not std::uint64_t where that is unsigned long.)
enum class JobId : unsigned long long {};

constexpr std::uint32_t number(FileId id)
{
    return static_cast<std::uint32_t>(id);
}
constexpr std::uint32_t number(WorkerId id)
{
    return static_cast<std::uint32_t>(id);
}
constexpr std::uint64_t number(JobId id)
{
    return static_cast<std::uint64_t>(id);
}

} // namespace fanfold
