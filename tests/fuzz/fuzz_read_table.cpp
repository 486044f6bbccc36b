// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_reader.h"
#include "tests/fuzz/fuzz_targets.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace fanfold {

void fuzzReadTable(std::string_view bytes)
{
    static const int file = memfd_create("table", MFD_CLOEXEC);
    static const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (ftruncate(file, 0) != 0
        || pwrite(file, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    ReadRequest request;
    request.path = FilePath("/proc/self/fd/" + std::to_string(file));
    request.pointsPerFile = 500;
    const Result<ReadOutcome> outcome = readTable(request);
    const Result<void> converted = convertTable(request, nowhere);
    if (outcome.has_value() != converted.has_value())
        std::abort();
    if (outcome && outcome->table.columns.empty())
        std::abort();
}

} // namespace fanfold
