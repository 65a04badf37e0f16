"""Pay and outlook as cells: each figure in words, with whom it counts and where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legalpath.catalogue.figures import BAND, NATION, PERCENTILES, Pay, Projection, figures
from legalpath.catalogue.model import UNKNOWN, Catalogue, Counterpart, Role
from legalpath.catalogue.names import Area
from legalpath.results import Cell, cell, sourced

Labelled = list[tuple[str, Cell]]
PREFIX = {"direct": "", "close": "close: ", "stand-in": "stand-in: "}
COUNTED = "Who is counted"
FIGURES = {"area", *PERCENTILES, *BAND, "or_more", "from_year", "to_year", "jobs_from", "jobs_to",
           "change_percent", "openings_year"}  # fmt: skip
"""The columns that a cell's value holds."""


def pay_cells(role: Role, catalogue: Catalogue, area: Area | None = None) -> Labelled:
    """What a role pays: the country, the area if asked, then each rung that has figures.

    Where several sources speak of one thing each has its own cell. Whom the figures of
    occupations count is said once; any other figure says it itself.
    """
    known = figures(catalogue)
    whole = [pay for pay in role.pay if not pay.rung]
    rungs = [pay for pay in role.pay if pay.rung]
    national = [(pay, row) for pay in whole for row in known.pay_of(pay.of)]
    counted = {row.population: row for _, row in national}
    cells = [(row.place, _pay_cell(pay, row, catalogue, counted)) for pay, row in national]
    if area:
        local = [
            (area.place, _pay_cell(pay, row, catalogue, counted))
            for pay in role.pay
            for row in known.pay_of(pay.of, area.code)
        ]
        cells += local or [(area.place, Cell(text=UNKNOWN))]
    cells += _counted(counted, catalogue)
    cells += [
        (pay.rung or "", _pay_cell(pay, row, catalogue, counted))
        for pay in rungs
        for row in known.pay_of(pay.of)
    ]
    return cells or [("Pay", Cell(text=UNKNOWN))]


def outlook_cells(role: Role, catalogue: Catalogue) -> Labelled:
    """How many jobs are expected, whom that counts, and what others say about it."""
    known = figures(catalogue)
    rows = [(pay, row) for pay in role.pay if not pay.rung for row in known.outlook_of(pay.of)]
    cells = [("Jobs ahead", _outlook_cell(pay, row, catalogue)) for pay, row in rows]
    cells += _counted({row.population: row for _, row in rows}, catalogue)
    cells += [("What others say", cell(fact, catalogue)) for fact in role.outlook]
    return cells or [("Jobs ahead", Cell(text=UNKNOWN))]


def _pay_cell(pay: Counterpart, row: Pay, catalogue: Catalogue, counted: dict[str, Pay]) -> Cell:
    told_by_label = pay.rung and pay.match == "direct" and row.area == NATION
    parts = [] if told_by_label else [_who(pay, row)]
    parts += _earned(row)
    if row.population not in counted:
        parts.append(_sentence(row.population))
    return _cell(parts + ([row.note] if row.note else []), pay, row, catalogue)


def _outlook_cell(pay: Counterpart, row: Projection, catalogue: Catalogue) -> Cell:
    change = f"{abs(row.change_percent):g}%"
    ways = [f"fall by {change}", "stay about the same", f"grow by {change}"]
    way = ways[(row.change_percent >= 0) + (row.change_percent > 0)]
    span = f"from {row.from_year} to {row.to_year}, from {row.jobs_from:,} to {row.jobs_to:,}"
    parts = [_who(pay, row), f"Jobs are expected to {way} {span}."]
    if row.openings_year is not None:
        parts.append(
            f"About {row.openings_year:,} openings a year, counting jobs that people leave."
        )
    return _cell(parts, pay, row, catalogue)


def _cell(parts: list[str], pay: Counterpart, row: Pay | Projection, catalogue: Catalogue) -> Cell:
    """Sentences as a cell; its value holds every figure of the row and how near it is."""
    filled: dict[str, Any] = {
        name: value for name, value in msgspec.structs.asdict(row).items() if name in FIGURES
    }
    value = {"of": row.of, "match": pay.match} | filled
    return sourced(" ".join(parts), row.source, catalogue, value=value, date=row.date)


def _who(pay: Counterpart, row: Pay | Projection) -> str:
    """The occupation or rung that is counted, how near it is, and why it is not nearer."""
    why = f" ({pay.text})" if pay.text else ""
    return f"{PREFIX[pay.match]}{row.label}{why}."


def _earned(row: Pay) -> Iterator[str]:
    """A row's figures in sentences, only those that its source gives."""
    if row.p25 and row.p75:
        middle = f"; the middle is {_dollars(row, 'p50')}" if row.p50 else ""
        low, high = _dollars(row, "p25"), _dollars(row, "p75")
        yield f"Half of them earn between {low} and {high} a year{middle}."
    elif row.p50:
        yield f"The middle is {_dollars(row, 'p50')} a year."
    tails = [f"less than {_dollars(row, 'p10')}"] if row.p10 else []
    tails += [f"more than {_dollars(row, 'p90')}"] if row.p90 else []
    if tails:
        yield f"One in ten earns {', one in ten '.join(tails)}."
    if row.low and row.high:
        middle = f"; the middle is {_dollars(row, 'mid')}" if row.mid else ""
        yield f"{_dollars(row, 'low')} to {_dollars(row, 'high')} a year{middle}."
    elif row.low:
        yield f"From {_dollars(row, 'low')} a year."
    elif row.mid:
        yield f"{_dollars(row, 'mid')} a year."


def _dollars(row: Pay, column: str) -> str:
    return f"${getattr(row, column):,}" + (" or more" if row.or_more == column else "")


def _counted(rows: dict[str, Any], catalogue: Catalogue) -> Labelled:
    """Whom the figures count, once for each population."""
    return [
        (COUNTED, sourced(_sentence(population), row.source, catalogue, date=row.date))
        for population, row in rows.items()
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
