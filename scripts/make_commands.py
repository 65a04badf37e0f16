"""Writes `docs/commands.md`: what every command says of itself.

    python -m scripts.make_commands

A test holds the page to the program, so a command or an option is never undocumented.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import typer

from legalpath.cli import main
from legalpath.cli.app import PRECEDENCE, app

PAGE = Path(__file__).resolve().parents[1] / "docs/commands.md"
OPENING = f"""\
# All commands

What each command prints for `-h`; `python -m scripts.make_commands` writes this page.

{PRECEDENCE}

A TAB press completes commands, options, ids of paths and questions, sections and file names \
once `legalpath --install-completion` has run (bash, zsh, fish, PowerShell).

Exit codes: 0 done; 1 done, and the answer is "no" (faults found, nothing left, `--strict` \
tripped); 2 a wrong call, or nobody to ask; 3 a file is wrong; 130 interrupted. At 2 and 3 \
nothing is printed on standard output; with `--json` the error is one object on standard error.
"""


def commands() -> list[list[str]]:
    """The words of every command, groups before what is in them."""
    return [[], *_inside(typer.main.get_command(app), [])]


def _inside(command: object, words: list[str]) -> Iterator[list[str]]:
    names = command.list_commands(None) if hasattr(command, "list_commands") else []
    for name in names:
        inner = command.get_command(None, name)  # type: ignore[attr-defined]
        yield [*words, name]
        yield from _inside(inner, [*words, name])


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([OPENING, *map(_part, commands())])


def _part(words: list[str]) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEGALPATH_")}
    told = io.StringIO()
    with redirect_stdout(told), patch.dict(os.environ, kept | {"COLUMNS": "80"}, clear=True):
        main([*words, "-h"])
    return f"## {' '.join(['legalpath', *words])}\n\n```text\n{told.getvalue()}```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
