"""`legalpath gap` and `legalpath route`."""

from __future__ import annotations

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
from legalpath.cli.output import emit
from legalpath.errors import UsageError

if TYPE_CHECKING:
    from legalpath.catalogue.model import Catalogue
    from legalpath.results import Standing

GAP_EXAMPLES = (
    "Examples:  legalpath gap legal-ops --from paralegal  |  legalpath gap paralegal --cv cv.json"
)
ROUTE_EXAMPLES = (
    "Examples:  legalpath route none legal-ops  |  "
    "legalpath route legal-assistant legal-ops --via paralegal --answers answers.toml"
)


def gap(
    target: Annotated[str, typer.Argument(help="The path to reach: id, title or alias.")],
    start: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Option("--from", metavar="ROLE", help="The path you are on."),
    ] = None,
    cv: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="Your CV as JSON Resume; it is only read here."),
    ] = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Show what is missing for a path, how to learn it and how to show it."""
    from legalpath.catalogue.names import find_role
    from legalpath.catalogue.read import load_catalogue, read_bytes
    from legalpath.guidance.gap import gap_between, gap_from_cv
    from legalpath.guidance.resume import parse_resume, read_known

    if (start is None) == (cv is None):
        raise UsageError("gap needs a start: either --from ROLE or --cv FILE")
    catalogue = load_catalogue(own)
    there = find_role(target, catalogue)
    if cv:
        known = read_known(parse_resume(read_bytes(cv), str(cv)), catalogue)
        result = gap_from_cv(known, there, catalogue)
    else:
        here = find_role(start or "", catalogue)
        if here.id == there.id:
            raise UsageError(f"gap needs two different roles, not {here.id!r} twice")
        result = gap_between(here, there, catalogue)
    emit([result], chosen(format, json), output)


def route(
    start: Annotated[
        str, typer.Argument(metavar="FROM", help='The path you are on, or "none" for no start yet.')
    ],
    goal: Annotated[str, typer.Argument(metavar="TO", help="The path to reach.")],
    via: Annotated[
        Optional[str],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(metavar="ROLE", help="Only ways through this path."),
    ] = None,
    most: Annotated[int, typer.Option(min=1, max=50, help="How many ways to show.")] = 3,
    answers: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="SHEET", help="Your answers: how each stop fits you."),
    ] = None,
    keep_known: KeepKnownOption = False,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Find ways from one path to another through known moves, with their times."""
    from legalpath.catalogue.names import find_role
    from legalpath.catalogue.read import load_catalogue
    from legalpath.guidance.route import NONE, find_routes

    catalogue = load_catalogue(own)
    here = NONE if start.strip().lower() == NONE else find_role(start, catalogue).id
    there = find_role(goal, catalogue).id
    stop = find_role(via, catalogue).id if via else None
    if here == there or stop in (here, there):
        raise UsageError("route needs different roles for its start, its goal and --via")
    standings = _standings(catalogue, answers, keep_known=keep_known) if answers else None
    found = find_routes(catalogue, here, there, via=stop, most=most, standings=standings)
    emit([found], chosen(format, json), output)


def _standings(catalogue: Catalogue, answers: Path, *, keep_known: bool) -> dict[str, Standing]:
    """How each ranked role fits the person, by id."""
    from legalpath.answers.sheet import read_sheet
    from legalpath.fit.ranking import rank
    from legalpath.results import Standing

    rows = rank(catalogue, read_sheet(answers, catalogue, keep_known=keep_known)).ranking
    return {
        row.role: Standing(
            fit=row.fit, rank=row.rank, chance_best=row.chance_best, ruled_out_by=row.ruled_out_by
        )
        for row in rows
    }
