// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that a test fills with files and that goes with it. Names are bytes.
#pragma once

#include "core/base/file_path.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace fanfold {

class TemporaryFolder {
public:
    TemporaryFolder() { m_folder.setAutoRemove(false); }
    ~TemporaryFolder()
    {
        // QTemporaryDir leaves names that are no UTF-8.
        std::error_code ignored;
        std::filesystem::remove_all(path().bytes(), ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    FilePath path() const { return FilePath::fromText(m_folder.path()); }
    FilePath file(std::string_view name) const { return path().joined(name); }

    /// Returns the file's path.
    FilePath write(std::string_view name, std::string_view content) const
    {
        FilePath target = file(name);
        std::ofstream(target.bytes(), std::ios::binary) << content;
        return target;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace fanfold
