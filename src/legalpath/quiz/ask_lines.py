"""Asks in plain numbered lines: no redraw, no colour, not one escape byte.

For screen readers, TERM=dumb and any terminal that the menus cannot use.
"""

from __future__ import annotations

import shutil
import sys
import textwrap

from legalpath.quiz.conversation import Option, as_number

REFUSALS = 3
"""After so many lines that are no answer the prompt is skipped, with a word about it."""


class LineAsker:
    """Numbered lines; a number answers, an empty line skips."""

    def say(self, words: str) -> None:
        """Shows something that needs no answer."""
        print(f"\n{_wrapped(words)}", file=sys.stderr, flush=True)

    def choose(
        self,
        question: str,
        options: list[Option],
        start: int,  # noqa: ARG002  lines have no pointer
    ) -> str | int | None:
        """The value of the option whose number is typed; None for an empty line."""
        self._list(question, options)
        for _ in range(REFUSALS):
            words = self._line("Number, or Enter to skip: ")
            if not words:
                return None
            if words.isdecimal() and 1 <= int(words) <= len(options):
                return options[int(words) - 1].value
            self._refuse(f"Please type a number from 1 to {len(options)}.")
        self._give_up()
        return None

    def number(self, question: str, unit: str) -> float | None:
        """The number typed; None for an empty line."""
        self.say(question)
        for _ in range(REFUSALS):
            words = self._line(f"{unit}, or Enter to skip: ")
            if not words:
                return None
            if (value := as_number(words)) is not None:
                return value
            self._refuse("Please type a number, like 45000.")
        self._give_up()
        return None

    def several(self, question: str, options: list[Option], most: int) -> list[str]:
        """The values of the options whose numbers are typed, with blanks between."""
        self._list(question, options)
        for _ in range(REFUSALS):
            words = self._line("Numbers with blanks between, or Enter to skip: ").replace(",", " ")
            numbers = words.split()
            if len(numbers) <= most and all(
                number.isdecimal() and 1 <= int(number) <= len(options) for number in numbers
            ):
                chosen = {int(number) - 1 for number in numbers}
                return [str(options[at].value) for at in sorted(chosen)]
            self._refuse(f"Please type up to {most} numbers from 1 to {len(options)}.")
        self._give_up()
        return []

    def _list(self, question: str, options: list[Option]) -> None:
        self.say(question)
        for at, option in enumerate(options, 1):
            print(_wrapped(f"{at}. {option.words}"), file=sys.stderr)

    def _line(self, prompt: str) -> str:
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    def _refuse(self, words: str) -> None:
        print(words, file=sys.stderr, flush=True)

    def _give_up(self) -> None:
        self._refuse("Skipped, after three tries.")


def _wrapped(words: str) -> str:
    width = max(20, shutil.get_terminal_size().columns - 1)
    return "\n".join(textwrap.fill(line, width) for line in words.splitlines())
