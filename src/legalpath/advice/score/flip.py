"""What would change the result: the smallest change of one answer, one need or one pick.

The map from answers to fits does not depend on what was answered, so whether a change of
one answer flips the leader is exact, not simulated. A change of what matters moves the map
itself, so each possible pick is scored anew; there are two or three dozen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import msgspec
import numpy as np

from legalpath.advice.score.result import Flip, MatterFlip, NeedFlip, Swap
from legalpath.advice.score.texts import said
from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet
from legalpath.answers.weight import Weight
from legalpath.catalogue.model import Catalogue, Need
from legalpath.fit.scored import TIE, Scored, in_the_running, leaders, score_sheet

STEPS = (-2, -1, 0, 1, 2)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)


def answer_flip(scored: Scored, running: np.ndarray) -> Flip | None:
    """The smallest step of one answer after which the leader no longer leads alone.

    Of equally small steps the one that puts the new leader furthest ahead, then the first
    id. None without a single leader, or where no one answer changes it.
    """
    first = leaders(scored.fits, running)
    if len(first) != 1:
        return None
    moves = [
        (at, id, step, to)
        for at, (id, step) in enumerate(_answered(scored.sheet))
        for to in STEPS
        if to != step
    ]
    rivals, ahead = _after(scored, running, first[0], moves)
    found = [
        (abs(to - step), -ahead[n], id, step, to, rivals[n])
        for n, (_, id, step, to) in enumerate(moves)
        if ahead[n] >= -TIE
    ]
    if not found:
        return None
    _, _, id, step, to, rival = min(found)
    return Flip(
        question=id,
        from_=step,
        to=to,
        from_words=said(scored.model, id, step),
        to_words=said(scored.model, id, to),
        leader_becomes=scored.model.roles[rival],
    )


def _after(
    scored: Scored, running: np.ndarray, leader: int, moves: list[tuple[int, str, int, int]]
) -> tuple[list[int], list[float]]:
    """For each move of one answer the rival that then leads, and how far it is ahead."""
    if not moves:
        return [], []
    by = np.array([(to - step) / 2 for _, _, step, to in moves])
    moved = scored.fits[:, None] + scored.weights[:, [at for at, *_ in moves]] * by
    ahead = np.where(running[:, None], moved, -np.inf) - moved[leader]
    ahead[leader] = -np.inf
    rivals = ahead.argmax(axis=0)
    return rivals.tolist(), ahead[rivals, np.arange(len(moves))].tolist()


def swap(scored: Scored, here: int, there: int) -> Swap | None:
    """The smallest step of one answer after which two roles change places or tie."""
    between = scored.fits[here] - scored.fits[there]
    slopes = scored.weights[here] - scored.weights[there]
    found = []
    for at, (id, step) in enumerate(_answered(scored.sheet)):
        for to in STEPS:
            moved = between + slopes[at] * (to - step) / 2
            if to != step and between * moved <= TIE * abs(between):
                found.append((abs(to - step), -abs(moved), id, step, to))
    if not found or abs(between) <= TIE:
        return None
    _, _, id, step, to = min(found)
    return Swap(
        question=id,
        from_=step,
        to=to,
        from_words=said(scored.model, id, step),
        to_words=said(scored.model, id, to),
    )


def _answered(sheet: Sheet) -> list[tuple[str, int]]:
    return [*sheet.answers.items(), *sheet.days.items()]


def need_flips(catalogue: Catalogue, scored: Scored) -> list[NeedFlip]:
    """Every change of one need that changes the leader, smallest first.

    A change counts the steps along the need's choices; a need that is dropped or newly set
    counts one.
    """
    before = leaders(scored.fits, in_the_running(catalogue, scored.sheet))
    found = []
    for size, need, choice, sheet in _need_changes(catalogue, scored.sheet):
        after = leaders(scored.fits, in_the_running(catalogue, sheet))
        if (rival := _new_leader(before, after)) is not None:
            was, becomes = scored.sheet.needs.get(need.id), scored.model.roles[rival]
            flip = NeedFlip(need=need.id, from_=was, to=choice, leader_becomes=becomes)
            found.append((size, need.id, str(choice), flip))
    return [flip for *_, flip in sorted(found, key=lambda entry: entry[:3])]


def _new_leader(before: list[int], after: list[int]) -> int | None:
    """The role that came to lead where one led alone before, if there is one."""
    if len(before) != 1:
        return None
    return next((at for at in after if at not in before), None)


def _need_changes(
    catalogue: Catalogue, sheet: Sheet
) -> Iterator[tuple[int, Need, str | None, Sheet]]:
    """Every other answer to each need: how many steps away, the need, the answer, the sheet."""
    for need in catalogue.questions.needs:
        ids = [choice.id for choice in need.choices]
        was = sheet.needs.get(need.id)
        for choice in [*ids, None] if was is not None else ids:
            if choice != was:
                both = was in ids and choice is not None
                size = abs(ids.index(str(was)) - ids.index(str(choice))) if both else 1
                yield size, need, choice, with_need(sheet, need.id, choice)


def with_need(sheet: Sheet, id: str, choice: str | float | None) -> Sheet:
    """A sheet in which one need has another answer, or none."""
    needs = {need: answer for need, answer in sheet.needs.items() if need != id}
    if choice is not None:
        needs[id] = choice
    return msgspec.structs.replace(sheet, needs=needs)


def matter_flips(catalogue: Catalogue, scored: Scored) -> list[MatterFlip]:
    """Every change of one pick of what matters that changes the leader, smallest first."""
    running = in_the_running(catalogue, scored.sheet)
    before = leaders(scored.fits, running)
    found = []
    for dimension in scored.model.dimensions:
        was = weight_of(scored.sheet.matters, dimension)
        for to in WEIGHTS:
            matters = _picked(scored.sheet.matters, dimension, to)
            if to == was or max(len(matters.most), len(matters.least)) > MOST_MATTERS:
                continue
            sheet = msgspec.structs.replace(scored.sheet, matters=matters)
            rival = _new_leader(before, leaders(score_sheet(scored.model, sheet).fits, running))
            if rival is not None:
                size = 2 if {was, to} == {"most", "least"} else 1
                becomes = scored.model.roles[rival]
                flip = MatterFlip(dimension=dimension, from_=was, to=to, leader_becomes=becomes)
                found.append((size, dimension, to, flip))
    return [flip for *_, flip in sorted(found, key=lambda entry: entry[:3])]


def weight_of(matters: Matters, dimension: str) -> Weight:
    """Where a person put a dimension: "most", "least" or, without a pick, "usual"."""
    if dimension in matters.most:
        return "most"
    return "least" if dimension in matters.least else "usual"


def _picked(matters: Matters, dimension: str, to: Weight) -> Matters:
    most = [id for id in matters.most if id != dimension]
    least = [id for id in matters.least if id != dimension]
    if to == "most":
        most = sorted([*most, dimension])
    elif to == "least":
        least = sorted([*least, dimension])
    return Matters(most, least)
