#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py FOLDER: each stage of app/ includes only stages that stand to its left, and none of ui/."""
import pathlib
import re
import sys

STAGES = {
    "text": {"text"},
    "session": {"text", "session"},
    "notation": {"text", "session", "notation"},
    "article": {"text", "session", "notation", "article"},
    "export": {"text", "session", "article", "export"},
    # Importers make notation text, and may compare its record with their source; storage loads files
    # into the notation's buffer of lines.
    "import": {"text", "session", "notation", "article", "export", "import"},
    "storage": {"text", "session", "notation", "storage"},
}
STAGES["cli"] = {*STAGES, "cli"}
INCLUDE = re.compile(r'\s*#\s*include\s*"([^"]+)"')


def faults(app):
    for path in sorted(app.rglob("*.[ch]*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        stage = path.relative_to(app).parts[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if not (match := INCLUDE.match(line)):
                continue
            included = match[1].split("/")[0] if "/" in match[1] else stage
            if ".." in match[1] or included not in STAGES.get(stage, {stage}):
                yield f"{path.relative_to(app)}:{number}: {stage} does not include {match[1]}"


found = list(faults(pathlib.Path(sys.argv[1]) / "app"))
print("\n".join(found) or "app/ is layered")
sys.exit(bool(found))
