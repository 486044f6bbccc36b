// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/root_names.h"

#include <cstdlib>
#include <memory>
#include <set>

namespace fanfold {

namespace {

std::string lastComponent(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return std::string(FilePath(std::move(path)).name());
}

std::string ownName(const FilePath& root)
{
    std::string name = lastComponent(root.bytes());
    if (!name.empty() && name != "." && name != ".." && name != "/")
        return name;
    const std::unique_ptr<char, void (*)(void*)> real(realpath(root.c_str(), nullptr), std::free);
    name = real ? lastComponent(real.get()) : std::string();
    return name.empty() || name == "/" ? "root" : name;
}

std::string numbered(const std::string& name, int number)
{
    const std::size_t dot = name.rfind('.');
    const std::size_t end = dot == std::string::npos || dot == 0 ? name.size() : dot;
    return name.substr(0, end) + '-' + std::to_string(number) + name.substr(end);
}

} // namespace

std::vector<std::string> rootNames(const std::vector<FilePath>& roots)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const FilePath& root : roots) {
        const std::string name = ownName(root);
        std::string unique = name;
        for (int number = 2; !taken.insert(unique).second; ++number)
            unique = numbered(name, number);
        names.push_back(std::move(unique));
    }
    return names;
}

} // namespace fanfold
