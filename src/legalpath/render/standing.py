"""Arranges a ranking into blocks: who leads, how surely, why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.render.blocks import Block, Bullets, Grid, Heading, Paragraph, data_line
from legalpath.render.reasons import bending
from legalpath.results import Lean, RankedRole, Ranking
from legalpath.text import in_100, listed, signed
from legalpath.wording import SCORE

TOP = 3
"""How many paths a ranking shows in full; the rest are only named."""


def standing(result: Ranking) -> Iterator[Block]:
    """A ranking: the first paths, what separates them, needs, next steps, limits."""
    yield Heading("What your answers say", 1)
    yield Paragraph(result.advice)
    running = [row for row in result.ranking if row.eligible]
    if result.status not in ("unanswered", "flat"):
        yield from _first(result, (running or result.ranking)[:TOP])
        rest = [row.title for row in running[TOP:]]
        if rest:
            yield Paragraph(f"Then, in this order: {listed(rest)}.")
        yield from _between(result)
    yield from barred(result)
    if result.next_steps:
        yield Heading(f"Three steps for this month, toward {result.labels[result.leaders[0]]}")
        yield Bullets([step.text for step in result.next_steps])
    yield Heading("Keep in mind")
    yield Bullets(result.limits)
    yield Paragraph(data_line(result))


def _first(result: Ranking, shown: list[RankedRole]) -> Iterator[Block]:
    yield Grid(
        ["", "Path", "Fit", "Best", "Top 3", "Luck", "Why"],
        [_ranked(row, result) for row in shown],
    )
    yield Paragraph(
        "Fit: how far the path lies in the direction of your answers; 0 is no lean. "
        "Best: in how many of 100 cases it fits you best, given what your answers leave "
        "open. Top 3: in how many it is among the first three. Luck: Best, had you "
        "answered nothing."
    )


def _ranked(row: RankedRole, result: Ranking) -> list[str]:
    by_luck = "" if row.chance_if_random is None else in_100(row.chance_if_random)
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
    told = [f"For: {'; '.join(fors)}."] if fors else []
    told += [f"Against: {against[0]}."] if against else []
    if row.family:
        twins = listed(result.labels[id] for id in row.family)
        told.append(f"Near twin of {twins}: together {in_100(row.family_chance)} of 100.")
    return " ".join(told)


def _between(result: Ranking) -> Iterator[Block]:
    """What separates the first two, and the one answer that would change the first place."""
    if result.separates is None:
        return
    first, second = (result.labels[id] for id in (result.separates.first, result.separates.second))
    yield Heading("What separates the first two")
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
        yield Heading("Ruled out by your needs", level)
        yield Bullets([bending(one, result.labels, result.choices) for one in result.compromises])
    aside = [f"{row.title} (rank {row.rank} by fit)" for row in result.ranking if row.set_aside]
    if aside:
        yield Heading("Set aside by you", level)
        yield Bullets(aside)
    ask = [
        f"{row.title}: {_labels(row.ask_employer, result)}"
        for row in [row for row in result.ranking if row.eligible][:TOP]
        if row.ask_employer
    ]
    if ask:
        yield Heading("Ask the employer", level)
        yield Bullets(ask)


def _labels(ids: list[str], result: Ranking) -> str:
    return listed(result.labels[id].lower() for id in ids)
