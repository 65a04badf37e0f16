"""`legalpath quiz`."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    KeepKnownOption,
    OutputOption,
    RolesOption,
    chosen,
)
from legalpath.cli.output import emit, note
from legalpath.errors import ExitCode, SaveError, UsageError

if TYPE_CHECKING:
    from legalpath.answers.sheet import Sheet
    from legalpath.catalogue.model import Catalogue
    from legalpath.quiz.conversation import Asker
    from legalpath.results import Comparison, Ranking, Result

EXAMPLES = "Examples:  legalpath quiz  |  legalpath quiz --answers examples/answers.toml --no-input"
INTRODUCTION = (
    "legalpath asks what kind of work you like and compares it with paths in law that need no "
    "law degree.\nIt takes about five minutes. Skip what you like; stop with Ctrl-C, nothing is "
    "lost.\nYour answers are kept only on this machine. This is not for hiring decisions."
)
SIDE_BY_SIDE = ("summary", "day", "tasks", "skills", "conditions", "entry", "ladder", "pick_if",
                "trade_offs", "next_steps")  # fmt: skip
"""What the quiz shows of the top two; `legalpath compare` shows everything."""


def quiz(
    answers: Annotated[
        Optional[Path],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(metavar="FILE", help="Go on from this sheet; without a terminal, rank it."),
    ] = None,
    save: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="Keep the answers here, after every answer."),
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask anything.")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Ask in numbered lines, as a screen reader wants.")
    ] = False,
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Take the quiz, see which paths fit, compare the top two."""
    from legalpath.answers.sheet import Sheet, read_sheet, write_sheet
    from legalpath.catalogue.read import load_catalogue

    asking = not no_input and _is_terminal(sys.stdin) and _is_terminal(sys.stderr)
    if not asking and answers is None:
        raise UsageError(
            "the quiz needs a terminal to ask in; without one use --answers FILE",
            code="no-terminal",
        )
    catalogue = load_catalogue(own)
    if answers and (answers.exists() or not asking):
        sheet = read_sheet(answers, catalogue, keep_known=keep_known)
    else:
        created = datetime.now(UTC).replace(microsecond=0)
        sheet = Sheet(questions=catalogue.questions_fingerprint, created=created, answers={})
    place = save or answers or _new_place()
    if asking or save:
        write_sheet(place, sheet)  # says at once, not after the last question, if it cannot
    if asking:
        sheet = _ask(catalogue, sheet, place, plain=plain)
    return _finish(catalogue, sheet, place, chosen(format, json), output)


def _is_terminal(stream: object) -> bool:
    """Whether a person is at the other end; a closed stream is None."""
    return bool(stream) and not stream.closed and stream.isatty()  # type: ignore[attr-defined]


def _new_place() -> Path:
    """A file for a new sheet in the user's data folder. Raises SaveError without a home."""
    from legalpath.catalogue.places import user_folder

    folder = user_folder()
    if folder is None:
        raise SaveError("there is no home folder to keep answers in; use --save FILE")
    return folder / "sheets" / f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.toml"


def _ask(catalogue: Catalogue, sheet: Sheet, place: Path, *, plain: bool) -> Sheet:
    """Holds the conversation; on Ctrl-C says where the answers are and leaves with 130."""
    from legalpath.answers.sheet import write_sheet
    from legalpath.quiz.conversation import hold

    latest = sheet

    def saved(newest: Sheet) -> None:
        nonlocal latest
        write_sheet(place, newest)
        latest = newest

    asker = _asker(plain=plain)
    try:
        asker.say(INTRODUCTION)
        return hold(asker, catalogue, sheet, saved)
    except KeyboardInterrupt:
        count = len(latest.answers)
        note(f"\nStopped. Your {count} answer{'' if count == 1 else 's'} so far: {place}")
        note(f"Go on with: legalpath quiz --answers {_quoted(place)}")
        raise typer.Exit(ExitCode.INTERRUPTED) from None


def _asker(*, plain: bool) -> Asker:
    if plain or os.environ.get("ACCESSIBLE") or os.environ.get("TERM", "dumb") == "dumb":
        from legalpath.quiz.ask_lines import LineAsker

        return LineAsker()
    from legalpath.quiz.ask_menu import MenuAsker  # questionary costs 12 bare interpreters

    return MenuAsker()


def _finish(
    catalogue: Catalogue, sheet: Sheet, place: Path, form: Format, output: Path | None
) -> int:
    """Shows the ranking and, to a person, the side-by-side of its top two."""
    from legalpath.cli.score import exit_code
    from legalpath.fit.ranking import rank

    ranking = rank(catalogue, sheet)
    shown: list[Result] = [ranking]
    top = _top_two(ranking)
    if form in (Format.table, Format.markdown) and top:
        shown.append(_side_by_side(catalogue, top))
    emit(shown, form, output)
    note(f"\nYour answers: {place}")
    note(f"Again:        legalpath score {_quoted(place)}")
    if top:
        note(f"Compare all:  legalpath compare {' '.join(top)}")
        note(f"One whole:    legalpath show {top[0]}")
    return exit_code(ranking)


def _top_two(ranking: Ranking) -> list[str]:
    """The two best roles in the running, or none where the answers say nothing."""
    running = [row.role for row in ranking.ranking if row.eligible]
    return running[:2] if ranking.leaders and len(running) > 1 else []


def _side_by_side(catalogue: Catalogue, ids: list[str]) -> Comparison:
    from legalpath.guidance.compare import compare

    return compare([catalogue.role(id) for id in ids], catalogue, SIDE_BY_SIDE)


def _quoted(path: Path) -> str:
    import shlex

    return shlex.quote(str(path))
