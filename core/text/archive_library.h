// SPDX-License-Identifier: GPL-3.0-or-later
// libarchive, loaded when the first file wants it: with the seven libraries that it needs itself it
// would make the start of every worker a third longer.
#pragma once

#include "core/base/result.h"

#include <archive.h>
#include <archive_entry.h>

namespace fanfold {

/// Its functions, under the names that they have there.
struct ArchiveLibrary {
    /// Errors: readFailed, if the system has none.
    static Result<const ArchiveLibrary*> load();

    decltype(&archive_read_new) readNew = nullptr;
    decltype(&archive_read_free) readFree = nullptr;
    decltype(&archive_read_support_filter_gzip) supportGzip = nullptr;
    decltype(&archive_read_support_filter_bzip2) supportBzip2 = nullptr;
    decltype(&archive_read_support_filter_xz) supportXz = nullptr;
    decltype(&archive_read_support_filter_zstd) supportZstd = nullptr;
    decltype(&archive_read_support_filter_lz4) supportLz4 = nullptr;
    decltype(&archive_read_support_format_raw) supportRaw = nullptr;
    decltype(&archive_read_support_format_empty) supportEmpty = nullptr;
    decltype(&archive_read_set_callback_data) setCallbackData = nullptr;
    decltype(&archive_read_set_read_callback) setReadCallback = nullptr;
    decltype(&archive_read_open1) open = nullptr;
    decltype(&archive_read_next_header) nextHeader = nullptr;
    decltype(&archive_read_data) readData = nullptr;
    decltype(&archive_errno) errorNumber = nullptr;
};

} // namespace fanfold
