"""Arranges a ranking into blocks: who leads, how surely, why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legalpath.advice.reach.page import reach_line
from legalpath.advice.score.result import Compromise, Lean, RankedRole, Ranking, Standing
from legalpath.documents.cell import notices
from legalpath.fit.status import ORDERLESS
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, filled, part
from legalpath.formats.notes import Notes, data_line
from legalpath.text import signed
from legalpath.words.sentences import Words, in_100, inside, listed, tables

COMMON, REACH = Words("common"), Words("reach")
SCORE, SCORE_TABLE = tables("score", "", "table")

TOP = 3
"""How many paths a ranking shows in full; the rest are only named."""


def ranking(result: Ranking) -> Iterator[Block]:
    """A ranking: the first paths, what separates them, needs, next steps, limits."""
    yield Heading(SCORE["title"], 1)
    yield Paragraph(result.advice)
    running, notes = result.running, Notes(result.sources)
    if result.status not in ORDERLESS:
        columns = [SCORE_TABLE[key] for key in ("path", "fit", "best", "top3", "luck", "why")]
        shown = (running or result.ranking)[:TOP]
        rows = [[str(row.place), *chances(row), _why(row, result)] for row in shown]
        yield Grid(["", *columns], rows)
        yield Paragraph(SCORE_TABLE["legend"])
        if rest := [row.title for row in running[TOP:]]:
            yield Paragraph(SCORE["then"].format(titles=listed(rest)))
        yield from _between(result)
    yield from reached(result, notes)
    yield from barred(result)
    if result.next_steps:
        title = SCORE["next_steps"].format(title=result.labels[result.leaders[0]])
        yield from part(title, Bullets([step.text for step in result.next_steps]))
    yield from part(COMMON["limits_title"], Bullets(result.limits))
    yield from (
        notes.ending(result, notices(result.sources))
        if notes.cited
        else [Paragraph(data_line(result))]
    )


def reached(result: Ranking, notes: Notes, level: int = 2) -> Iterator[Block]:
    """How far each path is open, and what only an employer can say; nothing without needs."""
    asked = [row for row in result.ranking if not row.set_aside]
    lines = [
        filled(REACH["line"], title=row.title, reach=reach_line(row.reach, notes))
        for row in asked
        if row.reach.sorts
    ]
    yield from part(REACH["title"], Bullets(lines), level=level)
    needs = dict.fromkeys(
        one.need for row in asked for one in row.reach.because if one.is_ == "ask"
    )
    ask = [REACH["ask_line"].format(need=result.labels[need]) for need in needs]
    yield from part(REACH["ask"], Bullets(ask), level=level)


def chances(row: RankedRole, unknown: str = "") -> list[str]:
    """A role, its fit, and its chances: to be best, among the first three, and by luck."""
    luck = unknown if row.chance_unanswered is None else in_100(row.chance_unanswered)
    sure = [in_100(row.chance_best), in_100(row.chance_top3)]
    return [row.title, signed(row.fit), *sure, luck]


def _why(row: RankedRole, result: Ranking) -> str:
    """The two things about a role that speak most for it, and the one most against it."""
    at, average = result.model.positions[row.role], result.model.reference
    order = sorted(row.by_dimension.items(), key=lambda part: -part[1])
    ends = {id: result.ends[id][at[id] > average[id]] for id in at}
    fors = [ends[id] for id, adds in order[:2] if adds > 0]
    told = [SCORE_TABLE["for"].format(ends="; ".join(fors))] if fors else []
    told += [SCORE_TABLE["against"].format(end=ends[id]) for id, adds in order[-1:] if adds < 0]
    if row.twins:
        twins = listed(result.labels[id] for id in row.twins)
        told.append(SCORE_TABLE["twins"].format(twins=twins, share=in_100(row.twins_chance)))
    return " ".join(told)


def _between(result: Ranking) -> list[Block]:
    """What separates the first two, and the one answer that would change the first place."""
    if result.separates is None:
        return []
    apart, flip = result.separates, result.flip
    titles = {"first": result.labels[apart.first], "second": result.labels[apart.second]}
    leans = {"ahead": apart.ahead, "behind": apart.behind}
    told = [_lean(key, lean, titles, result) for key, lean in leans.items()]
    if flip is None:
        return part(SCORE["between"], Bullets([*told, SCORE["flip_none"]]))
    tips = SCORE["flip"].format(
        to=flip.to_words,
        was=flip.from_words,
        question=result.labels[flip.question],
        leader=result.labels[flip.leader_becomes],
    )
    return part(SCORE["between"], Bullets([*told, tips]))


def _lean(key: str, lean: Lean | None, titles: dict[str, str], result: Ranking) -> str:
    if lean is None:
        return SCORE[f"{key}_none"].format(**titles)
    return SCORE[key].format(**titles, likes=result.ends[lean.dimension][lean.end == "high"])


def barred(result: Ranking, level: int = 2) -> Iterator[Block]:
    """What would bring back the paths that needs close, and what is set aside."""
    back = [bending(one, result.labels, result.choices) for one in result.compromises]
    yield from part(SCORE["closed"], Bullets(back), level=level)
    aside = [
        SCORE["set_aside_line"].format(title=row.title, rank=row.rank)
        for row in result.ranking
        if row.set_aside
    ]
    yield from part(SCORE["set_aside"], Bullets(aside), level=level)


def stood(words: Mapping[str, str], title: str, standing: Standing) -> str:
    """How a role fits a person, and how far it is open where needs were set."""
    key = "standing_reach" if standing.reach.sorts else "standing"
    return words[key].format(
        title=title,
        fit=signed(standing.fit),
        rank=standing.rank,
        best=in_100(standing.chance_best),
        unanswered=in_100(standing.chance_unanswered or 0),
        reach=reach_line(standing.reach),
    )


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
