"""Pay and outlook as cells: each figure in words, with whom it counts and where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legalpath.catalogue.basics import MATCHES
from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.figures import BAND, NATION, PERCENTILES, Pay, Projection, figures
from legalpath.catalogue.model import Catalogue, Counterpart, Occupation, Role
from legalpath.catalogue.names import Area
from legalpath.documents.cell import Cell, cell, sourced
from legalpath.words.sentences import Words, tables

ENTRY, JOBS, LABEL, PAY = tables("show", "entry", "jobs", "labels", "pay")
EXPERIENCE, TRAINING = tables("show", "experience", "training")
EDUCATION = Words("reach", "education")

Keyed = list[tuple[str, str, Cell]]
"""Cells, each with the key and the label of its row."""
FIGURES = {"area", *PERCENTILES, *BAND, "or_more", "from_year", "to_year", "jobs_from", "jobs_to",
           "change_percent", "openings_year"}  # fmt: skip
"""The columns that a cell's value holds."""
PLACES = {"p10": "low", "p25": "low", "p50": "middle", "p75": "high", "p90": "high",
          "low": "low", "mid": "middle", "high": "high"}  # fmt: skip
"""Where a column stands in a sentence."""
EARNED = (
    {"half_middle": "p25 p50 p75", "half": "p25 p75", "middle": "p50"},
    {"tails": "p10 p90", "tail_low": "p10", "tail_high": "p90"},
    {"all_middle": "low mid high", "all": "low high", "from": "low", "one": "mid"},
)
"""Sentences and the columns that they need; of each group the first whose columns are filled."""


def pay_cells(role: Role, catalogue: Catalogue, area: Area | None = None) -> Keyed:
    """What a role pays: the country, the area if asked, then each rung that has figures.

    Where several sources speak of one thing each has its own cell. Whom the figures of
    occupations count is said once; any other figure says it itself.
    """
    known = figures(catalogue)
    national = [(pay, row) for pay in role.pay for row in known.pay_of(pay.of)]
    counted = {row.population: row for pay, row in national if not pay.rung}
    cells = [
        (row.area, row.place, _pay_cell(pay, row, catalogue, counted))
        for pay, row in national
        if not pay.rung
    ]
    if area:
        local = [
            (area.code, area.place, _pay_cell(pay, row, catalogue, counted))
            for pay in role.pay
            for row in known.pay_of(pay.of, area.code)
        ]
        cells += local or [(area.code, area.place, Cell(text=UNKNOWN))]
    rungs = [
        (pay.rung, pay.rung, _pay_cell(pay, row, catalogue, counted))
        for pay, row in national
        if pay.rung
    ]
    return [*cells, *_counted(counted, catalogue), *rungs] or [
        ("pay", LABEL["pay"], Cell(text=UNKNOWN))
    ]


def outlook_cells(role: Role, catalogue: Catalogue) -> Keyed:
    """How many jobs are expected, whom that counts, and what others say about it."""
    known = figures(catalogue)
    rows = [(pay, row) for pay in role.pay if not pay.rung for row in known.outlook_of(pay.of)]
    cells = [("jobs", LABEL["jobs"], _outlook_cell(pay, row, catalogue)) for pay, row in rows]
    cells += _counted({row.population: row for _, row in rows}, catalogue)
    for name, facts in (("others", role.outlook), ("ai", role.ai)):
        cells += [(name, LABEL[name], cell(fact, catalogue)) for fact in facts]
    return cells or [("jobs", LABEL["jobs"], Cell(text=UNKNOWN))]


def entry_cells(role: Role, catalogue: Catalogue) -> Keyed:
    """How people usually enter the occupation that stands nearest to a role."""
    known = figures(catalogue)
    cells = [
        ("usual_entry", LABEL["usual_entry"], _entry_cell(occupation, row, catalogue))
        for occupation in sorted(role.onet, key=lambda one: MATCHES.index(one.match))
        for row in known.outlook
        if row.soc == occupation.code[:7] and row.education
    ]
    return cells[:1]


def _entry_cell(occupation: Occupation, row: Projection, catalogue: Catalogue) -> Cell:
    told = {"education": EDUCATION[row.education or ""]}
    if row.experience and row.training:
        told |= {"experience": EXPERIENCE[row.experience], "training": TRAINING[row.training]}
    words = ENTRY["all" if len(told) > 1 else "education"].format(**told)
    who = PAY[occupation.match].format(who=row.label)
    value = {
        "match": occupation.match, "education": row.education, "experience": row.experience,
        "training": row.training,
    }  # fmt: skip
    text, also = f"{who} {words}", [row.experience_source]
    return sourced(text, row.source, catalogue, value=value, also=also, date=row.date)


def _pay_cell(pay: Counterpart, row: Pay, catalogue: Catalogue, counted: dict[str, Pay]) -> Cell:
    told_by_label = pay.rung and pay.match == "direct" and row.area == NATION
    parts = [] if told_by_label else [_who(pay, row)]
    parts += _earned(row)
    if row.population not in counted:
        parts.append(_sentence(row.population))
    return _cell(parts + ([row.note] if row.note else []), pay, row, catalogue)


def _outlook_cell(pay: Counterpart, row: Projection, catalogue: Catalogue) -> Cell:
    way = ("fall", "stay", "grow")[(row.change_percent >= 0) + (row.change_percent > 0)]
    expected = JOBS[way].format(
        change=f"{abs(row.change_percent):g}%",
        from_year=row.from_year,
        to_year=row.to_year,
        jobs_from=f"{row.jobs_from:,}",
        jobs_to=f"{row.jobs_to:,}",
    )
    parts = [_who(pay, row), expected]
    if row.openings_year is not None:
        parts.append(JOBS["openings"].format(openings=f"{row.openings_year:,}"))
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
    who = PAY["why"].format(label=row.label, why=pay.text) if pay.text else row.label
    return PAY[pay.match].format(who=who)


def _earned(row: Pay) -> Iterator[str]:
    """A row's figures in sentences, only those that its source gives."""
    amounts = {name: f"${cell:,}" for name in PLACES if (cell := getattr(row, name))}
    if row.or_more in amounts:
        amounts[row.or_more] = PAY["or_more"].format(amount=amounts[row.or_more])
    for rules in EARNED:
        fitting = [key for key, needed in rules.items() if amounts.keys() >= {*needed.split()}]
        for key in fitting[:1]:
            parts = {PLACES[name]: amounts[name] for name in rules[key].split()}
            yield PAY[key].format(**parts)


def _counted(rows: dict[str, Any], catalogue: Catalogue) -> Keyed:
    """Whom the figures count, once for each population."""
    return [
        (
            "counted",
            LABEL["counted"],
            sourced(_sentence(population), row.source, catalogue, date=row.date),
        )
        for population, row in rows.items()
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
