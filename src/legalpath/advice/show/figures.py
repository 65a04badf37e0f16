"""Pay and outlook as cells: each figure in words, with whom it counts and where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legalpath.catalogue.basics import MATCHES, Match
from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.figures import (
    ALL_JOBS,
    BAND,
    NATION,
    PERCENTILES,
    Pay,
    Projection,
    figures,
)
from legalpath.catalogue.model import Catalogue, Counterpart, Occupation, Role
from legalpath.catalogue.names import Area
from legalpath.documents.cell import Cell, cell, sourced
from legalpath.words.sentences import Words, tables

ENTRY, JOBS, LABEL, PAY = tables("show", "entry", "jobs", "labels", "pay")
EXPERIENCE, LIKELY, TRAINING = tables("show", "experience", "likely", "training")
EDUCATION = Words("reach", "education")

Keyed = list[tuple[str, str, Cell]]
"""Cells, each with the key and the label of its row."""
FIGURES = {"area", *PERCENTILES, *BAND, "or_more", "from_year", "to_year", "jobs_from", "jobs_to",
           "change_percent", "openings_year"}  # fmt: skip
"""The columns that a cell's value holds."""
FAR: Match = "stand-in"
"""Too far from a role for its figures to come first."""
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
    """What a role pays, the nearest figures first: the country, employers, the area if asked.

    Where several sources speak of one thing each has its own cell. Whom the figures of
    occupations count is said once; any other figure says it itself. A stand-in never comes
    first: before it stands what its rungs earn, or that no figure is of this path itself.
    """
    known = figures(catalogue)
    national = [(pay, row) for pay in _nearest(role) for row in known.pay_of(pay.of)]
    counted = {row.population: row for pay, row in national if not pay.rung}
    country: dict[bool, Keyed] = {True: [], False: []}
    rungs: Keyed = []
    for pay, row in national:
        told = _pay_cell(pay, row, catalogue, counted)
        if pay.rung:
            rungs.append((pay.rung, pay.rung, told))
        else:
            country[pay.match == FAR].append((row.area, row.place, told))
    near, far = [*country[False], *_employer_cells(role, catalogue)], country[True]
    opening = near or rungs or _itself()
    local = _area_cells(role, catalogue, area, counted) if area else []
    told_of = [*opening, *far, *local, *_counted(counted, catalogue), *(rungs if near else [])]
    return told_of if national or local else [("pay", LABEL["pay"], Cell(text=UNKNOWN))]


def _nearest(role: Role) -> list[Counterpart]:
    """Whose figures speak for a role, the nearest first."""
    return sorted(role.pay, key=lambda pay: MATCHES.index(pay.match))


def _itself() -> Keyed:
    return [("itself", LABEL["itself"], Cell(text=UNKNOWN))]


def _area_cells(role: Role, catalogue: Catalogue, area: Area, counted: dict[str, Pay]) -> Keyed:
    """What a role pays in an area; "not known" where nobody says."""
    return [
        (area.code, area.place, _pay_cell(pay, row, catalogue, counted))
        for pay in _nearest(role)
        for row in figures(catalogue).pay_of(pay.of, area.code)
    ] or [(area.code, area.place, Cell(text=UNKNOWN))]


def _employer_cells(role: Role, catalogue: Catalogue) -> Iterator[tuple[str, str, Cell]]:
    """What kinds of employer pay, one cell an occupation; a stand-in's employers tell nothing."""
    known = figures(catalogue)
    for pay in (pay for pay in _nearest(role) if pay.match != FAR and not pay.rung):
        if rows := known.employers_of(pay.of):
            paid = "; ".join(f"{row.employer} ${row.p50:,}" for row in rows)
            words = PAY["employers"].format(paid=paid, population=rows[0].population)
            value = {
                "of": pay.of,
                "match": pay.match,
                "p50": {row.employer: row.p50 for row in rows},
            }
            told = sourced(words, rows[0].source, catalogue, value=value, date=rows[0].date)
            yield "employers", LABEL["employers"], told


def outlook_cells(role: Role, catalogue: Catalogue) -> Keyed:
    """Whether the work lasts: jobs expected beside all jobs, whom that counts, then AI."""
    known = figures(catalogue)
    rows = [
        (pay, row) for pay in _nearest(role) if not pay.rung for row in known.outlook_of(pay.of)
    ]
    cells = [] if any(pay.match != FAR for pay, _ in rows) else _itself()
    cells += [("jobs", LABEL["jobs"], _outlook_cell(pay, row, catalogue)) for pay, row in rows]
    cells += _counted({row.population: row for _, row in rows}, catalogue)
    for name, facts in (("others", role.outlook), ("ai", role.ai)):
        cells += [(name, LABEL[name], cell(fact, catalogue)) for fact in facts]
    return cells


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
    who = PAY[occupation.match].format(who=row.label, likely="")
    value = {
        "match": occupation.match, "education": row.education, "experience": row.experience,
        "training": row.training,
    }  # fmt: skip
    text, also = f"{who} {words}", [row.experience_source]
    return sourced(text, row.source, catalogue, value=value, also=also, date=row.date)


def _pay_cell(pay: Counterpart, row: Pay, catalogue: Catalogue, counted: dict[str, Pay]) -> Cell:
    told_by_label = pay.rung and pay.match == "direct" and row.area == NATION
    parts = [] if told_by_label else [_who(pay, row, pay.likely)]
    parts += _earned(row)
    if row.population not in counted:
        parts.append(_sentence(row.population))
    return _cell(parts + ([row.note] if row.note else []), pay, row, catalogue)


def _outlook_cell(pay: Counterpart, row: Projection, catalogue: Catalogue) -> Cell:
    way = ("fall", "stay", "grow")[(row.change_percent >= 0) + (row.change_percent > 0)]
    alone = f"{abs(row.change_percent):g}%"
    every = [
        one for one in figures(catalogue).outlook_of(ALL_JOBS)
        if (one.from_year, one.to_year) == (row.from_year, row.to_year)
    ]  # fmt: skip
    expected = JOBS[way].format(
        change=alone,
        all="".join(JOBS["all"].format(change=f"{one.change_percent:+g}%") for one in every[:1]),
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
    value = {"of": row.of, "match": pay.match, "likely": pay.likely} | filled
    return sourced(" ".join(parts), row.source, catalogue, value=value, date=row.date)


def _who(pay: Counterpart, row: Pay | Projection, likely: str | None = None) -> str:
    """The occupation or rung that is counted, how near it is, why not nearer, how pay errs."""
    who = PAY["why"].format(label=row.label, why=pay.text) if pay.text else row.label
    return PAY[pay.match].format(who=who, likely=LIKELY[likely] if likely else "")


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
