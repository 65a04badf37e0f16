"""What is open to a person: what must hold, held against the first post of each path.

Needs never change a fit. They put paths into groups: open, hurdle, not known, closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

from legalpath.catalogue.basics import MATCHES, Match
from legalpath.catalogue.facts import Fact
from legalpath.catalogue.figures import EDUCATION, Figures, Pay, Projection, figures
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.questions import Choice, Need

Is = Literal["open", "hurdle", "not known", "closed"]
REACHES: tuple[Is, ...] = get_args(Is)
"""How far a path is open to a person, the best first; of all needs the last one decides."""
CLOSED = REACHES.index("closed")
HALF = 50
"""A degree that so many in 100 of those asked name is a hurdle, whatever the usual entry is."""

BACHELORS = EDUCATION.index("Bachelor's degree")
DIPLOMA = EDUCATION.index("High school diploma or equivalent")
Ground = Literal[
    "law", "asked", "education", "months", "diploma", "pay", "grade", "level", "later", "nothing"
]
"""What kind of fact a need was held against."""
Answer = str | float | None
"""An answer to a need; None for a need that is not set."""


class Held(NamedTuple):
    """What one need makes of one path, and the fact that says so."""

    reach: Is
    ground: Ground
    value: Any = None
    """The fact itself: months, a grade, a level, a row of figures."""
    source: str | None = None
    date: str | None = None
    """Where it is not its source's own."""
    match: Match | None = None
    """How near the occupation that the fact counts is to the path; None for the path itself."""


class Column(NamedTuple):
    """What one answer to a need makes of every ranked path, by id; None where it asks nothing."""

    held: list[Held | None]
    groups: bool
    """Whether the facts are known of half the paths or more; if not, it is only asked about."""


class FirstPosts:
    """The first posts of the ranked paths; each answer to a need is held against them once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.needs = catalogue.questions.needs
        self._catalogue = catalogue
        self._ranked = catalogue.ranked()
        self._columns: dict[tuple[str, Answer], Column] = {}

    def column(self, need: Need, answer: str | float) -> Column:
        """What an answer to a need makes of each path."""
        if (found := self._columns.get((need.id, answer))) is None:
            rows = held(need, answer, self._ranked, self._catalogue)
            known = sum(row is None or row.reach != "not known" for row in rows)
            found = self._columns[need.id, answer] = Column(rows, 2 * known >= len(rows))
        return found

    def columns(self, needs: Mapping[str, str | float]) -> Iterator[tuple[Need, Column]]:
        """The needs that are set, in the order of the question file."""
        return (
            (need, self.column(need, needs[need.id])) for need in self.needs if need.id in needs
        )

    def reach(self, needs: Mapping[str, str | float]) -> list[int]:
        """How far each path is open, as places in REACHES."""
        worst = [0] * len(self._ranked)
        for _, column in self.columns(needs):
            if column.groups:
                worst = [
                    max(before, REACHES.index(row.reach) if row else 0)
                    for before, row in zip(worst, column.held, strict=True)
                ]
        return worst


def held(
    need: Need, answer: str | float, roles: list[Role], catalogue: Catalogue
) -> list[Held | None]:
    """What an answer to a need makes of each of these roles; None where it asks for nothing."""
    if not need.choices:
        return [_pays(float(answer), role, figures(catalogue)) for role in roles]
    choice = next(choice for choice in need.choices if choice.id == answer)
    if need.fact is None or not (choice.months or choice.ask or choice.out):
        return [None] * len(roles)
    if choice.months is not None:
        known = figures(catalogue)
        return [_in_time(choice.months, role, known) for role in roles]
    if need.fact == "entry.degree":
        known = figures(catalogue)
        return [_without_degree(choice, role, known) for role in roles]
    return [_graded(need.fact, choice, role) for role in roles]


def _occupations(role: Role, known: Figures) -> list[tuple[Match, Projection]]:
    """What is projected of a role's own and close occupations; a stand-in says nothing here."""
    return [
        (one.match, row)
        for one in role.onet
        if one.match != "stand-in"
        for row in known.outlook
        if row.soc == one.code[:7] and row.education
    ]


# --- the degree


def _without_degree(choice: Choice, role: Role, known: Figures) -> Held:
    """Whether the first post is open without a bachelor's degree.

    Closed only where a law or a license asks for one. The usual education of the role's own or
    a close occupation decides between open and hurdle, and half of those asked there make a
    hurdle of it. Where there is only a stand-in, any share is a hurdle.
    """
    degree = role.entry.degree
    if degree.value in choice.out:
        return Held("closed", "law", None, degree.source, degree.date)
    usual, asked = _occupations(role, known), degree.asked
    near = asked and asked.match != "stand-in" and asked.share >= HALF
    if asked and (near or not usual):
        return Held("hurdle", "asked", asked, asked.source, asked.date, asked.match)
    if not usual:
        return Held("not known", "nothing")
    match, row = min(usual, key=lambda one: _level(one[1]))
    reach: Is = "open" if _level(row) > BACHELORS else "hurdle"
    return Held(reach, "education", row.education, row.source, row.date, match)


def _level(row: Projection) -> int:
    """The place of a usual education among all; the highest first."""
    return EDUCATION.index(row.education) if row.education else len(EDUCATION)


# --- time and pay


def _in_time(limit: float, role: Role, known: Figures) -> Held:
    """Whether the first post comes in time.

    Closed if even the short way is too long. Open if the long way is short enough, which our
    own estimate never says, or where the usual entry into the role's own occupation is a
    diploma without experience.
    """
    fact, span = role.entry.qualify, role.entry.qualify.months
    told = (span, fact.source, fact.date)
    if span and span[0] > limit:
        return Held("closed", "months", *told)
    if span and len(span) == 2 and span[1] <= limit and fact.source != "own":
        return Held("open", "months", *told)
    for match, row in _occupations(role, known):
        if match == "direct" and _level(row) >= DIPLOMA and row.experience == "None":
            return Held("open", "diploma", row.education, row.source, row.date, match)
    return Held("hurdle", "months", *told) if span else Held("not known", "nothing")


def _pays(floor: float, role: Role, known: Figures) -> Held:
    """Whether a role pays this much a year, going by the whole country's figures.

    Open if three in four people earn at least the floor, closed if nine in ten earn less. Only
    the role's own or a close occupation may say either; where there is only a stand-in, or
    where two figures disagree, it is a hurdle. A rung counts only where it is the first.
    """
    counted = [
        (pay.match, row)
        for pay in sorted(role.pay, key=lambda pay: MATCHES.index(pay.match))
        if not pay.rung or pay.rung == role.ladder[0].rung
        for row in known.pay_of(pay.of)
    ]
    says = [
        (_reaches(floor, row), match, row)
        for match, row in counted
        if match != "stand-in" and row.p25 is not None
    ]
    if not says:
        # A stand-in, or a range that is no share of people, may hint at pay and decides nothing.
        told: tuple[Match, Pay] | None = next(iter(counted), None)
        return _paid("hurdle", *told) if told else Held("not known", "nothing")
    said = {reach for reach, *_ in says}
    return _paid(said.pop() if len(said) == 1 else "hurdle", *says[0][1:])


def _paid(reach: Is, match: Match, row: Pay) -> Held:
    return Held(reach, "pay", row, row.source, row.date, match)


def _reaches(floor: float, row: Pay) -> Is:
    if row.p25 is not None and row.p25 >= floor:
        return "open"
    if row.p90 is not None and row.p90 < floor and row.or_more != "p90":
        return "closed"
    return "hurdle"


# --- conditions and skills


def _graded(fact: str, choice: Choice, role: Role) -> Held:
    """What a condition's grade or a skill's level says of a choice.

    Where a choice asks about a low level of a skill, that a later rung has more of it counts.
    """
    table, _, id = fact.partition(".")
    if table == "skills":
        skill = role.skills.get(id)
        if skill is None:
            return Held("not known", "nothing")
        if skill.later and "none" in choice.ask and skill.level in choice.ask:
            return Held("open", "later", skill.later, skill.source)
        return Held(_passes(skill.level, choice), "level", skill.level, skill.source)
    known: Fact | None = role.conditions.get(id)
    value = role.conditions[id].value if known else None
    if known is None or value is None:
        return Held("not known", "nothing")
    return Held(_passes(value, choice), "grade", value, known.source, known.date)


def _passes(value: str, choice: Choice) -> Is:
    return "hurdle" if value in choice.ask else "closed" if value in choice.out else "open"
