# SPDX-License-Identifier: GPL-3.0-or-later
"""An X server for tests of the program itself."""
import os
import shutil
import subprocess
import sys
import time

SKIPPED = 77


def skip_without_tools():
    if not all(map(shutil.which, ("Xvfb", "openbox", "xdotool"))):
        print("needs Xvfb, openbox and xdotool")
        sys.exit(SKIPPED)


class Desktop:
    """An X server with a window manager, and keys for it."""

    def __init__(self, folder):
        read, write = os.pipe()
        # Without -noreset a first client that comes and goes resets the server under the window manager's feet.
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        display = os.read(read, 16).decode().strip()
        self.environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb",
                            "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder, "HOME": folder,
                            # xkbcommon gives strndup() a string that its length ends and no zero, and the
                            # platform's plugins leave what they had from D-Bus.
                            "ASAN_OPTIONS": "detect_stack_use_after_return=1:detect_leaks=0"}
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)
        # What is shown before it manages windows gets no keyboard from it.
        while self.manager.poll() is None and self.xdotool("get_num_desktops") in ("", "0"):
            time.sleep(0.02)

    def end(self):
        self.manager.terminate()
        self.server.terminate()

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True)
        return done.stdout.strip()

    def type(self, text):
        self.xdotool("type", "--delay", "8", "--", text)

    def key(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
        time.sleep(0.15)

    def wait_for_window(self, title):
        for _ in range(200):
            if found := self.xdotool("search", "--onlyvisible", "--name", title):
                self.xdotool("windowactivate", "--sync", found.splitlines()[-1])
                return
            time.sleep(0.1)
        sys.exit(f"no window called {title}")
