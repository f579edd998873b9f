#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""files.py FOLDER: each source file names its licence at its head and has at most 500 lines."""
import pathlib
import sys

LINES = 500
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = {".cmake", ".cpp", ".css", ".h", ".js", ".mjs", ".py", ".svg", ".xml"}
FOLDERS = ("app", "ui", "resources", "tests", "packaging", ".ci")


def is_source(path):
    if path.suffix in SUFFIXES or path.name == "CMakeLists.txt":
        return True
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def faults(top):
    files = [top / "CMakeLists.txt"]
    for folder in FOLDERS:
        files += sorted((top / folder).rglob("*"))
    planted = pathlib.Path(__file__).parent / "broken"
    for path in files:
        if not path.is_file() or (top != planted and planted in path.parents):
            continue
        if not is_source(path):
            continue
        lines = path.read_text().splitlines()
        if not any(SPDX in line for line in lines[:5]):
            yield f"{path.relative_to(top)}: no SPDX line"
        if len(lines) > LINES:
            yield f"{path.relative_to(top)}: {len(lines)} lines, more than {LINES}"


found = list(faults(pathlib.Path(sys.argv[1])))
print("\n".join(found) or "every source file names its licence and is short")
sys.exit(bool(found))
