#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""process.py MINUTES NOTES: the program as a whole process on notes of 60 kB and 10 MB."""
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
    """Seconds and peak memory in bytes of one run."""
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    assert status == 0, command
    return time.perf_counter() - begin, usage.ru_maxrss * 1024


minutes, notes = sys.argv[1], pathlib.Path(sys.argv[2]).read_bytes()
with tempfile.TemporaryDirectory() as folder:
    for size, formats in ((60_000, ("json", "html")), (10_000_000, ("html", "json"))):
        path = pathlib.Path(folder, f"{size}.minutes")
        path.write_bytes(enlarged(notes, size))
        for name in formats:
            command = [minutes, "export", str(path), "--to", name, "-o", os.path.join(folder, "out")]
            runs = [run(command) for _ in range(RUNS)]
            seconds = statistics.median(seconds for seconds, _ in runs)
            memory = statistics.median(memory for _, memory in runs)
            given = path.stat().st_size
            print(f"{given:>9} bytes to {name:<5} {seconds * 1000:7.1f} ms  {given / seconds / 1e6:6.1f} MB/s"
                  f"  {memory / given:5.1f} bytes of memory a byte")
