"""Arranges a report into blocks: one idea a section, the result before its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from legalpath.advice.compare.page import columns, short_answer
from legalpath.advice.compare.pictures import ladder_picture, pay_picture
from legalpath.advice.compare.result import Comparison
from legalpath.advice.gap.page import asked, from_to
from legalpath.advice.gap.result import GapPage
from legalpath.advice.report.result import Report
from legalpath.advice.route.page import ways
from legalpath.advice.route.result import Routes
from legalpath.advice.score.page import barred
from legalpath.advice.score.result import RankedRole, Ranking
from legalpath.advice.sheet.page import told_grid
from legalpath.advice.why.page import flips
from legalpath.advice.why.result import DimensionShare, Why
from legalpath.catalogue.model import LEVELS
from legalpath.catalogue.names import NONE
from legalpath.formats.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Quote,
    data_line,
)
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, counted, in_100, listed, tables

LEVEL, TITLES = tables("show", "levels", "titles")
REPORT = Words("report")
TOLD = Words("sheet", "told")

PICTURED = ("ladder", "pay")
"""The sections of a comparison that have a part of the report for themselves."""
LIKES = 2
"""So many of the things that speak for the first path are named at the top."""
MOST_ANSWERS = 5
"""So many answers are named as those that count most."""
TENTH = 10


def report(result: Report) -> Iterator[Block]:
    """The whole report."""
    notes = Notes(result.sources)
    title = REPORT["title_for"].format(client=result.client) if result.client else REPORT["title"]
    yield Heading(title, 1)
    yield Paragraph(
        REPORT["made"].format(
            date=result.made, version=result.legalpath, data=result.catalogue.version
        )
    )
    yield from _short(result)
    if result.guided:
        yield from _person(result, result.guided.why)
        yield from _paths(result.guided.comparison, notes)
        yield from _way(result.guided.routes, result.guided.gap, notes)
    yield from _onward(result, notes)
    yield from _answers(result)
    yield from notes.blocks()
    yield from (Paragraph(notice) for notice in result.notices)
    yield Paragraph(data_line(result))


def _short(result: Report) -> Iterator[Block]:
    yield Heading(REPORT["short"])
    lines = [result.ranking.advice, *(_first(result.guided.why) if result.guided else ())]
    lines += [REPORT["next"].format(step=step.text) for step in result.ranking.next_steps[:1]]
    yield Bullets(lines)


def _first(why: Why) -> Iterator[str]:
    """Who comes first, how surely, and what speaks for it."""
    first, best = why.role, in_100(why.role.chance_best)
    if not first.eligible:
        yield REPORT["first_out"].format(title=first.title)
    elif first.chance_unanswered is None:
        yield REPORT["first_unsure"].format(title=first.title, best=best)
    else:
        luck = in_100(first.chance_unanswered)
        yield REPORT["first"].format(title=first.title, best=best, luck=luck)
    fors = sorted(why.by_dimension, key=lambda share: -share.adds)[:LIKES]
    likes = listed(f'"{share.likes}"' for share in fors if share.adds > 0 and share.likes)
    if likes:
        yield REPORT["likes"].format(likes=likes)


# --- the person


def _person(result: Report, why: Why) -> Iterator[Block]:
    yield Heading(REPORT["result"])
    yield from _fits(result.ranking)
    yield from _told(result, why)
    yield from _why(why)
    yield from flips(why)
    changed = list(barred(result.ranking, 3))
    if changed:
        yield Heading(REPORT["bend"])
        yield from changed


def _fits(ranking: Ranking) -> Iterator[Block]:
    """How each path in the running fits, and how surely; without any, how all of them fit."""
    if rows := [row for row in ranking.ranking if row.eligible]:
        yield _chances(rows)
        yield Paragraph(REPORT["chances_explained"])
    else:
        fits = [[row.title, signed(row.fit)] for row in ranking.ranking]
        yield Grid([REPORT["path"], REPORT["fit"]], fits, ruled=False)
        yield Paragraph(REPORT["fits_explained"])


def _chances(rows: list[RankedRole]) -> Bars:
    """Paths with their chances, and the chances that they have without an answer."""
    most = max(max(row.chance_best, row.chance_unanswered or 0) for row in rows)
    table = Grid(
        [REPORT[key] for key in ("path", "fit", "best", "top3", "luck")],
        [
            [
                row.title,
                signed(row.fit),
                in_100(row.chance_best),
                in_100(row.chance_top3),
                "-" if row.chance_unanswered is None else in_100(row.chance_unanswered),
            ]
            for row in rows
        ],
        ruled=False,
    )
    bars = [
        Bar(
            row.title,
            REPORT["share"].format(best=in_100(row.chance_best)),
            row.chance_best,
            row.chance_unanswered,
        )
        for row in rows
    ]
    high = ceil(most * TENTH) / TENTH or 1
    return Bars(REPORT["chances"], REPORT["chances_legend"], bars, 0, high, table)


def _told(result: Report, why: Why) -> Iterator[Block]:
    yield Heading(REPORT["told"])
    leans = [f"{share.title}: {share.likes}" for share in _weighty(why) if share.likes]
    if leans:
        yield Paragraph(REPORT["leans"])
        yield Bullets(leans)
    else:
        yield Paragraph(REPORT["no_leans"])
    held = [
        line
        for part in ("needs", "matters", "set_aside")
        for line in result.told.lines
        if line.part == part
    ]
    if held:
        yield Heading(REPORT["needs"], 3)
        yield told_grid(held)
    yield Paragraph(counted(REPORT, "from", result.ranking.answered))


def _weighty(why: Why) -> list[DimensionShare]:
    """The kinds of work that move either path by a hundredth of fit, the most first."""
    weights = {
        share.dimension: max(abs(share.adds), abs(share.adds_over)) for share in why.by_dimension
    }
    kept = [share for share in why.by_dimension if round(weights[share.dimension], 2)]
    return sorted(kept, key=lambda share: -weights[share.dimension])


def _why(why: Why) -> Iterator[Block]:
    title, other = why.role.title, why.over.title if why.over else ""
    key = "why_over" if why.over else "why"
    yield Heading(REPORT[key].format(title=title, other=other))
    if why.over and why.beats is not None:
        yield Paragraph(REPORT["beats"].format(title=title, other=other, beats=in_100(why.beats)))
    yield _contributions(why)
    counting = [share for share in why.by_answer if round(share.adds, 2)]
    counting = sorted(counting, key=lambda share: -abs(share.adds))[:MOST_ANSWERS]
    if counting:
        yield Heading(REPORT["counts"], 3)
        yield Grid(
            [REPORT["question"], REPORT["you_said"], title],
            [[share.text, share.said, signed(share.adds)] for share in counting],
        )


def _contributions(why: Why) -> Bars:
    """What each kind of work adds to the first path, with the second one's share as a mark."""
    shares = sorted(why.by_dimension, key=lambda share: -share.adds)
    shares = [share for share in shares if share.adds or share.adds_over]
    bars = [
        Bar(share.title, signed(share.adds), share.adds, share.adds_over if why.over else None)
        for share in shares
    ]
    rows = [_contribution(share, why) for share in shares]
    if why.remainder or why.remainder_over:
        bars.append(Bar(REPORT["days"], signed(why.remainder), why.remainder, why.remainder_over))
        rows.append([REPORT["days"], "", signed(why.remainder), signed(why.remainder_over)])
    heads = [REPORT["kind_of_work"], REPORT["lean"], why.role.title]
    total = [REPORT["total"], "", signed(why.role.fit)]
    legend = REPORT["contributions_alone"].format(title=why.role.title)
    if why.over:
        heads.append(why.over.title)
        total.append(signed(why.over.fit))
        legend = REPORT["contributions_legend"].format(title=why.role.title, other=why.over.title)
    width = len(heads)
    table = Grid(heads, [row[:width] for row in [*rows, total]], ruled=False)
    ends = [0, *(end for bar in bars for end in (bar.value, bar.mark or 0))]
    return Bars(REPORT["contributions"], legend, bars, min(ends), max(ends), table)


def _contribution(share: DimensionShare, why: Why) -> list[str]:
    over = [signed(share.adds_over)] if why.over else []
    return [share.title, share.likes or REPORT["no_lean"], signed(share.adds), *over]


# --- the paths


def _paths(result: Comparison, notes: Notes) -> Iterator[Block]:
    yield Heading(REPORT["side_by_side"])
    yield Paragraph(REPORT["compared"].format(titles=listed(result.titles.values())))
    yield Bullets(short_answer(result, notes))
    for name, section in result.sections.items():
        if section.rows and name not in PICTURED:
            yield Heading(TITLES[name], 3)
            if name == "skills":
                yield Paragraph(REPORT["levels"].format(levels=", ".join(_levels())))
            yield columns(name, section.rows, result.titles, notes)
    yield Heading(REPORT["ladders"])
    yield from ladder_picture(result, notes)
    yield Heading(REPORT["pay"])
    yield from pay_picture(result, notes)
    yield Heading(REPORT["pay_table"], 3)
    yield columns("pay", result.sections["pay"].rows, result.titles, notes)


def _levels() -> Iterator[str]:
    """The levels of skills in words, without the one that is asked for in some posts only."""
    return (LEVEL[id].lower() for id in LEVELS if id != "partly")


def _way(routes: Routes, gap: GapPage, notes: Notes) -> Iterator[Block]:
    there = routes.titles[routes.to]
    key = "way" if routes.from_ == NONE else "way_from"
    yield Heading(REPORT[key].format(here=routes.titles[routes.from_], there=there))
    yield from ways(routes, notes, 3)
    yield Heading(REPORT["gap"].format(there=there))
    yield Grid(
        [REPORT[key] for key in ("skill", "from_to", "learn", "show")],
        [
            [
                missing.label,
                asked(missing) if gap.from_ == NONE else from_to(missing),
                notes.marked(missing.how_to_learn),
                notes.marked(missing.how_to_show),
            ]
            for missing in gap.gaps
        ],
    )


# --- what follows


def _onward(result: Report, notes: Notes) -> Iterator[Block]:
    if result.ranking.next_steps:
        yield Heading(REPORT["steps"])
        yield Bullets([notes.marked(step) for step in result.ranking.next_steps])
    yield Heading(REPORT["talk"])
    yield Bullets(result.talk)
    if result.notes:
        yield Heading(REPORT["notes"])
        yield Quote(result.notes)
    yield Heading(REPORT["limits"])
    yield Bullets(result.ranking.limits)


def _answers(result: Report) -> Iterator[Block]:
    """What was answered, kind by kind; needs and picks stand further up."""
    lines = [line for line in result.told.lines if line.part in ("answers", "days")]
    if lines:
        yield Heading(REPORT["answers"])
    for part in ("answers", "days"):
        if rows := [line for line in lines if line.part == part]:
            yield Heading(TOLD[part], 3)
            yield told_grid(rows)
