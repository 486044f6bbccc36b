#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh BUILD_FOLDER [SECONDS]: clang-tidy over the sources of the programs, those changed last
# first, until the time is used up (5 minutes). Says which were not reached; they do not fail it. Tests
# are left out: they are half of the sources, and the time is better spent on the other half.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=$1
deadline=$(($(date +%s) + ${2:-300}))
export build deadline

# Sources include files that moc makes; "autogen" makes them all and compiles nothing.
cmake --build "$build" --target autogen >/dev/null

state=$(mktemp -d)
export state
trap 'rm -rf "$state"' EXIT

changed_last_first() {
    git status --porcelain --untracked-files=all | cut -c4-
    git log --format= --name-only
    git ls-files # a shallow clone's log may not know them all
}
mapfile -t files < <(changed_last_first | grep -E '^(app|core|ui)/.*\.cpp$' | awk '!seen[$0]++' \
    | while read -r file; do
        if grep -qF "/$file\"" "$build/compile_commands.json" && [[ -f $file ]]; then echo "$file"; fi
    done)

check() {
    local left=$((deadline - $(date +%s))) code=0 name=${1//\//%}
    ((left > 0)) || return 0
    timeout "$left" clang-tidy --quiet -p "$build" "$1" >"$state/$name.out" 2>"$state/$name.err" || code=$?
    ((code == 124)) && return 0
    touch "$state/$name.checked"
    ((code == 0)) && return 0
    touch "$state/$name.failed"
    cat "$state/$name.out"
    grep -E 'error:' "$state/$name.err" || true
}
export -f check
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\0' "${files[@]}" | xargs -0 -r -P "$(nproc)" -I{} bash -c 'check "$1"' bash {}

failed=0 skipped=()
for file in "${files[@]}"; do
    name=${file//\//%}
    [[ -e $state/$name.checked ]] || skipped+=("$file")
    [[ ! -e $state/$name.failed ]] || failed=$((failed + 1))
done
echo "tidy: $((${#files[@]} - ${#skipped[@]})) of ${#files[@]} files checked, $failed with errors"
((${#skipped[@]} == 0)) || echo "tidy: no time left for ${skipped[*]}"
((failed == 0))
