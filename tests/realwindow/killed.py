#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""killed.py RAPPORTEUR PLUGINS: kills the program at random moments of fast typing in its window, starts it again,
recovers, saves, and compares. RAPPORTEUR_KILLS=1000 in the environment kills so often amid the notes of a file,
and a fifth as often before the first save. A key counts as finished when the window was done with its event."""
import mmap
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time

from desktop import Desktop, skip_without_tools

SEED = int(os.environ.get("RAPPORTEUR_SEED", time.time_ns() % 1_000_000))
KILLS = int(os.environ.get("RAPPORTEUR_KILLS", "10"))
MOST_KEYS = 250
SECONDS_A_KEY = 0.0025
KILLED_AGAIN = 0.1  # of the recoveries are killed as well
PATIENCE = 20
SYMBOLS = {" ": "space", "\n": "Return", "\b": "BackSpace", "save": "ctrl+s"}


def keys_of_a_session(choice, saves):
    """Words of a few letters, lines of a few words, what is taken back, and now and then a save."""
    keys = []
    while len(keys) < MOST_KEYS:
        keys += choice.choices("etaoinshrdlu", k=choice.randint(1, 7))
        keys += ["\b"] * choice.choice((0, 0, 0, 1, 2))
        keys.append(choice.choice("     \n"))
        if saves and choice.random() < 0.03:
            keys.append("save")
    return keys[:MOST_KEYS]


def texts_of(text, keys):
    """The text before the first of the keys, and after each."""
    texts = [text]
    for key in keys:
        text = text[:-1] if key == "\b" else text if key == "save" else text + key
        texts.append(text)
    return texts


class Program:
    """The editor, and what its observer tells."""

    def __init__(self, desktop, rapporteur, plugins, folder, button, arguments):
        self.desktop = desktop
        self.sent = 0
        seen = pathlib.Path(folder, "seen")
        seen.write_bytes(bytes(16))
        with seen.open("r+b") as file:
            self.seen = mmap.mmap(file.fileno(), 16)
        environment = {**desktop.environment, "QT_PLUGIN_PATH": plugins, "QT_QPA_GENERIC_PLUGINS": "observer",
                       "RAPPORTEUR_OBSERVED": str(seen), "RAPPORTEUR_OBSERVED_BUTTON": button,
                       "RAPPORTEUR_OBSERVED_FOCUS": "NotesEditor" if arguments else "QPushButton"}
        self.process = subprocess.Popen([rapporteur, *arguments], env=environment)
        self.wait(lambda: self.state()[1] == 1, "the keyboard")

    def state(self):
        return struct.unpack("4i", self.seen[:16])

    def keys(self):
        return self.state()[0]

    def wait(self, is_true, what):
        end = time.monotonic() + PATIENCE
        while not is_true():
            if self.process.poll() is not None:
                sys.exit(f"the program ended with {self.process.returncode}")
            if time.monotonic() > end:
                self.print_stacks()
                sys.exit(f"waited in vain for {what}: {self.state()}; seed {SEED}")
            time.sleep(0.002)

    def print_stacks(self):
        """What the program does instead."""
        if shutil.which("gdb"):
            subprocess.run(["gdb", "-p", str(self.process.pid), "-batch", "-ex", "thread apply all bt 30"], check=False)

    def press(self, *keys):
        """Until the window is done with them."""
        self.sent += len(keys)
        self.desktop.xdotool("key", "--delay", "0", *keys)
        self.wait(lambda: self.keys() >= self.sent, "keys")

    def click(self, what):
        """Until it is gone: a button that a layout still moves is missed."""
        self.wait(lambda: self.state()[2] >= 0, what)
        end = time.monotonic() + PATIENCE
        while self.state()[2] >= 0 and time.monotonic() < end:
            x, y = self.state()[2:]
            time.sleep(0.02)
            if (x, y) == self.state()[2:]:
                self.desktop.xdotool("mousemove", str(x), str(y), "click", "1")
                time.sleep(0.1)
        self.wait(lambda: self.state()[2] < 0, f"{what} to be taken")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end_without_display(self):
        self.desktop.server.kill()
        if self.process.wait(timeout=PATIENCE) == 0:
            sys.exit("the program took no notice that its display went away")

    def kill_amid(self, keys, after, kill):
        """Gives how many of the keys it was done with."""
        before = self.keys()
        symbols = [SYMBOLS.get(key, key) for key in keys]
        typing = subprocess.Popen(["xdotool", "key", "--delay", "1", *symbols], env=self.desktop.environment)
        end = time.monotonic() + PATIENCE
        while self.keys() == before and time.monotonic() < end:
            pass
        time.sleep(after)
        kill(self)
        typing.wait()
        return self.keys() - before


class Killer:
    """Starts, recovers, types, kills; counts."""

    def __init__(self, desktop, rapporteur, plugins, folder):
        self.start = lambda button, *arguments, on=desktop: Program(on, rapporteur, plugins, folder, button, arguments)
        self.choice = random.Random(SEED)
        self.folder = pathlib.Path(folder)
        self.kills = self.finished = self.recovered = 0

    def type_and_kill(self, program, text, saves, kill=Program.kill):
        """Gives the text after each key, from the last that was finished on."""
        keys = keys_of_a_session(self.choice, saves)
        done = program.kill_amid(keys, self.choice.uniform(0, MOST_KEYS * SECONDS_A_KEY), kill)
        self.kills += 1
        self.finished += done
        return texts_of(text, keys)[done:]

    def check(self, text, texts, what):
        if text not in texts:
            sys.exit(f"kill {self.kills} {what}, seed {SEED}: recovered\n{text!r}\nnot\n{texts[0]!r}")

    def in_a_file(self, kills):
        self.amid(kills, self.folder / "session.minutes")

    def in_a_file_whose_name_is_not_unicode(self, kills):
        self.amid(kills, self.folder / os.fsdecode(b"s\xe9ance.minutes"))

    def amid(self, kills, path):
        path.write_text("")
        texts = None
        for kill in range(kills + 1):
            program = self.start("Recover", str(path))
            if texts is not None:
                if self.choice.random() < KILLED_AGAIN:
                    self.kill_amid_recovery(program)
                    program = self.start("Recover", str(path))
                self.recover(program, path)
                self.check(path.read_text(), texts, "in a file")
            if kill == kills:
                program.kill()
                return
            text = path.read_text()
            program.press("ctrl+End")
            texts = self.type_and_kill(program, text, saves=True)

    def kill_amid_recovery(self, program):
        time.sleep(0.03)
        x, y = program.state()[2:]
        if x >= 0:
            program.desktop.xdotool("mousemove", str(x), str(y), "click", "1")
        time.sleep(self.choice.uniform(0, 0.02))
        program.kill()
        self.kills += 1

    def recover(self, program, path):
        """Nothing is offered where the last key was a save."""
        time.sleep(0.03)
        if program.state()[2] >= 0:
            program.click("the offer of what was not saved")
            self.recovered += 1
            before = path.stat()
            program.press("ctrl+s")
            program.wait(lambda: path.stat().st_ino != before.st_ino, "the file")

    def while_the_display_goes_away(self, kills):
        path = self.folder / "display.minutes"
        for _ in range(kills):
            path.write_text("")
            desktop = Desktop(str(self.folder))
            program = self.start("Recover", str(path), on=desktop)
            texts = self.type_and_kill(program, "", saves=True, kill=Program.end_without_display)
            desktop.end()
            program = self.start("Recover", str(path))
            self.recover(program, path)
            self.check(path.read_text(), texts, "while the display went away")
            program.kill()

    def before_the_first_save(self, kills):
        for kill in range(kills):
            program = self.start("Unnamed")
            program.press("Return")
            texts = self.type_and_kill(program, "", saves=False)
            program = self.start("Unnamed")
            path = self.folder / f"unnamed{kill}.minutes"
            program.click("the offer of unnamed notes")
            self.recovered += 1
            program.desktop.xdotool("key", "ctrl+s")
            program.desktop.wait_for_window("Save as")
            program.desktop.type(str(path))
            program.desktop.key("Return")
            program.wait(path.exists, "the file")
            self.check(path.read_text(), texts, "before the first save")
            program.kill()
            for journal in self.folder.glob("rapporteur/journals/*"):  # killed amid the save it offers the same again
                journal.unlink()


def main():
    skip_without_tools()
    rapporteur, plugins = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder, "rapporteur", "rapporteur.conf")
        settings.parent.mkdir()
        settings.write_text("[live]\nstamp=false\n")  # the text is the keys alone
        desktop = Desktop(folder)
        try:
            for name, kills in (("in_a_file", KILLS), ("in_a_file_whose_name_is_not_unicode", KILLS // 20 + 1),
                                ("while_the_display_goes_away", KILLS // 20 + 1), ("before_the_first_save", KILLS // 5)):
                killer = Killer(desktop, rapporteur, plugins, folder)
                getattr(killer, name)(kills)
                print(f"{name.replace('_', ' ')}: {killer.kills} kills, {killer.finished} finished keys, "
                      f"{killer.recovered} recoveries, none lost", flush=True)
        finally:
            desktop.end()


main()
