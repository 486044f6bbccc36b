// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/magic_bytes.h"

#include "core/base/vectorised.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fanfold {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view name;
    std::size_t offset = 0;
};

constexpr std::array kMagics{
    Magic{"\x89PNG\r\n\x1a\n"sv, "a PNG image"},
    Magic{"\xff\xd8\xff"sv, "a JPEG image"},
    Magic{"GIF8"sv, "a GIF image"},
    Magic{"II*\0"sv, "a TIFF image"},
    Magic{"MM\0*"sv, "a TIFF image"},
    Magic{"%PDF-"sv, "a PDF document"},
    Magic{"%!PS"sv, "a PostScript document"},
    Magic{"PK\x03\x04"sv, "a ZIP archive or office document"},
    Magic{"PK\x05\x06"sv, "an empty ZIP archive"},
    Magic{"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive"},
    Magic{"ustar"sv, "a tar archive", 257},
    Magic{"\x89HDF\r\n\x1a\n"sv, "an HDF5 file"},
    Magic{"CDF\x01"sv, "a NetCDF file"},
    Magic{"CDF\x02"sv, "a NetCDF file"},
    Magic{"SIMPLE  ="sv, "a FITS file"},
    Magic{"\x93NUMPY"sv, "a NumPy array"},
    Magic{"MATLAB 5.0"sv, "a MATLAB file"},
    Magic{"PAR1"sv, "a Parquet file"},
    Magic{"ARROW1"sv, "an Arrow file"},
    Magic{"SQLite format 3\0"sv, "an SQLite database"},
    Magic{"\x7f"
          "ELF"sv,
        "a program"},
    Magic{"\xd0\xcf\x11\xe0"sv, "an old office document"},
    Magic{"\xac\xed\0\x05"sv, "a Java object stream"},
    Magic{"RIFF"sv, "a sound or video file"},
    Magic{"{\\rtf"sv, "a rich text document"},
};

constexpr std::array kTextStarts{
    Magic{"<!DOCTYPE html"sv, "an HTML page"},
    Magic{"<!doctype html"sv, "an HTML page"},
    Magic{"<html"sv, "an HTML page"},
    Magic{"<HTML"sv, "an HTML page"},
    Magic{"<svg"sv, "an SVG image"},
    Magic{"<?xml"sv, "an XML document"},
    Magic{"{\""sv, "a JSON document"},
    Magic{"{\n"sv, "a JSON document"},
    Magic{"{\r\n"sv, "a JSON document"},
    Magic{"[{"sv, "a JSON document"},
    Magic{"[\n"sv, "a JSON document"},
    Magic{"#!/"sv, "a script"},
    Magic{"#! /"sv, "a script"},
    Magic{"-----BEGIN"sv, "a key or certificate"},
};

// Control characters that no text has, except for NUL now and then.
FANFOLD_VECTORISED std::size_t controlsIn(std::string_view text)
{
    constexpr std::size_t kStep = 128; // as many as a byte can count
    std::size_t controls = 0;
    for (std::size_t from = 0; from < text.size(); from += kStep) {
        const std::size_t to = std::min(from + kStep, text.size());
        unsigned char found = 0;
        for (std::size_t i = from; i < to; ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            const auto isSpace = static_cast<unsigned char>(byte - 9) < 5;
            found = static_cast<unsigned char>(found + ((byte < 32) & !isSpace));
        }
        controls += found;
    }
    return controls;
}

// Without the long runs of zeros that a crash leaves in a text, if there are no more of them than
// lines: records of a fixed size are filled up with zeros, too.
std::string withoutHoles(std::string_view text)
{
    constexpr std::string_view kHole("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
    std::string rest;
    std::ptrdiff_t holes = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t hole = std::min(text.find(kHole, at), text.size());
        rest += text.substr(at, hole - at);
        holes += hole < text.size() ? 1 : 0;
        at = std::min(text.find_first_not_of('\0', hole), text.size());
    }
    return holes <= std::count(rest.begin(), rest.end(), '\n') ? rest : std::string(text);
}

bool isBinary(std::string_view text)
{
    const std::size_t controls = controlsIn(text);
    return controls * 10 > text.size()
        || (controls * 50 > text.size() && firstInvalidUtf8(text) != std::string_view::npos);
}

} // namespace

std::string certainLookAlike(std::string_view head)
{
    for (const Magic& magic : kMagics)
        if (head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes))
            return std::string(magic.name);
    const std::string_view sample = head.substr(0, 1024);
    if (isBinary(sample) && isBinary(withoutHoles(sample)))
        return "binary data";
    const auto first = head.find_first_not_of(" \t\r\n");
    for (const Magic& start : kTextStarts)
        if (head.substr(std::min(first, head.size())).starts_with(start.bytes))
            return std::string(start.name);
    return {};
}

} // namespace fanfold
