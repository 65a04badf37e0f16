"""Commands about paths: all, one, several side by side, the way from one to another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import legalpath
from legalpath.cli.command import Answer, Catalogue, Document, Text
from legalpath.cli.complete import role_ids, section_names, starts
from legalpath.cli.options import (
    Format,
    KeepKnownOption,
    RoleArgument,
    StateOption,
    age_months,
    file_option,
    names,
    role_option,
)
from legalpath.cli.output import at_terminal, note
from legalpath.errors import ExitCode
from legalpath.text import number_of, shortened, wrapped
from legalpath.words.sentences import Words

if TYPE_CHECKING:
    from legalpath.advice.compare.result import Comparison
    from legalpath.advice.interview.result import Interview
    from legalpath.advice.roles.result import RoleList
    from legalpath.advice.show.result import RolePage
    from legalpath.advice.weaknesses import WeakFact

INTERVIEW = Words("interview")

StrictOption = Annotated[
    bool,
    typer.Option("--strict", help="End with 1 if a fact shown has no source or is over 24m old."),
]
MaxAgeOption = Annotated[
    str | None,
    typer.Option(
        "--max-age",
        metavar="AGE",
        envvar="LEGALPATH_MAX_AGE",
        help="The same with another age: 12m, 3y.",
    ),
]
LONGEST = 60
"""How much of a fact's text a line on standard error shows."""


def roles(
    catalogue: Catalogue,
    form: Format,
    output: Path | None,
    family: Annotated[
        str | None,
        typer.Option(metavar="FAMILY", help="Only this family, such as legal-support."),
    ] = None,
    need: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NEED=ANSWER",
            help="Only what can meet this need of the quiz; a need alone takes its strictest "
            "answer. May be given several times.",
        ),
    ] = None,
    entry: Annotated[
        str | None, typer.Option(metavar="WAY", help="Only what can be entered so: no-degree.")
    ] = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer | Text:
    """List the paths; in a pipe one line each, with tabs.

    Exit code 1 means that no path meets all that was asked.

    Examples:  legalpath roles  |  legalpath roles --entry no-degree --need remote
    """
    catalogue = aged(catalogue, max_age)
    if family is None and not need and entry is None:
        from legalpath.advice.roles.build import role_list  # without what a need is read with

        result = role_list(catalogue)
    else:
        result = legalpath.roles(family=family, needs=need or (), entry=entry, catalogue=catalogue)
    answer = judged(result, max_age, strict=strict)
    code = answer.code if result.roles else ExitCode.NO
    if form is not Format.table or output or sys.stdout.isatty():
        return answer._replace(code=code)
    from legalpath.advice.roles.page import role_lines, ways_out

    empty = [] if result.roles else ways_out(result)
    return Text(role_lines(result), code, [*empty, *answer.notes])


def show(
    catalogue: Catalogue,
    role: RoleArgument,
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer:
    """Show one path whole, with its sources.

    Examples:  legalpath show paralegal  |  legalpath show "legal secretary" --json
    """
    result = legalpath.show(role, state=state, catalogue=aged(catalogue, max_age))
    return judged(result, max_age, strict=strict)


def _sections(help: str) -> Any:
    return typer.Option(metavar="SECTIONS", help=help, autocompletion=section_names)


def compare(
    catalogue: Catalogue,
    roles: Annotated[
        list[str],
        typer.Argument(
            help="Two to four roles: ids, titles or aliases, in any case.", autocompletion=role_ids
        ),
    ],
    only: Annotated[str, _sections("Only these sections, with commas between.")] = "",
    without: Annotated[str, _sections("All but these sections.")] = "",
    differences: Annotated[
        bool, typer.Option("--differences", help="Only rows that tell the paths apart.")
    ] = False,
    brief: Annotated[bool, typer.Option("--brief", help="Only what fits one screen.")] = False,
    sources: Annotated[
        bool, typer.Option("--sources", help="List the sources of a brief one too.")
    ] = False,
    answers: Annotated[
        Path | None, file_option("SHEET", "Your answers: how each path fits you, and why.")
    ] = None,
    keep_known: KeepKnownOption = False,
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer:
    """Set two to four paths side by side, every fact with its source.

    Examples:  legalpath compare paralegal legal-ops  |
    legalpath compare paralegal legal-ops --only pay,outlook --state CA
    """
    from legalpath.answers.sheet import read_sheet

    catalogue = aged(catalogue, max_age)
    result = legalpath.compare(
        roles,
        only=names(only),
        without=names(without),
        differences=differences,
        brief=brief,
        footnotes=sources,
        state=state,
        answers=read_sheet(answers, catalogue, keep_known=keep_known) if answers else None,
        catalogue=catalogue,
    )
    return judged(result, max_age, strict=strict)


def gap(
    catalogue: Catalogue,
    target: Annotated[
        str,
        typer.Argument(help="The path to reach: id, title or alias.", autocompletion=role_ids),
    ],
    start: Annotated[str | None, role_option("The path you are on.", "--from")] = None,
    cv: Annotated[
        Path | None, file_option("FILE", "Your CV as JSON Resume; it is only read here.")
    ] = None,
) -> Document:
    """Show what is missing for a path and how to learn it.

    Examples:  legalpath gap legal-ops --from paralegal  |  legalpath gap paralegal --cv cv.json
    """
    return legalpath.gap(target, start=start, cv=cv, catalogue=catalogue)


def route(
    catalogue: Catalogue,
    start: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help='The path you are on, or "none" for no start yet.',
            autocompletion=starts,
        ),
    ],
    goal: Annotated[
        str, typer.Argument(metavar="TO", help="The path to reach.", autocompletion=role_ids)
    ],
    via: Annotated[str | None, role_option("Only ways through this path.")] = None,
    most: Annotated[int, typer.Option(min=1, max=50, help="How many ways to show.")] = 3,
    answers: Annotated[
        Path | None, file_option("SHEET", "Your answers: how each stop fits you.")
    ] = None,
    keep_known: KeepKnownOption = False,
) -> Document:
    """Find known ways from one path to another, with their times.

    Examples:  legalpath route none legal-ops  |
    legalpath route legal-assistant legal-ops --via paralegal --answers answers.toml
    """
    from legalpath.answers.sheet import read_sheet

    sheet = read_sheet(answers, catalogue, keep_known=keep_known) if answers else None
    return legalpath.route(start, goal, via=via, most=most, answers=sheet, catalogue=catalogue)


def interview(
    catalogue: Catalogue,
    form: Format,
    output: Path | None,
    role: RoleArgument,
    count: Annotated[int, typer.Option(min=1, max=50, help="How many questions.")] = 5,
    plain: Annotated[
        bool, typer.Option("--plain", help="Print all at once instead of asking one by one.")
    ] = False,
) -> Document | None:
    """Practice for an interview, one question at a time.

    Examples:  legalpath interview paralegal  |  legalpath interview legal-ops --count 3
    """
    result = legalpath.interview(role, count=count, catalogue=catalogue)
    if not at_terminal(sys.stdin, sys.stdout) or plain or form is not Format.table or output:
        return result
    _practice(result)
    return None


def _practice(result: Interview) -> None:
    """Shows a question, waits for Enter, shows what a good answer shows. Ctrl-C leaves with 130."""
    count = len(result.questions)
    print(INTERVIEW["practice"].format(title=result.title, count=count) + "\n")
    for at, line in enumerate(result.questions, 1):
        print(wrapped(INTERVIEW["question"].format(at=at, count=count, question=line.question)))
        print(INTERVIEW["enter"], end="", flush=True)
        if not sys.stdin.readline():
            raise KeyboardInterrupt
        print(wrapped(INTERVIEW["good"].format(good=line.good.text)) + "\n")
    note(INTERVIEW["end"].format(role=result.role))


def aged(catalogue: Catalogue, max_age: str | None) -> Catalogue:
    """The catalogue, in which a fact is stale from this age on. Raises UsageError."""
    if max_age is None:
        return catalogue
    import msgspec  # 6 ms that `legalpath --version` does without

    return msgspec.structs.replace(catalogue, stale_after_months=age_months(max_age, "--max-age"))


def judged(
    result: Comparison | RolePage | RoleList, max_age: str | None, *, strict: bool
) -> Answer:
    """The answer, 1 where a fact of it has no source or is stale; the notes name each one."""
    if not strict and max_age is None:
        return Answer([result])
    found = legalpath.weaknesses(result)
    notes = [
        *_undated(found.undated),
        *(_line("no source", shown) for shown in found.unsourced),
        *(_line("stale", shown) for shown in found.stale),
        (
            f"legalpath: {number_of(found.facts, 'fact')}: "
            f"{len(found.unsourced)} without a source, "
            f"{len(found.stale)} stale (over {result.stale_after_months} months older than "
            f"{result.catalogue.version}), {len(found.undated)} undated (not counted as stale)"
        ),
    ]
    return Answer([result], ExitCode.NO if found.unsourced or found.stale else ExitCode.DONE, notes)


def _line(why: str, shown: WeakFact) -> str:
    cell = shown.cell
    source = f" ({cell.source}, {cell.date})" if cell.source else ""
    where = f"{shown.role}, {shown.section}, {shown.label}"
    return f"  {why}{source}: {where}: {shortened(cell.text, LONGEST)}"


def _undated(facts: list[WeakFact]) -> list[str]:
    """A line a source, because most pages have no date: which roles' sections cite it."""
    places: dict[str | None, list[str]] = {}
    for shown in facts:
        places.setdefault(shown.cell.source, []).append(f"{shown.role} {shown.section}")
    return [
        f"  undated ({source}): {number_of(len(where), 'fact')}: {', '.join(dict.fromkeys(where))}"
        for source, where in places.items()
    ]
