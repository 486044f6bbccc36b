#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py [ROOT]: fails, with one line for each breach, when a source breaks the layers or a rule
of the house that the compiler does not know."""

import re
import sys
from pathlib import Path

# Which rooms a room may include and link directly; what those may is allowed with them.
ROOMS = {
    "core/base": [],
    "core/data": ["core/base"],
    "core/recipe": ["core/data"],
    "core/reduce": ["core/data"],
    "core/cells": ["core/data"],
    "core/text": ["core/cells"],
    "core/header": ["core/text"],
    "core/layout": ["core/header"],
    "core/readers": ["core/layout", "core/reduce"],
    "core/steps": ["core/data", "core/recipe"],
    "core/protocol": ["core/data", "core/recipe"],
    "core/worker": ["core/readers", "core/steps", "core/reduce", "core/protocol"],
    "core/pool": ["core/protocol"],
    "core/scan": ["core/base"],
    "core/batch": ["core/scan", "core/pool"],
    "core/wording": ["core/batch"],
    "core/runlog": ["core/wording"],
    "core/run": ["core/runlog", "core/reduce"],
    "core/export": ["core/wording"],
    "ui/look": ["core/wording"],
    "ui/plots": ["ui/look"],
    "ui/monitor": ["ui/look"],
    "ui/models": ["ui/look", "core/export"],
    "ui/delegates": ["ui/models"],
    "ui/window": ["ui/plots", "ui/monitor", "ui/delegates", "core/run"],
    "app/gui": ["ui/window"],
    "app/cli": ["core/run", "core/export"],
    "app/worker": ["core/worker"],
    "app/plotter": ["core/worker", "ui/plots"],
}

MAX_LINES = 400
OWN_LOOP = "app/cli/"  # a command there runs the only event loop of its thread
FORBIDDEN = [
    (r"\bprocessEvents\s*\(", "processEvents() starts a nested event loop"),
    (r"\bwaitFor[A-Z]\w*\s*\(", "waitFor...() blocks its thread: connect to the signal"),
    (r"\bQEventLoop\b", "QEventLoop is a nested event loop"),
    (r"\bsender\(\)", "sender(): connect a lambda instead"),
    (r"\b(Q_FOREACH|foreach)\b", "foreach: use a range-based for"),
]
# A destructor may join the thread that it has cancelled.
JOIN = re.compile(r"\bwaitFor(Done|Finished)\(\)")
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
TARGET = re.compile(r"\b(core|ui)_([a-z]+)\b")
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"


def bare(line):
    """The code of a line, without its comment and the content of its texts."""
    return re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//")[0]


def reachable(room):
    found = {room}
    for below in ROOMS[room]:
        found |= reachable(below)
    return found


def room_of(path):
    return "/".join(path.split("/")[:2])


class Tree:
    """The sources below a root, read once: path from the root -> lines."""

    def __init__(self, root):
        root = Path(root)
        found = [p for top in ("app", "core", "ui", "tests", "resources") for p in (root / top).rglob("*")]
        kinds = {".cpp", ".h", ".py", ".sh"}
        self.sources = {
            str(p.relative_to(root)): p.read_text(encoding="utf-8").splitlines()
            for p in sorted(found)
            if p.is_file() and (p.suffix in kinds or p.name == "CMakeLists.txt")
        }

    def code(self):
        return {path: lines for path, lines in self.sources.items() if path.endswith((".cpp", ".h"))}

    def product_code(self):
        return {path: lines for path, lines in self.code().items() if not path.startswith("tests/")}


def includes(lines):
    for number, line in enumerate(lines, 1):
        if match := INCLUDE.match(line):
            yield number, match.group(1)


def layer_breaches(tree):
    for path, lines in tree.product_code().items():
        room = room_of(path)
        if room not in ROOMS:
            yield f"{path}:1: {room} is no room of the layers; add it to tests/layers/layers.py"
            continue
        for number, target in includes(lines):
            if "/" not in target:
                if not target.endswith(".moc"):
                    yield f'{path}:{number}: write "{target}" from the root: "{room}/{target}"'
                continue
            below = room_of(target)
            if below in ROOMS and below not in reachable(room):
                yield f"{path}:{number}: {room} may not include {below} (see the layers in README.md)"


def link_breaches(tree):
    for path, lines in tree.sources.items():
        room = room_of(path)
        if not path.endswith("CMakeLists.txt") or room not in ROOMS:
            continue
        for number, line in enumerate(lines, 1):
            for match in TARGET.finditer(line.split("#")[0]):
                below = f"{match.group(1)}/{match.group(2)}"
                if below in ROOMS and below not in reachable(room):
                    yield f"{path}:{number}: {room} may not link {below} (see the layers in README.md)"


def plot_library_breaches(tree):
    """QCustomPlot stays in ui/plots, and out of the headers that others see."""
    code = tree.product_code()
    seen_outside = {
        target
        for path, lines in code.items()
        if room_of(path) != "ui/plots"
        for _, target in includes(lines)
        if room_of(target) == "ui/plots"
    }
    public = set()
    while seen_outside:
        header = seen_outside.pop()
        public.add(header)
        seen_outside |= {t for _, t in includes(code.get(header, [])) if t.startswith("ui/plots/")} - public
    for path, lines in code.items():
        if room_of(path) == "ui/plots" and path not in public:
            continue
        for number, line in enumerate(lines, 1):
            if re.search(r"\bQCP|\bQCustomPlot\b|<qcustomplot\.h>", bare(line)):
                yield f"{path}:{number}: QCustomPlot is known inside ui/plots only"


def call_breaches(tree):
    for path, lines in tree.product_code().items():
        in_destructor = False
        for number, line in enumerate(lines, 1):
            if re.match(r"[A-Za-z~]", line):
                in_destructor = "::~" in line
            if line.startswith("#") or (in_destructor and JOIN.search(line)):
                continue
            for pattern, why in FORBIDDEN:
                if "QEventLoop" in pattern and path.startswith(OWN_LOOP):
                    continue
                if re.search(pattern, bare(line)):
                    yield f"{path}:{number}: {why}"


def form_breaches(tree):
    for path, lines in tree.sources.items():
        if len(lines) > MAX_LINES:
            yield f"{path}:{MAX_LINES + 1}: {len(lines)} lines; split it, {MAX_LINES} is the limit"
        if path.endswith("CMakeLists.txt"):
            continue
        if not any(SPDX in line for line in lines[:2]):
            yield f"{path}:1: no line '{SPDX}' on top"
        if path.endswith(".h") and "#pragma once" not in lines:
            yield f"{path}:1: no '#pragma once'"
        for number, line in enumerate(lines, 1):
            if path.endswith(".h") and re.match(r"\s*using namespace\b", line):
                yield f"{path}:{number}: no using-directive in a header"


CHECKS = [layer_breaches, link_breaches, plot_library_breaches, call_breaches, form_breaches]


def breaches(root):
    tree = Tree(root)
    return [breach for check in CHECKS for breach in check(tree)], len(tree.sources)


def main():
    found, files = breaches(sys.argv[1] if len(sys.argv) > 1 else ".")
    for breach in found:
        print(breach, file=sys.stderr)
    print(f"layers: {files} files looked at, {len(found)} breaches")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
