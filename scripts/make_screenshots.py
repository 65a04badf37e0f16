"""Draws the pictures in README and docs from the real program in a real terminal.

python -m scripts.make_screenshots
"""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text
from tests.terminal import Terminal

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs/images"
NO_FONTS = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""rich's frame without the fonts that it would load from elsewhere."""


def main() -> None:
    """Makes every picture anew."""
    IMAGES.mkdir(exist_ok=True)
    quiz = ["quiz", "--length", "short", "--save", "answers.toml"]
    shoot("question", quiz, _ask_why, rows=26)
    shoot("result", quiz, _to_the_result, rows=76)
    compare = ["compare", "paralegal", "legal-ops", "--only", "summary,skills,ladder"]
    shoot("compare", compare, _until_done, columns=110, rows=100)


def shoot(
    name: str,
    arguments: list[str],
    steps: Callable[[Terminal], None],
    columns: int = 80,
    rows: int = 24,
) -> None:
    """One picture: runs the program, takes the steps, draws the screen."""
    with tempfile.TemporaryDirectory() as home:
        env = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm"}
        terminal = Terminal(arguments, env, Path(home), columns, rows)
        steps(terminal)
        picture = drawn(terminal, "legalpath " + " ".join(arguments))
        terminal.process.close(force=True)
    (IMAGES / f"{name}.svg").write_text(picture, "utf-8")
    print(f"docs/images/{name}.svg")


def drawn(terminal: Terminal, title: str) -> str:
    """The screen as an SVG that asks for nothing from elsewhere."""
    console = Console(record=True, width=terminal.screen.columns, file=io.StringIO())
    lines = [_line(terminal, row) for row in range(terminal.screen.lines)]
    while lines and not lines[-1].plain.strip():
        lines.pop()
    for line in lines:
        console.print(line, soft_wrap=True)
    return console.export_svg(title=title, code_format=NO_FONTS, unique_id="legalpath")


def _line(terminal: Terminal, row: int) -> Text:
    text = Text()
    for column in range(terminal.screen.columns):
        char = terminal.screen.buffer[row][column]
        color = char.fg if char.fg != "default" else ""
        hexadecimal = f"#{color}" if re.fullmatch(r"[0-9a-f]{6}", color) else color
        style = " ".join(part for part in ("bold" if char.bold else "", hexadecimal) if part)
        text.append(char.data, style=style)
    text.rstrip()
    return text


def _ask_why(terminal: Terminal) -> None:
    terminal.wait(r"Question 1, [\s\S]*Stop here")
    terminal.press("4")
    terminal.wait(r"Question 2, [\s\S]*Stop here")


def _to_the_result(terminal: Terminal) -> None:
    for number, key in enumerate("2152451244", 1):
        terminal.wait(rf"Question {number}, [\s\S]*Stop here")
        terminal.press(key)
    terminal.wait(r"Question 11, [\s\S]*Stop here")
    terminal.press("x")
    terminal.wait("What next")


def _until_done(terminal: Terminal) -> None:
    while terminal.read():
        pass


if __name__ == "__main__":
    main()
