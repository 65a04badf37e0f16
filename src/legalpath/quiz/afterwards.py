"""What a person can do with a result: read on, set a path aside, hold it against sketches."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import StrEnum
from itertools import accumulate

import msgspec

from legalpath.advice.score.result import Ranking
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.quiz.prompt import Asker, Command, Option, Prompt
from legalpath.words.sentences import Words

AFTER = Words("quiz", "after")

SKETCHES = 5
"""So many days are sketched: the first by fit, and the one that fits least."""
SKETCH_WORDS = 30
"""A sketch ends with the sentence that reaches so many words."""


class Wish(StrEnum):
    """What the person wants next."""

    compare = "compare"
    aside = "aside"
    sketches = "sketches"
    done = "done"


def next_step(asker: Asker, ranking: Ranking, taken: Collection[Wish]) -> Wish:
    """What the person chooses to do with the result; only what makes sense is offered.

    An empty line, or Enter at once, takes the first: to read on, then to end.
    """
    running = [row.title for row in ranking.running]
    if not ranking.leaders or len(running) < 2:
        return Wish.done
    words = {step: AFTER[step].format(first=running[0], second=running[1]) for step in Wish}
    offered = [step for step in Wish if step not in taken]
    if Wish.compare in taken:  # then the end comes first
        offered = [Wish.done, *offered[:-1]]
    options = [Option(words[step], step) for step in offered]
    reply = asker.ask(Prompt(AFTER["next"], options, commands=()))
    return offered[0] if reply is Command.SKIP else Wish(str(reply))


def set_aside(sheet: Sheet, role: str) -> Sheet:
    """The sheet with a role that the person has rejected; it keeps its fit."""
    return msgspec.structs.replace(sheet, set_aside=sorted({*sheet.set_aside, role}))


def hold_against_sketches(
    asker: Asker,
    catalogue: Catalogue,
    sheet: Sheet,
    ranking: Ranking,
    saved: Callable[[Sheet], None],
) -> Sheet:
    """Asks of five unnamed days whether they sound like the person; says how often that agrees.

    Four are the best by fit and one fits least. The thumbs are kept in the sheet and change
    no fit.
    """
    running = [row.role for row in ranking.running]
    good, worst = running[: SKETCHES - 1], running[-1]
    shown = sorted({*good, worst})
    for at, role in enumerate(shown, 1):
        words = AFTER["sketch"].format(
            at=at, count=len(shown), sketch=sketch(catalogue.role(role).day.text)
        )
        options = [Option(AFTER["up"], 1), Option(AFTER["down"], -1)]
        reply = asker.ask(Prompt(words, options, commands=(Command.SKIP, Command.STOP)))
        if reply is Command.STOP:
            break
        if reply in (1, -1):
            sheet = msgspec.structs.replace(sheet, thumbs=sheet.thumbs | {role: reply})
            saved(sheet)
    given = {role: thumb for role, thumb in sheet.thumbs.items() if role in shown}
    if given:
        agree = sum((thumb > 0) == (role in good) for role, thumb in given.items())
        asker.say(AFTER["agree"].format(agree=agree, count=len(given)))
    return sheet


def sketch(day: str) -> str:
    """The beginning of a day, in whole sentences."""
    sentences = (found.group() for found in re.finditer(r"[^.!?]+[.!?]+", day))
    told = [*accumulate(sentences, initial="")]
    return next((words for words in told if len(words.split()) >= SKETCH_WORDS), told[-1]).strip()
