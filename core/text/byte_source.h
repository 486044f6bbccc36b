// SPDX-License-Identifier: GPL-3.0-or-later
// Where a window's bytes come from: a file, or a stage that decompresses or decodes another source.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace fanfold {

class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Reads until the span is full or the source ends; returns the bytes read.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    /// Back to the first byte.
    virtual Result<void> rewind() = 0;
    /// Bytes of the file on disk that have been taken so far; for progress.
    virtual std::uint64_t fileBytesRead() const = 0;

protected:
    ByteSource() = default;
    ByteSource(const ByteSource&) = default;
    ByteSource& operator=(const ByteSource&) = default;
};

} // namespace fanfold
