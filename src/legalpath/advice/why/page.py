"""Arranges an explanation into blocks: parts that add up, and what would change the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legalpath.advice.score.page import bending
from legalpath.advice.score.result import Flip, NeedFlip, RankedRole, Swap
from legalpath.advice.why.result import AnswerShare, DimensionShare, Why
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph
from legalpath.text import signed
from legalpath.words.sentences import Words, in_100, inside, listed, tables

COMMON = Words("common")
FLIP, WHY_TABLE = tables("why", "flip", "table")
WHY = Words("why")


def why(result: Why) -> Iterator[Block]:
    """Why one role fits as it does, held against another one."""
    here, there = result.role, result.over
    title = WHY["title_over"] if there else WHY["title"]
    yield Heading(title.format(here=here.title, there=there.title if there else ""), 1)
    yield Paragraph(result.advice)
    yield from _standing(result)
    if result.by_answer:
        yield Heading(WHY_TABLE["by_dimension"])
        yield _by_dimension(result)
        yield Heading(WHY_TABLE["by_answer"])
        yield _by_answer(result)
        yield Paragraph(WHY["adds_up"])
    yield from flips(result)
    yield Heading(COMMON["limits_title"])
    yield Bullets(result.limits)


def _standing(result: Why) -> Iterator[Block]:
    """Both roles in a sentence each, and how surely one beats the other."""
    lines = [_stands(row) for row in (result.role, result.over) if row]
    if result.over and result.beats is not None:
        here, there = result.role.title, result.over.title
        share = in_100(result.beats)
        lines.append(WHY["beats"].format(here=here, there=there, share=share))
    yield Bullets(lines)
    barred = [
        WHY["ruled_out"].format(title=row.title, needs=_named(row.ruled_out_by, result))
        for row in (result.role, result.over)
        if row and row.ruled_out_by
    ]
    if barred:
        yield Bullets(barred)
    if result.compromise:
        yield Paragraph(bending(result.compromise, result.texts, result.choices))


def _stands(row: RankedRole) -> str:
    luck = "" if row.chance_unanswered is None else in_100(row.chance_unanswered)
    words = WHY["stands"].format(
        title=row.title,
        fit=signed(row.fit),
        rank=row.rank,
        best=in_100(row.chance_best),
        luck=luck,
    )
    if row.twins:
        words += " " + WHY["twins"].format(share=in_100(row.twins_chance))
    return words


def _by_dimension(result: Why) -> Grid:
    columns, rows = _shares(result, WHY_TABLE["likes"], result.by_dimension)
    if result.remainder or result.remainder_over:
        rows.append(
            [WHY_TABLE["beyond"], WHY_TABLE["beyond_from"], *_adds(
                result, result.remainder, result.remainder_over
            )]
        )  # fmt: skip
    return Grid(columns, [*rows, _total(result)], ruled=False)


def _by_answer(result: Why) -> Grid:
    columns, rows = _shares(result, WHY_TABLE["said"], result.by_answer)
    return Grid(columns, [*rows, _total(result)])


def _shares(
    result: Why, said: str, shares: Sequence[DimensionShare | AnswerShare]
) -> tuple[list[str], list[list[str]]]:
    columns = ["", said, result.role.title]
    if result.over:
        columns += [result.over.title, WHY_TABLE["apart"]]
    rows = [
        [*_what(share), *_adds(result, share.adds, share.adds_over)]
        for share in shares
        if isinstance(share, AnswerShare) or share.adds or share.adds_over
    ]
    return columns, rows


def _what(share: DimensionShare | AnswerShare) -> list[str]:
    if isinstance(share, AnswerShare):
        return [share.text, share.said]
    return [share.title, share.likes or WHY_TABLE["no_lean"]]


def _adds(result: Why, adds: float, adds_over: float) -> list[str]:
    apart = [signed(adds_over), signed(adds - adds_over)] if result.over else []
    return [signed(adds), *apart]


def _total(result: Why) -> list[str]:
    there = result.over.fit if result.over else 0.0
    return [WHY_TABLE["fit"], "", *_adds(result, result.role.fit, there)]


def flips(result: Why) -> Iterator[Block]:
    """The smallest change of each kind that changes the leader."""
    yield Heading(FLIP["title"])
    least, texts = result.flips, result.texts
    found = [*_answer_flips(result)]
    if need := least.need:
        found.append(_need_flip(need, result))
    if matter := least.matter:
        words = FLIP[matter.to].format(
            dimension=inside(texts[matter.dimension]), leader=texts[matter.leader_becomes]
        )
        found.append(words)
    yield Bullets(found or [FLIP["none"]])


def _answer_flips(result: Why) -> Iterator[str]:
    """The one answer that changes the leader, and the one that lets two paths change places."""
    flip, swap, there = result.flips.answer, result.swap, result.over
    if flip:
        leader = result.texts[flip.leader_becomes]
        yield FLIP["answer"].format(leader=leader, **_answered(result, flip))
    if swap and there and not (flip and flip.question == swap.question):
        titles = {"here": result.role.title, "there": there.title}
        yield FLIP["swap"].format(**titles, **_answered(result, swap))


def _answered(result: Why, change: Flip | Swap) -> dict[str, str]:
    """What would have been said instead of what, to which question."""
    return {
        "to": change.to_words,
        "was": change.from_words,
        "question": result.texts[change.question],
    }


def _need_flip(flip: NeedFlip, result: Why) -> str:
    need, leader = inside(result.texts[flip.need]), result.texts[flip.leader_becomes]
    if flip.to is None:
        return FLIP["need_dropped"].format(need=need, leader=leader)
    answer = result.choices[flip.need][str(flip.to)]
    return FLIP["need"].format(need=need, answer=answer, leader=leader)


def _named(ids: list[str], result: Why) -> str:
    return listed(inside(result.texts[id]) for id in ids)
