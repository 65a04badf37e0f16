"""`legalpath quiz`, and what it asks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

import legalpath
from legalpath.answers.folder import last_sheet, new_place
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.options import Format, KeepKnownOption, file_option
from legalpath.cli.output import at_terminal, emit, note
from legalpath.cli.score import exit_code
from legalpath.errors import ExitCode, UsageError
from legalpath.quiz.length import MINUTES, Length
from legalpath.words.sentences import Words, counted

if TYPE_CHECKING:
    from legalpath.advice.score.result import Ranking
    from legalpath.answers.sheet import Sheet
    from legalpath.quiz.prompt import Asker

QUIZ = Words("quiz")
END = Words("quiz", "end")
AT_A_TERMINAL = (Format.table, Format.plain)
"""The forms that a person reads as they come."""
SIDE_BY_SIDE = ("summary", "day", "tasks", "skills", "conditions", "entry", "ladder", "pay",
                "outlook", "pick_if", "trade_offs", "next_steps")  # fmt: skip
"""What the quiz shows of the top two; `legalpath compare` shows everything."""


class Target(NamedTuple):
    """Where answers are kept, and where the result goes in which form."""

    place: Path
    form: Format
    output: Path | None


def quiz(
    form: Format,
    output: Path | None,
    catalogue: Catalogue,
    answers: Annotated[
        Path | None, file_option("FILE", "Go on from this sheet; without a terminal, rank it.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the sheet that was saved last.")
    ] = False,
    save: Annotated[
        Path | None, file_option("FILE", "Keep the answers here, after every answer.")
    ] = None,
    length: Annotated[
        Length,
        typer.Option(
            envvar="LEGALPATH_LENGTH", help="Ask ten things, what is worth asking, or all."
        ),
    ] = Length.standard,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask anything.")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Ask in numbered lines, as a screen reader wants.")
    ] = False,
    keep_known: KeepKnownOption = False,
) -> ExitCode:
    """Take the quiz, see which paths fit, compare the top two.

    Examples:  legalpath quiz  |  legalpath quiz --answers examples/answers.toml --no-input
    """
    from legalpath.answers.sheet import write_sheet

    asking = not no_input and at_terminal(sys.stdin, sys.stderr)
    if resume and answers is None:
        answers = last_sheet()
    if not asking and answers is None:
        raise UsageError(
            "the quiz needs a terminal to ask in; without one use --answers FILE",
            code="no-terminal",
        )
    sheet = _opened(catalogue, answers, keep_known=keep_known, may_be_new=asking)
    form = Format.plain if plain and form is Format.table else form
    target = Target(save or answers or new_place(), form, output)
    if asking or save:
        write_sheet(target.place, sheet)  # says at once, not after the last question, if it cannot
    if asking:
        return _ask(_asker(plain=plain), catalogue, sheet, target, length)
    return _end(_show(catalogue, sheet, target), target)


def _opened(
    catalogue: Catalogue, answers: Path | None, *, keep_known: bool, may_be_new: bool
) -> Sheet:
    """The sheet to go on with, or a new one."""
    from legalpath.answers.sheet import Sheet, read_sheet

    if answers and (answers.exists() or not may_be_new):
        return read_sheet(answers, catalogue, keep_known=keep_known)
    return Sheet(
        questions=catalogue.questions_fingerprint,
        created=datetime.now(UTC).replace(microsecond=0),
        answers={},
    )


def _asker(*, plain: bool) -> Asker:
    """Menus where the terminal can draw them, plain lines elsewhere."""
    if not (plain or os.environ.get("ACCESSIBLE") or (os.environ.get("TERM") or "dumb") == "dumb"):
        try:
            from legalpath.quiz.ask_menu import MenuAsker  # questionary: 12 bare interpreters

            return MenuAsker()
        except Exception:  # noqa: BLE001  whatever a terminal makes prompt_toolkit raise
            note(QUIZ["no_menus"])
    from legalpath.quiz.ask_lines import LineAsker

    return LineAsker()


def _ask(
    asker: Asker, catalogue: Catalogue, sheet: Sheet, target: Target, length: Length
) -> ExitCode:
    """Holds the conversation; on Ctrl-C says where the answers are and leaves with 130."""
    from legalpath.answers.sheet import write_sheet
    from legalpath.quiz.conversation import Conversation

    latest = sheet

    def saved(newest: Sheet) -> None:
        nonlocal latest
        write_sheet(target.place, newest)
        latest = newest

    try:
        asker.say(QUIZ["introduction"].format(minutes=MINUTES[length], place=target.place))
        sheet = Conversation(asker, catalogue, sheet, saved, length).hold()
        return _conclude(asker, catalogue, sheet, target, saved)
    except KeyboardInterrupt:
        note("\n" + counted(QUIZ, "stopped", len(latest.answers), place=str(target.place)))
        note(QUIZ["go_on"].format(place=quote(str(target.place))))
        return ExitCode.INTERRUPTED


def _conclude(
    asker: Asker,
    catalogue: Catalogue,
    sheet: Sheet,
    target: Target,
    saved: Callable[[Sheet], None],
) -> ExitCode:
    """Shows the result and, to a person at a terminal, what can be done with it."""
    from legalpath.quiz import afterwards
    from legalpath.quiz.afterwards import Wish

    if not (target.form in AT_A_TERMINAL and target.output is None and sys.stdout.isatty()):
        return _end(_show(catalogue, sheet, target), target)
    ranking, taken = _show(catalogue, sheet, target, alone=True), set[Wish]()
    while (step := afterwards.next_step(asker, ranking, taken)) is not Wish.done:
        taken.add(step)
        if step is Wish.compare:
            emit([_side_by_side(catalogue, ranking)], target.form)
        elif step is Wish.sketches:
            sheet = afterwards.hold_against_sketches(asker, catalogue, sheet, ranking, saved)
        else:
            sheet = afterwards.set_aside(sheet, ranking.leaders[0])
            saved(sheet)
            ranking = _show(catalogue, sheet, target, alone=True)
            taken -= {Wish.aside, Wish.compare}
    return _end(ranking, target)


def _show(catalogue: Catalogue, sheet: Sheet, target: Target, *, alone: bool = False) -> Ranking:
    """Shows the ranking and, to a person, the side-by-side of its top two.

    Where more is offered it stands `alone`: what comes after would push it away.
    """
    ranking = legalpath.score(sheet, catalogue=catalogue)
    read = target.form in (*AT_A_TERMINAL, Format.markdown)
    more = [_side_by_side(catalogue, ranking)] if read and not alone and _top_two(ranking) else []
    emit([ranking, *more], target.form, target.output)
    return ranking


def _end(ranking: Ranking, target: Target) -> ExitCode:
    """Says where the answers are and what to type next."""
    sheet = quote(str(target.place))
    note("\n" + END["answers"].format(place=target.place))
    note(END["again"].format(sheet=sheet))
    note(END["why"].format(sheet=sheet))
    if top := _top_two(ranking):
        note(END["compare"].format(roles=" ".join(top)))
        note(END["show"].format(role=top[0]))
    if ranking.status in ("unanswered", "too-few"):
        note(QUIZ["go_on"].format(place=sheet))
    return exit_code(ranking.status)


def _top_two(ranking: Ranking) -> list[str]:
    """The two best roles in the running, or none where the answers say nothing."""
    running = [row.role for row in ranking.running]
    return running[:2] if ranking.leaders and len(running) > 1 else []


def _side_by_side(catalogue: Catalogue, ranking: Ranking) -> Document:
    return legalpath.compare(_top_two(ranking), only=SIDE_BY_SIDE, catalogue=catalogue)
