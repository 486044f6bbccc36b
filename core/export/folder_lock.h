// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps two runs from writing into one folder. The lock is advisory, the system's own, and ends
// with the process that holds it, however that ends.
#pragma once

#include "core/base/file_path.h"

namespace fanfold {

class FolderLock {
public:
    enum class State {
        held, ///< by this object; or the file system knows no locks
        heldByAnother,
        noFolder, ///< or one that cannot be opened
    };

    FolderLock() = default;
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// Does not wait. Once held it stays held.
    State take(const FilePath& folder);

private:
    int m_descriptor = -1;
};

} // namespace fanfold
