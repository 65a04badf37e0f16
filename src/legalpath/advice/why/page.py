"""Arranges an explanation into blocks: parts that add up, and what would change the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.advice.reach.page import reach_line
from legalpath.advice.score.page import bending
from legalpath.advice.score.result import NeedFlip, RankedRole, Swap
from legalpath.advice.why.result import AnswerShare, DimensionShare, Why
from legalpath.documents.cell import notices
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, filled, part
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, in_100, inside, tables

COMMON, REACH = Words("common"), Words("reach")
WHY, FLIP, WHY_TABLE = tables("why", "", "flip", "table")


def why(result: Why) -> Iterator[Block]:
    """Why one role fits as it does, held against another one."""
    here, there = result.role, result.over
    title = WHY["title"] if not there else WHY["title_over" if result.leaders else "title_open"]
    yield Heading(title.format(here=here.title, there=there.title if there else ""), 1)
    yield Paragraph(result.advice)
    notes = Notes(result.sources)
    yield from _standing(result, notes)
    if result.by_answer:
        yield from part(WHY_TABLE["by_dimension"], _by_dimension(result))
        answers = _shares(result, WHY_TABLE["said"], result.by_answer)
        yield from part(WHY_TABLE["by_answer"], answers, Paragraph(WHY["adds_up"]))
    yield from flips(result)
    yield from part(COMMON["limits_title"], Bullets(result.limits))
    yield from notes.ending(result, notices(result.sources)) if notes.cited else []


def _standing(result: Why, notes: Notes) -> Iterator[Block]:
    """Both roles in a sentence each, how surely one beats the other, and how far they are open."""
    lines = [_stands(row) for row in (result.role, result.over) if row]
    if result.over and result.beats is not None:
        here, there = result.role.title, result.over.title
        share = in_100(result.beats)
        lines.append(WHY["beats"].format(here=here, there=there, share=share))
    yield Bullets(lines)
    reached = [
        filled(REACH["line"], title=row.title, reach=reach_line(row.reach, notes))
        for row in (result.role, result.over)
        if row and row.reach.sorts
    ]
    if reached:
        yield Bullets(reached)
    if result.compromise:
        yield Paragraph(bending(result.compromise, result.texts, result.choices))


def _stands(row: RankedRole) -> str:
    luck = "" if row.chance_unanswered is None else in_100(row.chance_unanswered)
    numbers = {"fit": signed(row.fit), "rank": row.rank, "best": in_100(row.chance_best)}
    told = [WHY["stands"].format(title=row.title, luck=luck, **numbers)]
    told += [WHY["twins"].format(share=in_100(row.twins_chance))] if row.twins else []
    return " ".join(told)


def _by_dimension(result: Why) -> Grid:
    shares = [share for share in result.by_dimension if share.adds or share.adds_over]
    grid = _shares(result, WHY_TABLE["likes"], shares)
    if not result.remainder and not result.remainder_over:
        return grid._replace(ruled=False)
    beyond = [WHY_TABLE["beyond"], WHY_TABLE["beyond_from"]]
    more = [*beyond, *_adds(result, result.remainder, result.remainder_over)]
    return grid._replace(rows=[*grid.rows[:-1], more, grid.rows[-1]], ruled=False)


def _shares(result: Why, said: str, shares: Sequence[DimensionShare | AnswerShare]) -> Grid:
    """What each share adds, and at last what they add up to."""
    there = result.over
    columns = ["", said, result.role.title, *([there.title, WHY_TABLE["apart"]] if there else [])]
    rows = [[*_what(share), *_adds(result, share.adds, share.adds_over)] for share in shares]
    total = _adds(result, result.role.fit, there.fit if there else 0.0)
    return Grid(columns, [*rows, [WHY_TABLE["fit"], "", *total]])


def _what(share: DimensionShare | AnswerShare) -> list[str]:
    if isinstance(share, AnswerShare):
        return [share.text, share.said]
    return [share.title, share.likes or WHY_TABLE["no_lean"]]


def _adds(result: Why, adds: float, adds_over: float) -> list[str]:
    apart = [signed(adds_over), signed(adds - adds_over)] if result.over else []
    return [signed(adds), *apart]


def flips(result: Why) -> list[Block]:
    """The smallest change of each kind that changes the leader; there is none to change without."""
    none = [FLIP["none"]] if result.leaders else []
    return part(FLIP["title"], Bullets([*_flips(result)] or none))


def _flips(result: Why) -> Iterator[str]:
    """The answer, the need and the pick that change the leader, and what swaps two paths."""
    flip, swap, there, texts = result.flips.answer, result.swap, result.over, result.texts
    if flip:
        leader = texts[flip.leader_becomes]
        yield FLIP["answer"].format(leader=leader, **_answered(result, flip))
    if swap and there and not (flip and flip.question == swap.question):
        titles = {"here": result.role.title, "there": there.title}
        yield FLIP["swap"].format(**titles, **_answered(result, swap))
    if need := result.flips.need:
        yield _need_flip(need, result)
    if matter := result.flips.matter:
        dimension = inside(texts[matter.dimension])
        yield FLIP[matter.to].format(dimension=dimension, leader=texts[matter.leader_becomes])


def _answered(result: Why, change: Swap) -> dict[str, str]:
    """What would have been said instead of what, to which question."""
    return {
        "to": change.to_words,
        "was": change.from_words,
        "question": result.texts[change.question],
    }


def _need_flip(flip: NeedFlip, result: Why) -> str:
    need, leader = inside(result.texts[flip.need]), result.texts[flip.leader_becomes]
    answer = None if flip.to is None else result.choices[flip.need][str(flip.to)]
    words = FLIP["need_dropped" if answer is None else "need"]
    return words.format(need=need, answer=answer, leader=leader)
