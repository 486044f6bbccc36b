// SPDX-License-Identifier: GPL-3.0-or-later
// A regular file opened for reading from its start, with errors in the words of ErrorCode.
#pragma once

#include "core/base/file_path.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace fanfold {

class InputFile {
public:
    static Result<InputFile> open(const FilePath& path);

    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    ~InputFile();

    /// Size when it was opened; 0 for files that do not know theirs.
    std::uint64_t sizeBytes() const { return m_sizeBytes; }

    /// Reads until the span is full or the file ends; returns the bytes read.
    Result<std::size_t> read(std::span<char> into);
    Result<void> seek(std::uint64_t offset);

private:
    InputFile(int descriptor, std::uint64_t sizeBytes);
    int m_descriptor = -1;
    std::uint64_t m_sizeBytes = 0;
};

} // namespace fanfold
