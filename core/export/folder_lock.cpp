// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace fanfold {

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

FolderLock::State FolderLock::take(const FilePath& folder)
{
    if (m_descriptor >= 0)
        return State::held;
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return State::noFolder;
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        close(descriptor);
        return State::heldByAnother;
    }
    m_descriptor = descriptor;
    return State::held;
}

} // namespace fanfold
