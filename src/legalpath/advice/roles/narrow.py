"""What a list of roles is narrowed by: a family, and needs, in the words that a person types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from math import inf
from typing import NamedTuple

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.errors import UsageError, unknown
from legalpath.fit.reach import Held, held
from legalpath.text import amount, plain_name
from legalpath.words.sentences import Words

FAMILIES = Words("roles", "families")

ENTRIES = {"no-degree": "degree=no"}
"""Ways in that can be asked for, each with the need that says the same."""


class Narrowing(NamedTuple):
    """One thing that must hold of a role, and what it says of each."""

    option: str
    """As it is typed: "--need remote=must"."""
    said: str
    need: Need | None
    """The need that it is about; None for a family."""
    meeting: frozenset[str]
    """The roles that are of the family, or whose first post is open by the need."""
    held: dict[str, Held | None]
    """What the need makes of each role; nothing for a family."""


def conditions(
    catalogue: Catalogue, family: str | None, needs: Sequence[str], entry: str | None
) -> list[Narrowing]:
    """What a family, needs like "remote=must" or "remote", and an entry ask of a role.

    Raises UsageError for a name that there is not, with the nearest one, and for a need that
    gets two answers.
    """
    found = [_of_need(words, catalogue) for words in needs]
    if entry is not None:
        id = _found("entry", entry, {id: id for id in ENTRIES})
        found.append(_of_need(ENTRIES[id], catalogue)._replace(option=f"--entry {id}"))
    once: dict[str, Narrowing] = {}
    for condition in found:
        other = once.setdefault(condition.need.id if condition.need else "", condition)
        if other.said != condition.said:
            raise UsageError(f"{other.option} and {condition.option} contradict each other")
    return ([_of_family(family, catalogue)] if family is not None else []) + [*once.values()]


def _of_family(name: str, catalogue: Catalogue) -> Narrowing:
    titles = {id: FAMILIES.get(id, id) for id in sorted({one.family for one in catalogue.roles})}
    id = _found("family", name, titles)
    meeting = frozenset(role.id for role in catalogue.roles if role.family == id)
    return Narrowing(f"--family {id}", titles[id], None, meeting, {})


def _of_need(words: str, catalogue: Catalogue) -> Narrowing:
    name, _, asked = words.partition("=")
    needs = {need.id: need for need in catalogue.questions.needs}
    need = needs[_found("need", name, {need.id: need.title for need in needs.values()})]
    answer, said = _answer(need, asked.strip())
    rows = held(need, answer, catalogue.roles, catalogue)
    by_id = {role.id: row for role, row in zip(catalogue.roles, rows, strict=True)}
    meeting = frozenset(id for id, row in by_id.items() if row is None or row.reach == "open")
    option = f"--need {need.id}={answer}"
    return Narrowing(option, f"{need.title}: {said}", need, meeting, by_id)


def _answer(need: Need, asked: str) -> tuple[str | float, str]:
    """An answer to a need and what it says; without one the strictest that there is."""
    if need.choices:
        labels = {choice.id: choice.text for choice in need.choices}
        # The strictest: the shortest time, or what the most values of the fact rule out.
        strictest = max(
            need.choices,
            key=lambda choice: (-(choice.months or inf), len(choice.out), len(choice.ask)),
        )
        id = _found(f"answer to {need.id}", asked, labels) if asked else strictest.id
        return id, labels[id]
    with suppress(ValueError):
        if (least := amount(asked)) is not None:
            return least, f"{least:,} {need.unit or ''}".strip()
    raise UsageError(f"the need {need.id!r} takes {need.takes()}: --need {need.id}=45000")


def _found(what: str, name: str, titles: Mapping[str, str]) -> str:
    """The id that a person means by an id or a title, in any case. Raises UsageError."""
    names = {plain_name(word): id for id, title in titles.items() for word in (title, id)}
    if (wanted := plain_name(name)) in names:
        return names[wanted]
    raise unknown(what, name, names, meant=names, code=f"unknown-{what.split(maxsplit=1)[0]}")
