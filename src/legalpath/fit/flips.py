"""What would change the result: the smallest change of one answer, one need or one pick.

The map from answers to fits does not depend on what was answered, so whether a change of
one answer flips the leader is exact, not simulated. A change of what matters moves the map
itself, so each possible pick is scored anew; there are two or three dozen.
"""

from __future__ import annotations

from itertools import product
from typing import Any, Generic, NamedTuple, TypeVar, get_args

import msgspec
import numpy as np

from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.fit import draws
from legalpath.fit.person import Judged, Scored, reach_of, score_sheet
from legalpath.fit.reach import Answer, Column, FirstPosts
from legalpath.fit.score import TIE, first_group, in_the_running, leaders
from legalpath.fit.status import Weight

T = TypeVar("T")
STEPS = (-2, -1, 0, 1, 2)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)


class Change(NamedTuple, Generic[T]):
    """One answer, need or pick changed."""

    id: str
    was: T
    to: T
    role: str
    """The role that it brings to the lead, or back into the running."""


class Bending(NamedTuple):
    """The smallest bending of needs that brings a role back, and where it would then stand."""

    role: str
    changes: list[Change[Any]]
    rank: int
    """Its place by fit among the roles that are then in the running."""
    best: float
    """Its chance of then fitting best."""


def answer_flip(scored: Scored, among: np.ndarray) -> Change[int] | None:
    """The smallest step of one answer after which the leader among these roles is not alone.

    Of equally small steps the one that puts the new leader furthest ahead, then the first
    id. None without a single leader, or where no one answer changes it.
    """
    first = np.flatnonzero(leaders(scored.fits, among))
    said = [*scored.sheet.answers.items(), *scored.sheet.days.items()]
    moves = [(at, to) for at, (_, step) in enumerate(said) for to in STEPS if to != step]
    if len(first) != 1 or not moves:
        return None
    at, to = np.array(moves).T
    moved = scored.fits[:, None] + scored.weights[:, at] * (to / 2 - scored.answers[at])
    ahead = draws.in_running(moved, among) - moved[first]
    ahead[first] = -np.inf
    rivals, by = ahead.argmax(axis=0).tolist(), ahead.max(axis=0).tolist()
    found = [
        (abs(step - said[at][1]), -lead, Change(*said[at], step, scored.model.roles[rival]))
        for (at, step), rival, lead in zip(moves, rivals, by, strict=True)
        if lead >= -TIE
    ]
    return min(found)[-1] if found else None


def swap(scored: Scored, here: str, there: str) -> Change[int] | None:
    """The smallest step of one answer after which two roles change places or tie."""
    return answer_flip(scored, np.isin(scored.model.roles, [here, there]))


def need_flips(catalogue: Catalogue, scored: Scored) -> list[Change[Answer]]:
    """Every change of one need that changes the leader, smallest first.

    Of equally small ones those of a need that is set come before those of one that is not.
    A change counts the steps along the need's choices; a need that is dropped or newly set
    counts one.
    """
    first_posts, roles = FirstPosts(catalogue), scored.model.roles
    before = leaders(scored.fits, first_group(reach_of(first_posts, scored.sheet, roles)))
    found = []
    for need in catalogue.questions.needs:
        ids, was = [choice.id for choice in need.choices], scored.sheet.needs.get(need.id)
        for to in [*ids, None]:
            changed = with_need(scored.sheet, need.id, to)
            group = first_group(reach_of(first_posts, changed, roles))
            if rival := _new_leader(scored, before, leaders(scored.fits, group)):
                size = abs(ids.index(to) - ids.index(str(was))) if to and was in ids else 1
                found.append((size, was is None, need.id, str(to), Change(need.id, was, to, rival)))
    return [change for *_, change in sorted(found, key=lambda one: one[:4])]


def _new_leader(scored: Scored, before: np.ndarray, after: np.ndarray) -> str | None:
    """The first role that came to lead where one led alone before, if there is one."""
    new = np.flatnonzero(after & ~before)
    return scored.model.roles[new[0]] if before.sum() == 1 and len(new) else None


def with_need(sheet: Sheet, id: str, choice: Answer) -> Sheet:
    """A sheet in which one need has another answer, or none."""
    changed = sheet.needs | {id: choice}
    needs = {need: answer for need, answer in changed.items() if answer is not None}
    return msgspec.structs.replace(sheet, needs=needs)


def matter_flips(catalogue: Catalogue, scored: Scored) -> list[Change[Weight]]:
    """Every change of one pick of what matters that changes the leader, smallest first."""
    matters = scored.sheet.matters
    group = first_group(reach_of(FirstPosts(catalogue), scored.sheet, scored.model.roles))
    before = leaders(scored.fits, group)
    picked: dict[str, Weight] = {
        **dict.fromkeys(matters.least, "least"),
        **dict.fromkeys(matters.most, "most"),
    }
    found = []
    for dimension, to in product(scored.model.dimensions, WEIGHTS):
        was, then = picked.get(dimension, "usual"), picked | {dimension: to}
        most, least = (
            sorted(id for id, weight in then.items() if weight == end) for end in ("most", "least")
        )
        if to == was or max(len(most), len(least)) > MOST_MATTERS:
            continue
        sheet = msgspec.structs.replace(scored.sheet, matters=Matters(most, least))
        after = leaders(score_sheet(scored.model, sheet).fits, group)
        if rival := _new_leader(scored, before, after):
            size = 2 if {was, to} == {"most", "least"} else 1
            found.append((size, Change(dimension, was, to, rival)))
    return [change for _, change in sorted(found)]


def bendings(judged: Judged) -> list[Bending]:
    """For each role that needs close, the smallest bending of them; best rank first.

    Every need that closes the role goes to the nearest answer that does not, or is dropped
    where there is none. Needs are independent, so this is the least there is. Roles that the
    person set aside stay aside.
    """
    sheet, found = judged.scored.sheet, []
    columns = [*judged.first_posts.columns(sheet.needs)]
    for at, role in enumerate(judged.scored.model.roles):
        closing = [need for need, column in columns if _closes(column, at)]
        if closing and role not in sheet.set_aside:
            changes = [_nearest(need, judged, at) for need in closing]
            found.append(_bent(judged, role, changes))
    return sorted(found, key=lambda one: (one.rank, one.role))


def _closes(column: Column, at: int) -> bool:
    """Whether an answer closes the role at this place."""
    row = column.held[at]
    return column.groups and row is not None and row.reach == "closed"


def _nearest(need: Need, judged: Judged, at: int) -> Change[Answer]:
    """The answer nearest to the person's own that does not close the role at this place."""
    was, ids = judged.scored.sheet.needs[need.id], [choice.id for choice in need.choices]
    passing = [id for id in ids if not _closes(judged.first_posts.column(need, id), at)]
    nearest = min(passing, key=lambda one: abs(ids.index(one) - ids.index(str(was))), default=None)
    return Change(need.id, was, nearest, judged.scored.model.roles[at])


def _bent(judged: Judged, role: str, changes: list[Change[Answer]]) -> Bending:
    """Where a role would stand once its needs are bent, among all that are then running."""
    sheet, fits, roles = judged.scored.sheet, judged.scored.fits, judged.scored.model.roles
    for change in changes:
        sheet = with_need(sheet, change.id, change.to)
    running = in_the_running(reach_of(judged.first_posts, sheet, roles))
    at = roles.index(role)
    ahead = int((running & (fits > fits[at] + TIE)).sum())
    best = draws.best(draws.in_running(judged.drawn, running))
    return Bending(role, changes, 1 + ahead, float(best[at]))
