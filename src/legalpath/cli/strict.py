"""`--strict` and `--max-age`: ends with 1 where a fact that is shown is weakly sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from legalpath.cli.options import age_months
from legalpath.cli.output import note
from legalpath.errors import ExitCode
from legalpath.text import number_of, shortened

if TYPE_CHECKING:
    from legalpath.advice.compare.result import Comparison
    from legalpath.advice.roles.result import RoleList
    from legalpath.advice.show.result import RolePage
    from legalpath.advice.weaknesses import WeakFact
    from legalpath.catalogue.model import Catalogue

StrictOption = Annotated[
    bool,
    typer.Option("--strict", help="End with 1 if a fact shown has no source or is over 24m old."),
]
MaxAgeOption = Annotated[
    Optional[str],  # noqa: UP045  typer reads the annotation at run time
    typer.Option(
        "--max-age",
        metavar="AGE",
        envvar="LEGALPATH_MAX_AGE",
        help="The same with another age: 12m, 3y.",
    ),
]
LONGEST = 60
"""How much of a fact's text a line on standard error shows."""


def aged(catalogue: Catalogue, max_age: str | None) -> Catalogue:
    """The catalogue, in which a fact is stale from this age on. Raises UsageError."""
    if max_age is None:
        return catalogue
    import msgspec  # 6 ms that `legalpath --version` does without

    months = age_months(max_age, "--max-age")
    return msgspec.structs.replace(catalogue, stale_after_months=months)


def judged(result: Comparison | RolePage | RoleList, *, strict: bool) -> ExitCode:
    """1 where a fact of the result has no source or is stale; standard error names each one."""
    if not strict:
        return ExitCode.DONE
    from legalpath.advice.weaknesses import weaknesses

    found = weaknesses(result)
    for line in _undated(found.undated):
        note(line)
    for why, listed in (("no source", found.unsourced), ("stale", found.stale)):
        for shown in listed:
            note(_line(why, shown))
    note(
        f"legalpath: {number_of(found.facts, 'fact')}: {len(found.unsourced)} without a source, "
        f"{len(found.stale)} stale (over {result.stale_after_months} months older than "
        f"{result.catalogue.version}), {len(found.undated)} undated (not number_of as stale)"
    )
    return ExitCode.NO if found.unsourced or found.stale else ExitCode.DONE


def _line(why: str, shown: WeakFact) -> str:
    cell = shown.cell
    source = f" ({cell.source}, {cell.date})" if cell.source else ""
    text = shortened(cell.text, LONGEST)
    return f"  {why}{source}: {shown.role}, {shown.section}, {shown.label}: {text}"


def _undated(facts: list[WeakFact]) -> list[str]:
    """A line a source, because most pages have no date: which roles' sections cite it."""
    places: dict[str | None, list[str]] = {}
    for shown in facts:
        places.setdefault(shown.cell.source, []).append(f"{shown.role} {shown.section}")
    return [
        f"  undated ({source}): {number_of(len(where), 'fact')}: {', '.join(dict.fromkeys(where))}"
        for source, where in places.items()
    ]
