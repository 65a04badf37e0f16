"""Asks with questionary's menus, drawn on standard error."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import Any

import questionary
from prompt_toolkit.output import create_output
from questionary import Choice

from legalpath.quiz.conversation import Option, as_number


class MenuAsker:
    """Menus with a pointer; arrows, number keys and Enter."""

    def __init__(self) -> None:
        self._output = create_output(stdout=sys.stderr)

    def say(self, words: str) -> None:
        """Shows something that needs no answer."""
        print("\n" + _wrapped(words, 0) + "\n", file=sys.stderr, flush=True)

    def choose(self, question: str, options: list[Option], start: int) -> str | int | None:
        """The value of the option chosen; the pointer starts on `start`."""
        choices = [
            Choice(_wrapped(option.words, 8), value=at, shortcut_key=str(at + 1))
            for at, option in enumerate(options)
        ]
        asked = questionary.select(
            _wrapped(question, 2),
            choices,
            default=choices[start],
            use_shortcuts=True,
            instruction="\n",
            output=self._output,
        )
        at: int = _answered(asked)
        return options[at].value

    def number(self, question: str, unit: str) -> float | None:
        """The number typed; None for an empty line."""
        asked = questionary.text(
            _wrapped(f"{question} ({unit}; only Enter to skip)", 2),
            validate=lambda words: not words.strip() or as_number(words) is not None,
            output=self._output,
        )
        return as_number(_answered(asked))

    def several(self, question: str, options: list[Option], most: int) -> list[str]:
        """The values of the options marked."""
        choices = [Choice(_wrapped(option.words, 8), value=option.value) for option in options]
        asked = questionary.checkbox(
            _wrapped(question, 2),
            choices,
            instruction="\n  (space marks one, Enter goes on)",
            validate=lambda marked: len(marked) <= most or f"At most {most}.",
            output=self._output,
        )
        return list(_answered(asked))


def _answered(asked: questionary.Question) -> Any:
    """The answer; questionary's own `ask` would go on after Ctrl-C."""
    try:
        return asked.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def _wrapped(words: str, indent: int) -> str:
    """Words broken to the screen, because prompt_toolkit cuts choices off without a mark."""
    width = max(20, shutil.get_terminal_size().columns - indent - 2)
    lines = [part for line in words.splitlines() for part in textwrap.wrap(line, width) or [""]]
    return ("\n" + " " * indent).join(lines)
