// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/compression.h"

namespace fanfold {

namespace {

using namespace std::string_view_literals;

bool isBzip2(std::string_view head)
{
    constexpr std::string_view kBlock = "\x31\x41\x59\x26\x53\x59";
    constexpr std::string_view kEndOfStream = "\x17\x72\x45\x38\x50\x90";
    if (head.size() < 10 || !head.starts_with("BZh") || head[3] < '1' || head[3] > '9')
        return false;
    return head.substr(4).starts_with(kBlock) || head.substr(4).starts_with(kEndOfStream);
}

} // namespace

std::string_view compressionName(Compression compression)
{
    switch (compression) {
    case Compression::gz:
        return "gz";
    case Compression::bz2:
        return "bz2";
    case Compression::xz:
        return "xz";
    case Compression::zst:
        return "zst";
    case Compression::lz4:
        return "lz4";
    }
    return {};
}

std::optional<Compression> compressionOf(std::string_view head)
{
    if (head.starts_with("\x1f\x8b\x08"sv))
        return Compression::gz;
    if (head.starts_with("\xfd"
                         "7zXZ\0"sv))
        return Compression::xz;
    if (head.starts_with("\x28\xb5\x2f\xfd"sv))
        return Compression::zst;
    if (head.starts_with("\x04\x22\x4d\x18"sv))
        return Compression::lz4;
    if (isBzip2(head))
        return Compression::bz2;
    return std::nullopt;
}

} // namespace fanfold
