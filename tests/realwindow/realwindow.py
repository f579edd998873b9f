#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""realwindow.py RAPPORTEUR MINUTES: a session is taken, annotated, saved and exported in a real window, then
opened again: it is as it was."""
import pathlib
import subprocess
import sys
import tempfile
import time

from desktop import Desktop, skip_without_tools

NOTES = ["av:is it time to drop the option", "bo:not before a phone has been tried", "rv?measured on what",
         "av> two laptops", "bo+ ", "av:it costs three percent", "rv:our phones have it on", "bo?who looks after it",
         "rv:we do", "av:fine then"]


def wait_for(path):
    for _ in range(100):
        if path.exists():
            return path.read_text()
        time.sleep(0.1)
    sys.exit(f"{path.name} was not written")


def take_session(desktop, rapporteur, notes, page):
    program = subprocess.Popen([rapporteur], env=desktop.environment)
    desktop.wait_for_window("Unnamed")
    time.sleep(0.5)
    desktop.key("Return")
    for line in ("@av Ana Vidal; she", "@bo Ben Okafor; he", "@rv Rik van Holt; he", "", "# The option", "", *NOTES,
                 "! The option stays for one more release"):
        desktop.type(line)
        desktop.key("Return")
    desktop.key("Up", "ctrl+shift+m")
    desktop.type("c")
    desktop.type("which release")
    desktop.key("ctrl+s")
    desktop.wait_for_window("Save as")
    desktop.type(str(notes))
    desktop.key("Return")
    wait_for(notes)
    desktop.key("ctrl+shift+e")
    desktop.wait_for_window("Export")
    desktop.type(str(page))
    desktop.key("Return")
    wait_for(page)
    desktop.key("ctrl+q")
    if program.wait(timeout=10) != 0:
        sys.exit(f"the program ended with {program.returncode}")


def reopen(desktop, rapporteur, notes):
    """Opens the notes, adds nothing, saves them under their name, and ends."""
    program = subprocess.Popen([rapporteur, str(notes)], env=desktop.environment)
    desktop.wait_for_window(notes.name)
    time.sleep(0.5)
    desktop.key("ctrl+s", "ctrl+q")
    if program.wait(timeout=10) != 0:
        sys.exit(f"opened again the program ended with {program.returncode}")


def check(minutes, notes, page, text):
    lines = [line for line in text.splitlines() if line[:1].isdigit()]
    if len(lines) != len(NOTES):
        sys.exit(f"{len(lines)} notes have a time, not {len(NOTES)}:\n{text}")
    if "  ~ [ ] check: which release" not in text or "! " not in text:
        sys.exit(f"the decision or its annotation is missing:\n{text}")
    exported = subprocess.run([minutes, "export", str(notes), "--to", "html"], capture_output=True, check=True)
    if exported.stdout != page.read_bytes():
        sys.exit("the page is not what the command line exports")


def main():
    skip_without_tools()
    rapporteur, minutes = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        notes, page = pathlib.Path(folder, "session.minutes"), pathlib.Path(folder, "session.html")
        desktop = Desktop(folder)
        try:
            take_session(desktop, rapporteur, notes, page)
            text = notes.read_text()
            check(minutes, notes, page, text)
            reopen(desktop, rapporteur, notes)
            if notes.read_text() != text:
                sys.exit(f"opened and saved again it is another text:\n{notes.read_text()}")
        finally:
            desktop.end()
    print(f"{len(NOTES)} notes taken, annotated, saved, exported and opened again")


main()
