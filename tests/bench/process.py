#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""process.py MINUTES NOTES: the program as a whole process on notes of 60 kB to 100 MB, beside its start
alone and a copy of the same bytes."""
import os
import pathlib
import statistics
import sys
import tempfile
import time

RUNS = 9


def enlarged(notes, size):
    """The notes' head once, then their topics until there are `size` bytes."""
    topics = notes[notes.index(b"\n# ") + 1:]
    return notes + topics * max(0, (size - len(notes)) // len(topics) + 1)


def run(command):
    """Seconds by the clock and of the processors, and peak memory in bytes, of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    assert status == 0, command
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def measured(command, given, what):
    """Prints the medians of some runs."""
    runs = [run(command) for _ in range(RUNS if given < 50_000_000 else 3)]
    clock, work, memory = (statistics.median(column) for column in zip(*runs))
    print(f"{given:>9} bytes {what:<12} {clock * 1000:7.1f} ms  {given / clock / 1e6:7.1f} MB/s"
          f"  {work * 1000:7.1f} ms of work  {memory / given:6.1f} bytes of memory a byte", flush=True)


minutes, notes = sys.argv[1], pathlib.Path(sys.argv[2]).read_bytes()
with tempfile.TemporaryDirectory() as folder:
    out = os.path.join(folder, "out")
    for size in (60_000, 1_000_000, 10_000_000, 100_000_000):
        path = os.path.join(folder, f"{size}.minutes")
        given = pathlib.Path(path).write_bytes(enlarged(notes, size))
        measured([minutes, "--version"], given, "floor: start")
        measured(["/bin/cp", path, out], given, "floor: copy")
        for name in ("html", "json"):
            measured([minutes, "export", path, "--to", name, "-o", out], given, f"to {name}")
