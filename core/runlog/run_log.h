// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a run: what has become of each file, kept on disk while the run goes on, so that a run
// that ends suddenly can be gone on with and loses no more than the files that were in work.
//
// The file: the line kRunLogMagic, then records, only ever appended to:
//   size of the payload  4 bytes, little-endian
//   kind                 1 byte: 0 RunBegin, 1 FileRecord, 2 RunEnd
//   payload              one CBOR item: the fields in the order below; null = not set
//   CRC-32               4 bytes, little-endian, of all the bytes before it in this record
// A pass over the files (a run, its going on, a retry) begins with a RunBegin; what stands below it
// was read with its settings. Where a pass reads some files with other ones, another RunBegin, that
// of a retry, stands before them. A file may stand there several times: the last one holds. A
// record that is cut off or does not add up ends the log: it was being written when everything
// ended.
#pragma once

#include "core/batch/run_request.h"
#include "core/batch/run_status.h"
#include "core/data/picture_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct stat;

namespace fanfold {

constexpr std::string_view kRunLogMagic = "Fanfold run log 2\n";

/// All that decides what a file's result is. Workers, limits, split and launcher do not. Compared
/// as it is, so no two settings can pass for each other as two hashes might.
struct RunSettings {
    std::string build; ///< buildId(): another build may read the same bytes in another way
    ReadOptions read;
    SeriesChoice series;
    std::optional<PictureSpec> picture; ///< set = each file was drawn
    friend bool operator==(const RunSettings&, const RunSettings&) = default;
};

RunSettings runSettingsOf(const RunRequest& request);

struct RunBegin {
    std::vector<FilePath> roots; ///< absolute
    RunSettings settings;
    int workers = 1;
    std::uint64_t files = 0; ///< of this pass
    std::int64_t startedMs = 0; ///< since 1970, UTC
    bool isRetry = false; ///< some files of the run again, with settings chosen for these
};

struct FileRecord {
    FilePath path; ///< absolute; with size and time of change it is the file's identity
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970
    std::string relative; ///< as in FoundFile
    FilePath picture; ///< absolute; empty = none was asked for
    FileStatus status; ///< final; its preview may be left out
};

/// The pass came to an end of its own. A log without it is that of a run that ended suddenly.
struct RunEnd {
    bool stopped = false; ///< files of the run are left that nobody has read to their end
};

using RunRecord = std::variant<RunBegin, FileRecord, RunEnd>;

FileStamp stampOf(const struct stat& info);

void appendRecord(std::string& out, const RunRecord& record);

/// Takes the record at the front of the bytes off them; nothing, and bytes as before, if there is
/// none that is whole and adds up.
std::optional<RunRecord> takeRecord(std::string_view& bytes);

} // namespace fanfold
