// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder whose files may have any name (QTemporaryDir cannot remove those that are no
// UTF-8); removed with all it holds.
#pragma once

#include "core/base/file_path.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace fanfold {

class FolderOfBytes {
public:
    FolderOfBytes()
    {
        std::string name = std::filesystem::temp_directory_path() / "fanfold-XXXXXX";
        m_folder = FilePath(mkdtemp(name.data()));
    }
    ~FolderOfBytes()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder.bytes(), ignored);
    }
    FolderOfBytes(const FolderOfBytes&) = delete;
    FolderOfBytes& operator=(const FolderOfBytes&) = delete;

    const FilePath& path() const { return m_folder; }
    FilePath path(const std::string& relative) const { return path().joined(relative); }

    /// Sub-folders are made as needed.
    FilePath write(const std::string& relative, const std::string& bytes = "1,2\n") const
    {
        const FilePath file = path(relative);
        std::filesystem::create_directories(file.parent().bytes());
        std::ofstream(file.bytes(), std::ios::binary) << bytes;
        return file;
    }

    void makeFolder(const std::string& relative) const
    {
        std::filesystem::create_directories(path(relative).bytes());
    }

    void link(const std::string& target, const std::string& relative) const
    {
        std::filesystem::create_symlink(target, path(relative).bytes());
    }

private:
    FilePath m_folder;
};

/// What the file holds; empty if it cannot be read.
inline std::string bytesOf(const FilePath& file)
{
    std::ifstream stream(file.bytes(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

} // namespace fanfold
