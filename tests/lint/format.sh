#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a C++ file is not as clang-format would write it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.cpp' '*.h')
clang-format --dry-run -Werror "${files[@]}" || {
    echo "format: mend it with: clang-format -i FILE" >&2
    exit 1
}
echo "format: ${#files[@]} files are as they should be"
