// SPDX-License-Identifier: GPL-3.0-or-later
// A file opened as text: a window on its bytes and, between, the stages that unpack and decode them
// where they are compressed or no UTF-8. Plain ASCII, UTF-8 and ISO-8859-1 need none.
#pragma once

#include "core/data/table_summary.h"
#include "core/text/decoded_text.h"
#include "core/text/file_window.h"
#include "core/text/unpacked_file.h"
#include "core/text/warning_log.h"

#include <memory>
#include <optional>

namespace fanfold {

class TextFile {
public:
    /// Reads the first block, so that the window is filled, behind a byte order mark.
    /// Errors: those of InputFile and UnpackedFile, badOverride.
    static Result<std::unique_ptr<TextFile>> open(
        const FilePath& path, const ReadOptions& options, std::size_t blockBytes);

    FileWindow& window() { return m_window; }
    std::uint64_t fileBytes() const { return m_file.sizeBytes(); }
    /// The window's bytes are those of the file, at the same offsets.
    bool isPlain() const { return !m_unpacked && !m_decoded; }
    /// To any byte of a plain file.
    Result<void> seek(std::uint64_t offset);
    /// "gz" ...; empty = none.
    std::string_view compression() const { return m_compression; }

    /// Writes what was found into encoding and encodingReason.
    void describe(Dialect& dialect) const;
    /// What the stage could not decode, as far as it has been read, and zeros left out at the end.
    void noteWarnings(WarningLog& warnings, std::int64_t endLine) const;

private:
    TextFile(InputFile file, std::size_t blockBytes);
    Result<void> begin(const ReadOptions& options);
    Result<void> unpack();
    Result<void> decode(const ReadOptions& options);

    InputFile m_file;
    FileWindow m_window;
    std::unique_ptr<UnpackedFile> m_unpacked;
    std::optional<DecodedText> m_decoded;
    std::string_view m_compression;
    std::string m_encoding;
    std::string m_encodingReason;
};

} // namespace fanfold
