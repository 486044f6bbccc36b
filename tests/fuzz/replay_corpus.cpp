// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every kept input through its target: replay_corpus CORPUS. A corpus has a folder for each
// target; there is no verdict but a crash.
#include "tests/fuzz/fuzz_targets.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

using namespace fanfold;

int main(int count, char** arguments)
{
    constexpr std::pair<const char*, void (*)(std::string_view)> kTargets[] = {
        {"read_table", &fuzzReadTable},
        {"decode", &fuzzDecode},
        {"messages", &fuzzMessages},
    };
    if (count != 2) {
        std::fputs("usage: replay_corpus CORPUS\n", stderr);
        return 2;
    }
    for (const auto& [name, target] : kTargets) {
        int inputs = 0;
        const std::filesystem::path folder = std::filesystem::path(arguments[1]) / name;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            std::printf("%s %s\n", name, entry.path().filename().c_str());
            std::fflush(stdout);
            target(bytes);
            ++inputs;
        }
        if (inputs == 0) {
            std::fprintf(stderr, "%s is empty\n", folder.c_str());
            return 1;
        }
    }
    return 0;
}
