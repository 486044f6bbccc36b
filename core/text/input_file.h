// SPDX-License-Identifier: GPL-3.0-or-later
// A regular file opened for reading from its start, with errors in the words of ErrorCode.
#pragma once

#include "core/base/file_path.h"
#include "core/text/byte_source.h"

namespace fanfold {

class InputFile final : public ByteSource {
public:
    static Result<InputFile> open(const FilePath& path);

    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    ~InputFile() override;

    /// Size when it was opened; 0 for files that do not know theirs.
    std::uint64_t sizeBytes() const { return m_sizeBytes; }

    Result<std::size_t> read(std::span<char> into) override;
    Result<void> rewind() override { return seek(0); }
    /// To any byte.
    Result<void> seek(std::uint64_t offset);
    std::uint64_t fileBytesRead() const override { return m_bytesRead; }

private:
    InputFile(int descriptor, std::uint64_t sizeBytes);
    int m_descriptor = -1;
    std::uint64_t m_sizeBytes = 0;
    std::uint64_t m_bytesRead = 0; ///< or passed over
};

} // namespace fanfold
