"""`--strict` and `--max-age`: ends with 1 where a fact that is shown is weakly sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

import legalpath
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.options import age_months
from legalpath.errors import ExitCode
from legalpath.text import number_of, shortened

if TYPE_CHECKING:
    from legalpath.advice.compare.result import Comparison
    from legalpath.advice.roles.result import RoleList
    from legalpath.advice.show.result import RolePage
    from legalpath.advice.state.result import State
    from legalpath.advice.weaknesses import WeakFact

StrictOption = Annotated[
    bool,
    typer.Option("--strict", help="End with 1 if a fact shown has no source, no date or is stale."),
]
MaxAgeOption = Annotated[
    str | None,
    typer.Option(
        "--max-age",
        metavar="AGE",
        envvar="LEGALPATH_MAX_AGE",
        help="The same, stale from another age on: 12m, 3y.",
    ),
]
LONGEST = 60
"""How much of a fact's text a line on standard error shows."""


def aged(catalogue: Catalogue, max_age: str | None) -> Catalogue:
    """The catalogue, in which a fact is stale beyond this age. Raises UsageError."""
    if max_age is None:
        return catalogue
    import msgspec  # 6 ms that `legalpath --version` does without

    return msgspec.structs.replace(catalogue, stale_after_months=age_months(max_age, "--max-age"))


def judged(
    result: Comparison | RolePage | RoleList | State, max_age: str | None, *, strict: bool
) -> Answer:
    """The answer, 1 where a fact of it is weakly sourced; the notes name each one."""
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
            f"{len(found.stale)} stale (over {result.stale_after_months} months old on "
            f"{result.today}, or replaced), {len(found.undated)} undated"
        ),
    ]
    weak = found.unsourced or found.stale or found.undated
    return Answer([result], ExitCode.NO if weak else ExitCode.DONE, notes)


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
