"""What must hold for a person, held against what is known of a role."""

from __future__ import annotations

from typing import Literal

from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue, Choice, Need, Role

Verdict = Literal["pass", "ask", "out"]


def verdicts(catalogue: Catalogue, sheet: Sheet, role: Role) -> dict[str, Verdict]:
    """What each need that the person set says of a role, in the order of the question file."""
    return {
        need.id: verdict(need, sheet.needs[need.id], role)
        for need in catalogue.questions.needs
        if need.id in sheet.needs
    }


def verdict(need: Need, answer: str | float, role: Role) -> Verdict:
    """Whether a role meets a need; where the fact is not known, ask the employer.

    Needs never change a fit, they only take roles out of the running.
    """
    if not need.choices:
        return "ask"  # a pay floor: no pay figures are shipped yet
    choice = next(choice for choice in need.choices if choice.id == answer)
    if need.fact is None or not (choice.months or choice.ask or choice.out):
        return "pass"
    if choice.months is not None:
        return _in_time(choice.months, role.entry.qualify.months)
    return _listed(choice, _value(need.fact, role))


def _in_time(limit: float, span: list[float] | None) -> Verdict:
    """Pass if even the long way is short enough, out if even the short way is too long."""
    if span is None:
        return "ask"
    if span[0] > limit:
        return "out"
    return "pass" if len(span) == 2 and span[1] <= limit else "ask"


def _listed(choice: Choice, value: str | None) -> Verdict:
    if value is None or value in choice.ask:
        return "ask"
    return "out" if value in choice.out else "pass"


def _value(fact: str, role: Role) -> str | None:
    """The graded value behind a need's fact, like `conditions.remote`; None if not known."""
    table, _, id = fact.partition(".")
    if table == "conditions":
        condition = role.conditions.get(id)
        return condition.value if condition else None
    if table == "skills":
        skill = role.skills.get(id)
        return skill.level if skill else None
    return role.entry.degree.value
