"""What must hold for a person, held against what is known of a role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from legalpath.answers.sheet import Sheet
from legalpath.catalogue.figures import figures
from legalpath.catalogue.model import Catalogue, Need, Role

if TYPE_CHECKING:
    from legalpath.catalogue.figures import Pay

Verdict = Literal["pass", "ask", "out"]


def verdicts(catalogue: Catalogue, sheet: Sheet, role: Role) -> dict[str, Verdict]:
    """What each need that the person set says of a role, in the order of the question file."""
    return {
        need.id: verdict(need, sheet.needs[need.id], role, catalogue)
        for need in catalogue.questions.needs
        if need.id in sheet.needs
    }


def verdict(need: Need, answer: str | float, role: Role, catalogue: Catalogue) -> Verdict:
    """Whether a role meets a need; where the fact is not known, ask the employer.

    Needs never change a fit, they only take roles out of the running.
    """
    if not need.choices:
        return _pays(float(answer), role, catalogue)
    choice = next(choice for choice in need.choices if choice.id == answer)
    if need.fact is None or not (choice.months or choice.ask or choice.out):
        return "pass"
    if choice.months is not None:
        return _in_time(choice.months, role.entry.qualify.months)
    value = _value(need.fact, role)
    if value is None or value in choice.ask:
        return "ask"
    return "out" if value in choice.out else "pass"


def _pays(floor: float, role: Role, catalogue: Catalogue) -> Verdict:
    """Whether a role pays this much a year, going by the whole country's figures.

    Pass if three in four people earn at least the floor, out if nine in ten earn less. Only
    the role's own or a close occupation may say either; where there is only a stand-in, a
    rung, or no figure at all, or where two figures disagree, ask.
    """
    says = {
        _reaches(floor, row)
        for pay in role.pay
        if pay.match != "stand-in" and not pay.rung
        for row in figures(catalogue).pay_of(pay.of)
    }
    return says.pop() if len(says) == 1 else "ask"


def _reaches(floor: float, row: Pay) -> Verdict:
    if row.p25 is not None and row.p25 >= floor:
        return "pass"
    if row.p90 is not None and row.p90 < floor and row.or_more != "p90":
        return "out"
    return "ask"


def _in_time(limit: float, span: list[float] | None) -> Verdict:
    """Pass if even the long way is short enough, out if even the short way is too long."""
    if span is None:
        return "ask"
    if span[0] > limit:
        return "out"
    return "pass" if len(span) == 2 and span[1] <= limit else "ask"


def _value(fact: str, role: Role) -> str | None:
    """The graded value behind a need's fact, like `conditions.remote`; None if not known."""
    table, _, id = fact.partition(".")
    if table == "conditions":
        return role.conditions[id].value if id in role.conditions else None
    if table == "skills":
        return role.skills[id].level if id in role.skills else None
    return role.entry.degree.value
