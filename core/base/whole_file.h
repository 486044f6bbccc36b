// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears under its name when it is whole, or not at all. Until then it has no name,
// or, where the file system cannot do that, one that begins with ".fanfold-". Names are bytes, so no
// QSaveFile.
#pragma once

#include "core/base/file_path.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace fanfold {

class WholeFile {
public:
    /// Makes missing folders. Errors: outputNotWritable.
    static Result<WholeFile> create(const FilePath& target);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile(); ///< without commit() nothing is left

    int descriptor() const { return m_descriptor; }
    Result<void> write(std::string_view bytes);
    /// Errors: outputExists unless overwrite, outputNotWritable.
    Result<void> commit(bool overwrite);

private:
    explicit WholeFile(const FilePath& target);
    Result<void> open();
    tl::unexpected<Error> failed(int error) const;

    FilePath m_target;
    std::string m_temporary; ///< its name until commit(); empty = it has none
    int m_descriptor = -1;
};

} // namespace fanfold
