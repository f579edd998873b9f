#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py FIRSTPAINT NOTES: start to first painted text, and memory then, beside a bare QPlainTextEdit
in turn, for 1,000 notes and for 10 MB."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 11


def enlarged(notes, lines):
    """The notes' head once, then their topics until there are `lines` notes that have a time."""
    begin = notes.index("\n# ") + 1
    topics = notes[begin:]
    count = sum(line[:2].isdigit() for line in topics.splitlines())
    return notes[:begin] + topics * (lines // count + 1)


def run(program, kind, path):
    environment = {**os.environ, "START": str(time.monotonic_ns())}
    out = subprocess.run([program, kind, path], env=environment, capture_output=True, check=True).stdout
    milliseconds, kilobytes = out.split()
    return float(milliseconds), int(kilobytes)


program, notes = sys.argv[1], pathlib.Path(sys.argv[2]).read_text()
with tempfile.TemporaryDirectory() as folder:
    for count in (1_000, 130_000):
        path = pathlib.Path(folder, f"{count}.minutes")
        path.write_text(enlarged(notes, count))
        found = {}
        for _ in range(RUNS if count == 1_000 else 3):
            for kind in ("bare", "rapporteur"):
                found.setdefault(kind, []).append(run(program, kind, str(path)))
        for i, (what, unit, scale) in enumerate((("first paint", "ms", 1), ("PSS", "MB", 1024))):
            bare, ours = (statistics.median(values[i] for values in found[kind]) / scale
                          for kind in ("bare", "rapporteur"))
            print(f"{path.stat().st_size:>9} bytes: {what:<11} {ours:7.1f} {unit}, bare {bare:7.1f} {unit},"
                  f" ratio {ours / bare:.2f}")
