# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at a desktop: look at a window by its accessible names, use mouse and keys.
Waiting is for a condition, never for a time."""

import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import GLib

warnings.simplefilter("ignore", DeprecationWarning)  # pyatspi calls what its library has renamed

TABLES = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST)
BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_PUSH_BUTTON_MENU)


def wait_for(what, condition, seconds=20):
    """Returns the first true value of condition()."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            if value := condition():
                return value
        except GLib.Error:
            pass  # the object has just gone: look again
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.02)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def click_at(point):
    xdotool("mousemove", *point, "click", 1)


def keys(combination):
    xdotool("key", "--clearmodifiers", combination)


def type_text(text):
    xdotool("type", "--delay", 1, text)


def screenshot(path):
    subprocess.run(["import", "-window", "root", path], check=True)


class Thing:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.name

    def words(self):
        """What it says now: its description, its text, the names of what is in it."""
        said = [self.accessible.description or ""]
        try:
            text = self.accessible.queryText()
            said.append(text.getText(0, text.characterCount))
        except NotImplementedError:
            pass
        said += [child.name or "" for child in self.accessible if child]
        return " | ".join(part for part in said if part)

    def is_button(self):
        return self.accessible.getRole() in BUTTONS

    def is_table(self):
        return self.accessible.getRole() in TABLES

    def has_state(self, state):
        return self.accessible.getState().contains(state)

    def is_enabled(self):
        return self.has_state(pyatspi.STATE_ENABLED)

    def is_showing(self):
        return self.has_state(pyatspi.STATE_SHOWING)

    def centre(self):
        box = self.accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self):
        wait_for(f"“{self.name}” is shown and enabled", lambda: self.is_showing() and self.is_enabled())
        click_at(self.centre())

    def rows(self):
        return self.accessible.queryTable().nRows

    def columns(self):
        return self.accessible.queryTable().nColumns

    def cell(self, row, column):
        return self.accessible.queryTable().getAccessibleAt(row, column).name

    def column(self, title):
        table = self.accessible.queryTable()
        titles = [table.getColumnDescription(i) for i in range(table.nColumns)]
        return titles.index(title)


class Program:
    """A started program, seen through the accessibility bus."""

    def __init__(self, command):
        self.process = subprocess.Popen(command)
        self.root = wait_for(f"{command[0]} is on the accessibility bus", self._find_root)

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f"ended with {self.process.returncode} before its window was there")
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.set_cache_mask(pyatspi.cache.NONE)
        for program in desktop:
            if program and program.get_process_id() == self.process.pid and program.childCount:
                program.set_cache_mask(pyatspi.cache.NONE)
                return program
        return None

    def check_alive(self):
        if (code := self.process.poll()) is not None:
            raise AssertionError(f"{self.process.args[0]} is gone, exit code {code}")

    def _walk(self):
        waiting = [self.root]
        while waiting:
            accessible = waiting.pop(0)
            yield accessible
            if accessible.getRole() not in TABLES:
                waiting += [child for child in accessible if child]

    def find(self, name, condition=lambda thing: True):
        """The first thing of this name, from the outside in; None if there is none."""
        self.check_alive()
        for accessible in self._walk():
            if accessible.name == name and condition(Thing(accessible)):
                return Thing(accessible)
        return None

    def thing(self, name, condition=lambda thing: True, seconds=10):
        return wait_for(f"there is “{name}”", lambda: self.find(name, condition), seconds)

    def names(self):
        return {accessible.name for accessible in self._walk()}

    def centre(self):
        """Of the main window."""
        return Thing(next(child for child in self.root if child)).centre()

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)


class DragSource:
    """Drags paths with the mouse out of a small window of its own."""

    def __init__(self, program, paths):
        self.process = subprocess.Popen([program, *paths], stdout=subprocess.PIPE, text=True)
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def drop_at(self, point):
        """Returns how it ended: "copy" or "none"."""
        x, y = point
        xdotool("mousemove", 20, 20, "mousedown", 1, "mousemove", 30, 30, "mousemove", 40, 35)
        xdotool("mousemove", x - 20, y - 20, "mousemove", x, y)
        self._read_until("over copy")
        xdotool("mousemove", x + 1, y, "mouseup", 1)
        return self._read_until("dropped").split()[1]

    def _read_until(self, start):
        for line in self.process.stdout:
            if line.startswith(start):
                return line.strip()
        raise AssertionError(f"the drag source ended without “{start}”")

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()
