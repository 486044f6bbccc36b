#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the folder samples/ beside this script: the Raman line of silicon between 20 and 250 °C,
as three instruments would have written it. Simulated; the same bytes each time."""

import math
import random
from pathlib import Path

POINTS = 600
FIRST_SHIFT, STEP = 502.5, 0.06
X_TITLE, Y_TITLE = "Raman shift (cm⁻¹)", "Intensity (counts/s)"
BROKEN_C = 130


def spectrum(celsius, noise):
    """A Lorentzian that moves down, widens and flattens with temperature, on a weak background."""
    warmth = (celsius - 20) / 280
    centre = 520.7 - 6.2 * warmth + noise.gauss(0, 0.04)
    half_width = 2.0 + 1.5 * warmth
    height = 4750 - 2200 * warmth + noise.gauss(0, 40)
    points = []
    for i in range(POINTS):
        shift = FIRST_SHIFT + i * STEP
        line = height / (1 + ((shift - centre) / half_width) ** 2)
        background = 120 + 40 * warmth + 0.8 * (shift - FIRST_SHIFT)
        counts = line + background
        points.append((shift, counts + noise.gauss(0, 0.25 * math.sqrt(counts))))
    return points


def comma(_celsius, points):
    rows = [f"{X_TITLE},{Y_TITLE}"]
    rows += [f"{x:.2f},{y:.1f}" for x, y in points]
    return "\n".join(rows) + "\n"


def semicolon(_celsius, points):
    rows = [f"{X_TITLE};{Y_TITLE}"]
    rows += [f"{x:.2f};{y:.1f}".replace(".", ",") for x, y in points]
    return "\r\n".join(rows) + "\r\n"


def blanks(celsius, points):
    rows = ["# simulated spectrum of silicon", f"# temperature {celsius} C, exposure 2 s"]
    rows += [f'"{X_TITLE}" "{Y_TITLE}"']
    rows += [f"{x:9.2f} {y:11.1f}" for x, y in points]
    return "\n".join(rows) + "\n"


DIALECTS = [("20230201", "csv", comma), ("20230207", "csv", semicolon), ("20230208", "txt", blanks)]


def main():
    folder = Path(__file__).parent / "samples"
    folder.mkdir(exist_ok=True)
    noise = random.Random(520)
    for number, celsius in enumerate(range(20, 260, 10)):
        day, ending, write = DIALECTS[number // 8]  # in the order of the names, so of the colours
        text = write(celsius, spectrum(celsius, noise))
        if celsius == BROKEN_C:
            text = "Measurement aborted.\nThe shutter did not open and no spectrum was stored.\n"
        path = folder / f"run_{day}_{celsius:03}C.{ending}"
        path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
