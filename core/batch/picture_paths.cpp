// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/picture_paths.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

namespace fanfold {

namespace {

constexpr std::size_t kLongestName = 255;

std::string_view extension(PictureFormat format)
{
    switch (format) {
    case PictureFormat::png:
        return ".png";
    case PictureFormat::svg:
        return ".svg";
    case PictureFormat::pdf:
        return ".pdf";
    }
    return {};
}

std::string padded(std::size_t value, std::size_t highest)
{
    const std::string digits = std::to_string(value);
    return std::string(std::to_string(highest).size() - digits.size(), '0') + digits;
}

std::string_view withoutExtension(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string expanded(
    std::string_view pattern, const FoundFile& file, std::size_t position, std::size_t files)
{
    const std::string_view path = file.relative;
    const std::string_view name = path.substr(path.rfind('/') + 1);
    std::string text;
    while (!pattern.empty()) {
        const auto follows = [&](std::string_view word) {
            if (pattern.substr(0, word.size()) != word)
                return false;
            pattern.remove_prefix(word.size());
            return true;
        };
        if (follows("{path}")) {
            text += path;
        } else if (follows("{name}")) {
            text += name;
        } else if (follows("{stem}")) {
            text += withoutExtension(name);
        } else if (follows("{number}")) {
            text += padded(position + 1, files);
        } else {
            text += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return text;
}

// Cuts between characters if the bytes are UTF-8.
void cutTo(std::string& name, std::size_t length)
{
    if (name.size() <= length)
        return;
    while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80)
        --length;
    name.resize(length);
}

// Folders and name without what would lead out of the folder: empty parts, "." and "..".
std::vector<std::string> safeParts(std::string_view path)
{
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        std::string part(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (part.empty() || part == "." || part == "..")
            continue;
        cutTo(part, kLongestName);
        parts.push_back(std::move(part));
    }
    if (parts.empty())
        parts.push_back("picture");
    return parts;
}

// "a.csv" -> "a.csv.png", "a.csv-2.png" ...
std::string numbered(std::string name, int number, PictureFormat format)
{
    std::string end = number < 2 ? std::string() : '-' + std::to_string(number);
    end += extension(format);
    cutTo(name, kLongestName - end.size());
    return name + end;
}

struct Wanted {
    std::string folder; ///< "" or "sub/"
    std::string name;
};

} // namespace

std::vector<FilePath> picturePaths(const PictureOutput& output, const FileList& files)
{
    std::vector<Wanted> wanted;
    std::unordered_set<std::string> taken;
    wanted.reserve(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto parts = safeParts(expanded(output.pattern, files[i], i, files.size()));
        std::string folder;
        for (std::size_t part = 0; part + 1 < parts.size(); ++part) {
            taken.insert(folder + parts[part]);
            folder += parts[part] + '/';
        }
        wanted.push_back({std::move(folder), parts.back()});
    }
    std::vector<FilePath> paths;
    paths.reserve(files.size());
    std::unordered_map<std::string, int> lastNumber; ///< by what is wanted
    for (const Wanted& one : wanted) {
        int& number = lastNumber[one.folder + one.name];
        std::string relative;
        do
            relative = one.folder + numbered(one.name, ++number, output.spec.format);
        while (!taken.insert(relative).second);
        paths.push_back(output.folder.joined(relative));
    }
    return paths;
}

void makeParentFolders(const std::vector<FilePath>& paths)
{
    std::unordered_set<std::string> made;
    for (const FilePath& path : paths) {
        std::error_code ignored;
        if (made.insert(path.parent().bytes()).second)
            std::filesystem::create_directories(path.parent().bytes(), ignored);
    }
}

} // namespace fanfold
