"""Asks in plain numbered lines: no redraw, no color, not one escape byte.

For screen readers, TERM=dumb and any terminal that the menus cannot use.
"""

from __future__ import annotations

import sys

from legalpath.quiz.prompt import Command, Prompt, Reply, Value, as_command, as_number
from legalpath.text import wrapped
from legalpath.words.sentences import Words

PLAIN = Words("quiz", "plain")
QUIZ = Words("quiz")

REFUSALS = 3
"""After so many lines that are no answer the prompt is skipped, with a word about it."""


class LineAsker:
    """Numbered lines; a number answers, an empty line skips."""

    def say(self, words: str) -> None:
        """Shows something that needs no answer."""
        print(f"\n{wrapped(words)}", file=sys.stderr, flush=True)

    def ask(self, prompt: Prompt) -> Reply:
        """The answer typed; an empty line keeps an old answer, or else skips."""
        self._show(prompt)
        for _ in range(REFUSALS):
            print(wrapped(_how(prompt)) + " ", end="", file=sys.stderr, flush=True)
            if not (line := sys.stdin.readline()):
                raise KeyboardInterrupt
            if not (words := line.strip()):
                return Command.SKIP if prompt.old is None else prompt.old
            if (reply := as_command(words, prompt) or _value(words, prompt)) is not None:
                return reply
            self._refuse(_wanted(prompt))
        self._refuse(PLAIN["given_up"])
        return Command.SKIP

    def _show(self, prompt: Prompt) -> None:
        if prompt.progress:
            self.say(prompt.progress)
        self.say(prompt.words)
        old = prompt.old if isinstance(prompt.old, list) else [prompt.old]
        for at, option in enumerate(prompt.options, 1):
            is_old = option.value in old
            words = PLAIN["old"].format(option=option.words) if is_old else option.words
            print(wrapped(f"{at}. {words}"), file=sys.stderr)

    def _refuse(self, words: str) -> None:
        print(wrapped(words), file=sys.stderr, flush=True)


def _how(prompt: Prompt) -> str:
    """What can be typed."""
    number = PLAIN["numbers" if prompt.most > 1 else "number"]
    what = number if prompt.options else prompt.unit
    empty = PLAIN["first" if not prompt.commands else "skip" if prompt.old is None else "keep"]
    others = [one for one in prompt.commands if one is not Command.SKIP or prompt.old is not None]
    if not others:
        return PLAIN["how_bare"].format(what=what, empty=empty)
    rest = ", ".join(PLAIN[one.name].format(key=one.value) for one in others)
    return PLAIN["how"].format(what=what, empty=empty, others=rest)


def _wanted(prompt: Prompt) -> str:
    """What a refused line should have been."""
    if not prompt.options:
        return QUIZ["want_amount"]
    words = PLAIN["want_numbers"] if prompt.most > 1 else PLAIN["want_number"]
    return words.format(most=prompt.most, count=len(prompt.options))


def _value(words: str, prompt: Prompt) -> Value | None:
    """The answer that a line gives, or None where it is none."""
    if not prompt.options:
        return as_number(words)
    numbers = words.replace(",", " ").split()
    if len(numbers) > prompt.most or not all(
        one.isascii() and one.isdecimal() and 1 <= int(one) <= len(prompt.options)
        for one in numbers
    ):
        return None
    chosen = [prompt.options[at].value for at in sorted({int(one) - 1 for one in numbers})]
    return [str(value) for value in chosen] if prompt.most > 1 else next(iter(chosen), None)
