// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_file.h"

#include "core/text/encoding_guess.h"
#include "core/text/magic_bytes.h"

#include <string_view>

namespace fanfold {

namespace {

constexpr std::size_t kGuessBytes = std::size_t{1} << 16;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isWide(TextEncoding encoding)
{
    return encoding == TextEncoding::utf16Le || encoding == TextEncoding::utf16Be;
}

Result<EncodingGuess> chosenEncoding(const std::string& name)
{
    const std::optional<TextEncoding> encoding = encodingNamed(name);
    if (!encoding)
        return failure(
            ErrorCode::badOverride, "no encoding is named \"" + name + '"', Stage::sniffing);
    return EncodingGuess{*encoding, "as told"};
}

} // namespace

Result<std::unique_ptr<TextFile>> TextFile::open(
    const FilePath& path, const ReadOptions& options, std::size_t blockBytes)
{
    Result<InputFile> file = InputFile::open(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    std::unique_ptr<TextFile> text(new TextFile(std::move(*file), blockBytes));
    if (Result<void> begun = text->begin(options); !begun)
        return tl::unexpected<Error>(begun.error());
    return text;
}

TextFile::TextFile(InputFile file, std::size_t blockBytes)
    : m_file(std::move(file))
    , m_window(m_file, blockBytes)
{
}

Result<void> TextFile::begin(const ReadOptions& options)
{
    if (Result<void> filled = m_window.fill(); !filled)
        return filled;
    if (Result<void> unpacked = unpack(); !unpacked)
        return unpacked;
    if (Result<void> decoded = decode(options); !decoded)
        return decoded;
    if (m_window.bytes().starts_with(kByteOrderMark))
        m_window.consume(kByteOrderMark.size());
    return {};
}

Result<void> TextFile::unpack()
{
    const std::optional<Compression> compression = compressionOf(m_window.bytes());
    if (!compression)
        return {};
    m_compression = compressionName(*compression);
    Result<std::unique_ptr<UnpackedFile>> unpacked = UnpackedFile::create(m_file, *compression);
    if (!unpacked)
        return tl::unexpected<Error>(unpacked.error());
    m_unpacked = std::move(*unpacked);
    if (Result<void> restarted = m_window.restart(*m_unpacked); !restarted)
        return restarted;
    return m_window.fill();
}

Result<void> TextFile::decode(const ReadOptions& options)
{
    const std::string_view head = m_window.bytes().substr(0, kGuessBytes);
    const bool isWhole = m_window.atEnd() && head.size() == m_window.bytes().size();
    const Result<EncodingGuess> guess = options.encoding
        ? chosenEncoding(*options.encoding)
        : Result<EncodingGuess>(guessEncoding(head, isWhole));
    if (!guess)
        return tl::unexpected<Error>(guess.error());
    m_encoding = encodingName(guess->encoding);
    m_encodingReason = guess->reason;
    // found ISO-8859-1 is told from UTF-8 cell by cell (toUtf8); to insist on it takes the stage
    if (guess->encoding == TextEncoding::utf8
        || (guess->encoding == TextEncoding::latin1 && !options.encoding))
        return {};
    if (!options.encoding && !isWide(guess->encoding) && !certainLookAlike(head).empty())
        return {};
    Result<DecodedText> decoded = m_unpacked ? DecodedText::create(*m_unpacked, guess->encoding)
                                             : DecodedText::create(m_file, guess->encoding);
    if (!decoded)
        return tl::unexpected<Error>(decoded.error());
    m_decoded = std::move(*decoded);
    if (Result<void> restarted = m_window.restart(*m_decoded); !restarted)
        return restarted;
    return m_window.fill();
}

Result<void> TextFile::seek(std::uint64_t offset)
{
    m_window.forget(offset);
    return m_file.seek(offset);
}

void TextFile::describe(Dialect& dialect) const
{
    dialect.encoding = m_encoding;
    dialect.encodingReason = m_encodingReason;
}

void TextFile::noteWarnings(WarningLog& warnings, std::int64_t endLine) const
{
    if (m_window.zerosLeftOut() > 0)
        warnings.note(WarningCode::nulBytes, endLine, {}, m_window.zerosLeftOut());
    if (m_decoded && m_decoded->invalidBytes() > 0)
        warnings.note(WarningCode::invalidEncoding, m_decoded->firstInvalidLine(),
            "no " + m_encoding, m_decoded->invalidBytes());
}

} // namespace fanfold
