"""A real pseudo-terminal with a screen to look at, as a person has one."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pexpect
import pyte

PROGRAM = [sys.executable, "-m", "legalpath"]
PATIENCE = 20.0


class Screen(pyte.HistoryScreen):
    """A screen that answers where its cursor is, which prompt_toolkit asks."""

    def __init__(self, columns: int, rows: int, reply: Callable[[str], None]) -> None:
        super().__init__(columns, rows, history=5000)
        self._reply = reply

    def write_process_input(self, data: str) -> None:
        self._reply(data)


class Terminal:
    """Runs a program in a terminal and keeps what is on its screen and what went past."""

    def __init__(
        self,
        arguments: list[str],
        env: Mapping[str, str],
        cwd: Path,
        columns: int = 80,
        rows: int = 24,
        program: list[str] = PROGRAM,
    ) -> None:
        self.screen = Screen(columns, rows, self.press)
        self._stream = pyte.Stream(self.screen)
        self.raw = ""
        self.process: pexpect.spawn[str] = pexpect.spawn(
            program[0],
            [*program[1:], *arguments],
            env=dict(env),
            cwd=str(cwd),
            encoding="utf-8",
            dimensions=(rows, columns),
        )
        self.process.delaybeforesend = None

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def everything(self) -> str:
        """What is on the screen and what has scrolled off it."""
        gone = [
            "".join(line[column].data for column in range(self.screen.columns)).rstrip()
            for line in self.screen.history.top
        ]
        return "\n".join([*gone, self.text])

    def press(self, keys: str) -> None:
        """Types keys, as they are."""
        self.process.send(keys)

    def resize(self, rows: int, columns: int) -> None:
        """Gives the terminal another size, as a person who drags its corner does."""
        self.process.setwinsize(rows, columns)
        self.screen.resize(rows, columns)

    def wait(self, pattern: str, seconds: float = PATIENCE) -> re.Match[str]:
        """Reads until the screen shows the pattern. Raises AssertionError if it never does."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.text)):
            assert time.monotonic() < end, f"no {pattern!r} on:\n{self.text}"
            self.read()
        return found

    def finish(self, seconds: float = PATIENCE) -> int:
        """Reads until the program has ended; its exit status."""
        end = time.monotonic() + seconds
        while self.read():
            assert time.monotonic() < end, f"still running:\n{self.text}"
        self.process.wait()  # a busy machine takes its time between the last word and the end
        self.process.close()
        status = self.process.exitstatus
        assert status is not None, f"ended by signal {self.process.signalstatus}"
        return status

    def read(self) -> bool:
        """Takes in what the program has written; False once it has ended."""
        try:
            part = self.process.read_nonblocking(65536, timeout=0.02)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += part
        self._stream.feed(part)
        return True
