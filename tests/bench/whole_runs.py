#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""whole_runs.py FANFOLD_CLI [--runs N] [--folder DIR] [--window WINDOW_GAPS]: how long fanfold-cli takes
for whole folders, from start to exit; with --window also how the window feels with 100,000 files.
The folders are simulated, the same each time, and kept for the next call."""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# name: files, rows of a file, arguments of fanfold-cli run
FOLDERS = {
    "medium": (200, 50_000, []),
    "small": (5_000, 100, []),
    "medium, with plots": (200, 50_000, ["--plots", "png"]),
}
MANY = ("many", 100_000, 50)


def make_folder(folder, files, rows):
    """Files of four columns; 16 different ones, so that making them takes no longer than reading."""
    if folder.is_dir() and sum(1 for _ in os.scandir(folder)) == files:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    noise = random.Random(16)
    tables = []
    for _ in range(min(16, files)):
        lines = ["time (s),signal (mV),reference (mV),temperature (K)"]
        lines += [
            f"{i * 0.001:.3f},{noise.gauss(0, 5):.4f},{noise.random():.6f},{293 + noise.gauss(0, 0.1):.2f}"
            for i in range(rows)
        ]
        tables.append(("\n".join(lines) + "\n").encode())
    for i in range(files):
        (folder / f"run_{i:05}.csv").write_bytes(tables[i % len(tables)])


def run_once(command):
    """Seconds and peak memory in MB of one run, files in the page cache."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)} ended with {code}")
    return seconds, usage.ru_maxrss / 1000


def measure(cli, name, folder, runs):
    files, rows, arguments = FOLDERS[name]
    make_folder(folder, files, rows)
    size_mb = sum(entry.stat().st_size for entry in os.scandir(folder)) / 1e6
    seconds, memory = [], []
    for run in range(runs + 1):
        with tempfile.TemporaryDirectory(prefix="fanfold-bench-") as output:
            command = [cli, "run", str(folder), "--quiet", "--output", output, *arguments]
            took, peak = run_once(command)
        if run:  # the first one fills the page cache
            seconds.append(took)
            memory.append(peak)
    median = statistics.median(seconds)
    print(
        f"{name:20} {files:6} files {size_mb:7.1f} MB   median {median:7.3f} s"
        f"   best {min(seconds):7.3f} s   {size_mb / median:7.0f} MB/s   {files / median:8.0f} files/s"
        f"   peak {max(memory):5.0f} MB",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cli")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir(), "fanfold-bench"))
    parser.add_argument("--window", help="the program window_gaps")
    arguments = parser.parse_args()
    print(subprocess.run([arguments.cli, "cores"], check=True, capture_output=True, text=True).stdout.strip())
    for name in FOLDERS:
        measure(arguments.cli, name, arguments.folder / name.split(",")[0], arguments.runs)
    if arguments.window:
        name, files, rows = MANY
        make_folder(arguments.folder / name, files, rows)
        print(f"the window with {files} files:", flush=True)
        with tempfile.TemporaryDirectory(prefix="fanfold-bench-") as home:
            places = {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
            command = [arguments.window, str(arguments.folder / name)]
            subprocess.run(command, check=True, env={**os.environ, **places})


if __name__ == "__main__":
    main()
