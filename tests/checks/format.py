#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""format.py [--fix] FOLDER: the C++ sources are as clang-format 19 writes them."""
import pathlib
import subprocess
import sys

*options, folder = sys.argv[1:]
top = pathlib.Path(folder)
planted = pathlib.Path(__file__).parent / "broken"
files = [path
         for part in ("app", "ui", "tests")
         for path in sorted((top / part).rglob("*"))
         if path.suffix in (".cpp", ".h") and (top == planted or planted not in path.parents)]
action = ["-i"] if "--fix" in options else ["--dry-run", "--Werror"]
done = subprocess.run(["clang-format-19", *action, *files], stderr=subprocess.PIPE, text=True)
print(done.stderr[-20000:], end="")
print("the sources are not formatted; the target `format` does it" if done.returncode
      else f"{len(files)} files are formatted")
sys.exit(done.returncode)
