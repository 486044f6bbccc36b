// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/archive_library.h"

#include <dlfcn.h>

#include <string>

namespace fanfold {

namespace {

class Loader {
public:
    Loader()
        : m_handle(dlopen(FANFOLD_LIBARCHIVE, RTLD_NOW | RTLD_LOCAL)) // never unloaded
    {
        if (m_handle == nullptr) {
            m_problem = dlerror();
            return;
        }
        find(m_library.readNew, "archive_read_new");
        find(m_library.readFree, "archive_read_free");
        find(m_library.supportGzip, "archive_read_support_filter_gzip");
        find(m_library.supportBzip2, "archive_read_support_filter_bzip2");
        find(m_library.supportXz, "archive_read_support_filter_xz");
        find(m_library.supportZstd, "archive_read_support_filter_zstd");
        find(m_library.supportLz4, "archive_read_support_filter_lz4");
        find(m_library.supportRaw, "archive_read_support_format_raw");
        find(m_library.supportEmpty, "archive_read_support_format_empty");
        find(m_library.setCallbackData, "archive_read_set_callback_data");
        find(m_library.setReadCallback, "archive_read_set_read_callback");
        find(m_library.open, "archive_read_open1");
        find(m_library.nextHeader, "archive_read_next_header");
        find(m_library.readData, "archive_read_data");
        find(m_library.errorNumber, "archive_errno");
    }

    const ArchiveLibrary& library() const { return m_library; }
    const std::string& problem() const { return m_problem; }

private:
    template <typename Function> void find(Function& function, const char* name)
    {
        function = reinterpret_cast<Function>(dlsym(m_handle, name));
        if (function == nullptr)
            m_problem = std::string(FANFOLD_LIBARCHIVE " has no ") + name;
    }

    void* m_handle;
    ArchiveLibrary m_library;
    std::string m_problem;
};

} // namespace

Result<const ArchiveLibrary*> ArchiveLibrary::load()
{
    static const Loader loader;
    if (!loader.problem().empty())
        return failure(
            ErrorCode::readFailed, "it cannot be unpacked: " + loader.problem(), Stage::reading);
    return &loader.library();
}

} // namespace fanfold
