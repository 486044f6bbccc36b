// SPDX-License-Identifier: GPL-3.0-or-later
// What `fanfold [PATH...] [--workers N|auto] [--start]` was told. Paths are the raw bytes of the
// command line, made absolute.
#pragma once

#include "core/base/file_path.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace fanfold {

struct StartOptions {
    std::vector<FilePath> paths;
    std::optional<int> workers; ///< 0 = auto
    bool start = false;
    bool help = false;
    bool version = false;
    QString error; ///< one line; empty = understood
};

/// The arguments without the program's own name.
StartOptions parseStartOptions(std::span<const char* const> arguments);
QString startUsage();

} // namespace fanfold
