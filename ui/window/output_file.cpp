// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/output_file.h"

#include "core/export/result_files.h"

#include <algorithm>
#include <filesystem>

namespace fanfold {

namespace {

constexpr int kHighestNumber = 9999;

std::filesystem::path resolved(const FilePath& path)
{
    std::error_code failed;
    const std::filesystem::path plain(path.bytes());
    const std::filesystem::path real = std::filesystem::weakly_canonical(plain, failed);
    return failed ? plain : real;
}

} // namespace

bool liesWithin(const FilePath& folder, const std::vector<FilePath>& roots)
{
    const std::filesystem::path inner = resolved(folder);
    return std::any_of(roots.begin(), roots.end(), [&](const FilePath& root) {
        std::error_code failed;
        std::filesystem::path outer = resolved(root);
        if (std::filesystem::is_regular_file(outer, failed))
            outer = outer.parent_path();
        const auto [end, unused]
            = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
        return end == outer.end();
    });
}

Result<void> prepareExportFolder(const ExportOptions& options, const std::vector<FilePath>& roots)
{
    if (!options.intoInputAllowed && liesWithin(options.folder, roots))
        return failure(ErrorCode::badRequest, options.folder.bytes(), Stage::writing);
    return prepareOutputFolder(options.folder);
}

Result<FilePath> writeOutput(const FilePath& folder, const std::string& stem,
    const std::string& suffix, const std::string& bytes, ExistingFiles existing)
{
    const bool overwrite = existing == ExistingFiles::overwrite;
    std::string name = stem + '.' + suffix;
    for (int number = 2;; ++number) {
        const FilePath path = folder.joined(name);
        const Result<void> written = writeWhole(path, bytes, overwrite);
        if (written)
            return path;
        const bool tryNext = written.error().code == ErrorCode::outputExists
            && existing == ExistingFiles::number && number <= kHighestNumber;
        if (!tryNext)
            return tl::unexpected(written.error());
        name = stem + " (" + std::to_string(number) + ")." + suffix;
    }
}

Result<FilePath> replaceFile(const FilePath& file, const std::string& bytes)
{
    const Result<void> written = writeWhole(file, bytes, true);
    if (!written)
        return tl::unexpected(written.error());
    return file;
}

std::string safeFileName(std::string name)
{
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20; }, '_');
    return name.empty() || name.front() == '.' ? "plot" + name : name;
}

std::string suffixOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::png:
        return "png";
    case PictureFormat::svg:
        return "svg";
    case PictureFormat::pdf:
        return "pdf";
    }
    return "png";
}

} // namespace fanfold
