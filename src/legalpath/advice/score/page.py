"""Arranges a ranking into blocks: who leads, how surely, why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.score.result import Compromise, Lean, RankedRole, Ranking
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, data_line
from legalpath.text import signed
from legalpath.words.sentences import Words, in_100, inside, listed

COMMON = Words("common")
SCORE = Words("score")
SCORE_TABLE = Words("score", "table")

TOP = 3
"""How many paths a ranking shows in full; the rest are only named."""


def ranking(result: Ranking) -> Iterator[Block]:
    """A ranking: the first paths, what separates them, needs, next steps, limits."""
    yield Heading(SCORE["title"], 1)
    yield Paragraph(result.advice)
    running = [row for row in result.ranking if row.eligible]
    if result.status not in ("unanswered", "flat"):
        yield from _first(result, (running or result.ranking)[:TOP])
        rest = [row.title for row in running[TOP:]]
        if rest:
            yield Paragraph(SCORE["then"].format(titles=listed(rest)))
        yield from _between(result)
    yield from barred(result)
    if result.next_steps:
        leader = result.labels[result.leaders[0]]
        yield Heading(SCORE["next_steps"].format(title=leader))
        yield Bullets([step.text for step in result.next_steps])
    yield Heading(COMMON["limits_title"])
    yield Bullets(result.limits)
    yield Paragraph(data_line(result))


def _first(result: Ranking, shown: list[RankedRole]) -> Iterator[Block]:
    columns = [SCORE_TABLE[key] for key in ("path", "fit", "best", "top3", "luck", "why")]
    yield Grid(["", *columns], [_ranked(row, result) for row in shown])
    yield Paragraph(SCORE_TABLE["legend"])


def _ranked(row: RankedRole, result: Ranking) -> list[str]:
    by_luck = "" if row.chance_unanswered is None else in_100(row.chance_unanswered)
    return [
        str(row.rank),
        row.title,
        signed(row.fit),
        in_100(row.chance_best),
        in_100(row.chance_top3),
        by_luck,
        _why(row, result),
    ]


def _why(row: RankedRole, result: Ranking) -> str:
    """The two things about a role that speak most for it, and the one most against it."""
    at, average = result.model.positions[row.role], result.model.reference
    order = sorted(row.by_dimension.items(), key=lambda part: -part[1])
    ends = {id: result.ends[id][at[id] > average[id]] for id in at}
    fors = [ends[id] for id, adds in order[:2] if adds > 0]
    against = [ends[id] for id, adds in order[-1:] if adds < 0]
    told = [SCORE_TABLE["for"].format(ends="; ".join(fors))] if fors else []
    told += [SCORE_TABLE["against"].format(end=against[0])] if against else []
    if row.twins:
        twins = listed(result.labels[id] for id in row.twins)
        told.append(SCORE_TABLE["twins"].format(twins=twins, share=in_100(row.twins_chance)))
    return " ".join(told)


def _between(result: Ranking) -> Iterator[Block]:
    """What separates the first two, and the one answer that would change the first place."""
    if result.separates is None:
        return
    first, second = (result.labels[id] for id in (result.separates.first, result.separates.second))
    yield Heading(SCORE["between"])
    told = [
        _lean("ahead", result.separates.ahead, first, second, result),
        _lean("behind", result.separates.behind, first, second, result),
    ]
    flip = result.flip
    if flip is None:
        told.append(SCORE["flip_none"])
    else:
        words = SCORE["flip"].format(
            to=flip.to_words,
            was=flip.from_words,
            question=result.labels[flip.question],
            leader=result.labels[flip.leader_becomes],
        )
        told.append(words)
    yield Bullets(told)


def _lean(key: str, lean: Lean | None, first: str, second: str, result: Ranking) -> str:
    if lean is None:
        return SCORE[f"{key}_none"].format(first=first, second=second)
    likes = result.ends[lean.dimension][lean.end == "high"]
    return SCORE[key].format(first=first, second=second, likes=likes)


def barred(result: Ranking, level: int = 2) -> Iterator[Block]:
    """What needs rule out and what would bring it back, what is set aside, whom to ask."""
    if result.compromises:
        yield Heading(SCORE["ruled_out"], level)
        yield Bullets([bending(one, result.labels, result.choices) for one in result.compromises])
    aside = [
        SCORE["set_aside_line"].format(title=row.title, rank=row.rank)
        for row in result.ranking
        if row.set_aside
    ]
    if aside:
        yield Heading(SCORE["set_aside"], level)
        yield Bullets(aside)
    ask = [
        SCORE["ask_line"].format(title=row.title, needs=_labels(row.ask_employer, result))
        for row in [row for row in result.ranking if row.eligible][:TOP]
        if row.ask_employer
    ]
    if ask:
        yield Heading(SCORE["ask"], level)
        yield Bullets(ask)


def _labels(ids: list[str], result: Ranking) -> str:
    return listed(inside(result.labels[id]) for id in ids)


def bending(
    compromise: Compromise, texts: dict[str, str], choices: dict[str, dict[str, str]]
) -> str:
    """What would bring a ruled-out role back, and where it would then stand."""
    changes = listed(
        COMMON["change"].format(
            need=inside(texts[change.need]),
            was=_choice(change.need, change.from_, choices),
            becomes=_choice(change.need, change.to, choices),
        )
        for change in compromise.changes
    )
    return COMMON["back"].format(
        title=compromise.title,
        changes=changes,
        rank=compromise.rank_then,
        best=in_100(compromise.chance_then),
    )


def _choice(need: str, answer: str | float | None, choices: dict[str, dict[str, str]]) -> str:
    """An answer to a need, in the words of its choice."""
    if answer is None:
        return COMMON["no_answer"]
    if isinstance(answer, str):
        return COMMON["answer"].format(words=choices[need][answer])
    return f"{answer:,}"
