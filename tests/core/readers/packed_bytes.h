// SPDX-License-Identifier: GPL-3.0-or-later
// Compresses bytes in memory, as the command-line tools would.
#pragma once

#include "core/text/compression.h"

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

namespace fanfold {

inline QByteArray packed(const QByteArray& bytes, Compression compression)
{
    QByteArray out(bytes.size() + 65536, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_raw(writer);
    switch (compression) {
    case Compression::gz:
        archive_write_add_filter_gzip(writer);
        break;
    case Compression::bz2:
        archive_write_add_filter_bzip2(writer);
        break;
    case Compression::xz:
        archive_write_add_filter_xz(writer);
        break;
    case Compression::zst:
        archive_write_add_filter_zstd(writer);
        break;
    case Compression::lz4:
        archive_write_add_filter_lz4(writer);
        break;
    }
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, out.data(), static_cast<std::size_t>(out.size()), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, "table");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    const la_ssize_t written
        = archive_write_data(writer, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    archive_entry_free(entry);
    if (written != bytes.size() || archive_write_close(writer) != ARCHIVE_OK)
        qFatal("the fixture cannot be compressed: %s", archive_error_string(writer));
    archive_write_free(writer);
    out.truncate(static_cast<qsizetype>(used));
    return out;
}

} // namespace fanfold
