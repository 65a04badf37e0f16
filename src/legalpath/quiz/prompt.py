"""What an asker is given and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from legalpath.text import amount

Value = str | int | float | list[str]
"""An answer: an option's value, a number, or the values of several options."""


class Command(Enum):
    """What a person can do instead of answering; the value is the key."""

    SKIP = "s"
    BACK = "b"
    WHY = "w"
    STOP = "x"


Reply = Value | Command


class Option(NamedTuple):
    """One thing that a person can choose: its words, and what it stands for."""

    words: str
    value: str | int


class Prompt(NamedTuple):
    """One thing to ask: options to choose from, or a number with a unit."""

    words: str
    options: Sequence[Option] = ()
    progress: str = ""
    old: Value | None = None
    """The answer that was given before, to be marked."""
    middle: bool = False
    """Whether the options are a scale, so that the pointer starts in its middle."""
    most: int = 1
    """How many options can be chosen."""
    unit: str = ""
    commands: Sequence[Command] = tuple(Command)


class Asker(Protocol):
    """Puts prompts to a person. Ctrl-C and the end of input raise KeyboardInterrupt."""

    def say(self, words: str) -> None:
        """Shows something that needs no answer."""

    def ask(self, prompt: Prompt) -> Reply:
        """The answer to a prompt, or what the person does instead."""


def as_number(words: str) -> float | None:
    """The amount of money that a line of typed text is; None where it is none."""
    try:
        return amount(words)
    except ValueError:
        return None


def as_command(words: str, prompt: Prompt) -> Command | None:
    """The command that a line of typed text is, if the prompt takes it."""
    return next((one for one in prompt.commands if one.value == words.strip().lower()), None)
