#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window, by mouse and keyboard: drop a folder, start, pause, resume, wait
for the end, look at lanes and table, export a plot and look at its pixels, stop a second run."""

import math
import os
import random
import subprocess
import tempfile
import unittest
from pathlib import Path

from desktop import DragSource, Program, click_at, keys, screenshot, wait_for

BUILD = Path(os.environ["FANFOLD_BUILD_DIR"])
FILES, WORKERS, LEVELS = 200, 2, 4


def make_table(level):
    """About 10 MB of a sine that begins anew in each of 24 blocks; x rises strictly."""
    number = random.Random(level)
    rows = "".join(
        f"@.{i:05},{level}{50 + 40 * math.sin(i / 3183) + number.gauss(0, 1):07.3f}\n" for i in range(0, 100_000, 5)
    )
    return ("time (s),signal (mV)\n" + "".join(rows.replace("@", str(block)) for block in range(24))).encode()


def make_folder(folder):
    """A run long enough to be paused, with one file that is no table. Hard links: many files in
    little space."""
    folder.mkdir()
    for level in range(1, LEVELS + 1):
        first = folder / f"run_{level:03}.csv"
        first.write_bytes(make_table(level))
        for number in range(level + LEVELS, FILES, LEVELS):
            (folder / f"run_{number:03}.csv").hardlink_to(first)
    (folder / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def pixels(picture):
    """Width, height, number of colours, share of the pixels that are not the ground's."""
    look = ["convert", str(picture), "-format", "%w %h %k "]
    share = ["+write", "info:", "-fuzz", "2%", "-fill", "black", "+opaque", "white", "-format", "%[fx:1-mean]", "info:"]
    answer = subprocess.run(look + share, check=True, capture_output=True, text=True).stdout.split()
    return int(answer[0]), int(answer[1]), int(answer[2]), float(answer[3])


class MainJob(unittest.TestCase):
    def setUp(self):
        self.scratch = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="fanfold-job-")))
        self.input = self.scratch / "measured"
        self.output = Path.home() / "Documents/Fanfold"  # the home folder is the test's own
        make_folder(self.input)
        self.fanfold = Program([str(BUILD / "bin/fanfold"), "--workers", str(WORKERS)])
        self.addCleanup(self.fanfold.end)
        self.addCleanup(self.keep_screenshot_of_failure)

    def keep_screenshot_of_failure(self):
        result = self._outcome.result
        if any(test is self for test, _ in result.failures + result.errors):
            screenshot(BUILD / "main_job_failed.png")
            print("Screenshot:", BUILD / "main_job_failed.png")

    def test_from_a_dropped_folder_to_saved_plots(self):
        self.drop_the_folder()
        self.start_pause_resume()
        self.wait_for_the_end()
        self.look_at_lanes_and_table()
        self.export_the_overlay()
        self.stop_a_second_run()

    def button(self, name):
        return self.fanfold.thing(name, lambda thing: thing.is_button())

    def status(self):
        return self.fanfold.thing("Run status").words()

    def table(self, name):
        return self.fanfold.thing(name, lambda thing: thing.is_table())

    def drop_the_folder(self):
        self.assertFalse(self.button("Start").is_enabled())
        source = DragSource(str(BUILD / "tests/drag_source"), [str(self.input)])
        self.addCleanup(source.end)
        self.assertEqual(source.drop_at(self.fanfold.centre()), "copy")
        wait_for("all files are in the table", lambda: self.table("Files").rows() == FILES)
        wait_for("the run can be started", lambda: self.button("Start").is_enabled())

    def start_pause_resume(self):
        pause = self.button("Pause")
        self.button("Start").click()
        pause.click()
        wait_for("Pause has become Resume", lambda: "Resume" in self.button("Pause").words())
        self.assertIn("paused", self.status())
        self.assertFalse(self.button("Start").is_enabled())
        keys("ctrl+Return")
        wait_for("Resume has become Pause", lambda: "Resume" not in self.button("Pause").words())

    def wait_for_the_end(self):
        wait_for("the run has ended", lambda: "Start again" in self.button("Start").words(), 60)
        self.assertIn(f"{FILES} of {FILES} files", self.status())

    def look_at_lanes_and_table(self):
        lanes = self.table("Worker lanes")
        self.assertEqual(lanes.rows(), WORKERS)
        files = lanes.column("Files")
        self.assertEqual(sum(int(lanes.cell(row, files)) for row in range(WORKERS)), FILES)
        problems = self.table("Problems")
        self.assertEqual(problems.rows(), 1)
        self.assertIn("picture.csv", [problems.cell(0, i) for i in range(problems.columns())])
        overlay = self.fanfold.thing("Overlay plot", lambda thing: thing.is_showing())
        self.assertIn(f"{FILES - 1} curve", overlay.words())

    def export_the_overlay(self):
        self.assertTrue(self.button("Export").is_enabled())
        self.fanfold.thing("Save this plot as a picture", lambda thing: thing.is_showing()).click()
        self.button("Export now").click()
        picture = self.output / "measured overlay.png"
        wait_for(f"{picture} is there", picture.exists)
        width, height, colours, drawn = pixels(picture)
        self.assertGreater(width, 400)
        self.assertGreater(height, 300)
        self.assertGreater(colours, 50, "curves are antialiased")
        self.assertTrue(0.02 < drawn < 0.9, f"{drawn:.0%} of the picture is drawn on")
        self.assertEqual([file.name for file in self.output.iterdir()], [picture.name])

    def stop_a_second_run(self):
        stop = self.button("Stop")
        self.button("Start").click()
        stop.click()
        wait_for("the run has been stopped", lambda: "Start again" in self.button("Start").words())
        self.assertTrue(self.fanfold.process.poll() is None)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
