#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""on_own_screen.py PROGRAM [ARGUMENT...]: runs a program with a screen, a window manager, a session
bus, an accessibility bus and a home folder of its own; ends them all with it; returns its exit
code."""

import os
import signal
import subprocess
import sys
import tempfile

SCREEN = "1600x1000x24"


def start_screen(home):
    """The X server finds a free number by itself and tells it through a pipe."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write_end],
        stderr=open(os.path.join(home, "xvfb.log"), "wb"),
    )
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    if not number:
        sys.exit("Xvfb did not start: " + open(os.path.join(home, "xvfb.log")).read())
    return server, f":{number}"


def environment(home, display):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_", "LC_", "WAYLAND"))}
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        env[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
    runtime = os.path.join(home, "runtime")
    os.mkdir(runtime, 0o700)
    return env | {
        "HOME": home,
        "XDG_RUNTIME_DIR": runtime,
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "LANGUAGE": "en",
        "NO_AT_BRIDGE": "0",
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


def end(process):
    """Ends a process of ours and all that it started (its session)."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            return
        try:
            process.wait(3)
        except subprocess.TimeoutExpired:
            continue


def main():
    with tempfile.TemporaryDirectory(prefix="fanfold-desktop-", ignore_cleanup_errors=True) as home:
        server, display = start_screen(home)
        started = []
        try:
            env = environment(home, display)
            started.append(subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL, start_new_session=True))
            program = subprocess.Popen(["dbus-run-session", "--"] + sys.argv[1:], env=env, start_new_session=True)
            started.append(program)
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
            return program.wait()
        finally:
            for process in reversed(started):
                end(process)
            server.terminate()
            server.wait()


if __name__ == "__main__":
    sys.exit(main())
