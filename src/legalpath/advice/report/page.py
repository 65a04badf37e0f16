"""Arranges a report into blocks: one idea a section, the result before its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from legalpath.advice.compare.page import columns, ladder_picture, pay_picture, short_answer
from legalpath.advice.compare.result import Comparison
from legalpath.advice.gap.page import asked, from_to
from legalpath.advice.gap.result import GapPage
from legalpath.advice.report.result import Report
from legalpath.advice.route.page import ways
from legalpath.advice.route.result import Routes
from legalpath.advice.score.page import barred, chances, reached
from legalpath.advice.score.result import RankedRole, Ranking
from legalpath.advice.sheet.page import told_grid, told_parts
from legalpath.advice.show.page import framed
from legalpath.advice.why.page import flips
from legalpath.advice.why.result import DimensionShare, Why
from legalpath.catalogue.names import NONE
from legalpath.catalogue.vocabulary import LEVELS
from legalpath.fit.status import ORDERLESS
from legalpath.formats.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Quote,
    grid,
    part,
)
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, counted, in_100, listed

REPORT = Words("report")
LEVEL = Words("show", "levels")

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
    first = _first(result.guided.why) if result.guided else ()
    steps = [REPORT["next"].format(step=step.text) for step in result.ranking.next_steps[:1]]
    yield from part(REPORT["short"], Bullets([result.ranking.advice, *first, *steps]))
    if result.guided:
        why = result.guided.why
        yield from _fits(result.ranking)
        yield from _told(result, why)
        yield from _why(why)
        yield from flips(why)
        yield from reached(result.ranking, notes)
        if changed := list(barred(result.ranking, 3)):
            yield from part(REPORT["bend"], *changed)
        yield from _compared(result.guided.comparison, notes)
        yield from _way(result.guided.routes, result.guided.gap, notes)
    elif result.ranking.status not in ORDERLESS:
        yield from _fits(result.ranking)
    yield from _onward(result, notes)
    if answers := list(told_parts(result.told.lines, ("answers", "days"), 3)):
        yield from part(REPORT["answers"], *answers)
    yield from notes.ending(result, result.notices)


def _first(why: Why) -> Iterator[str]:
    """Who comes first, how surely, and what speaks for it."""
    first = why.role
    surely = "first_unsure" if first.chance_unanswered is None else "first"
    yield REPORT[surely if first.running else "first_out"].format(
        title=first.title,
        best=in_100(first.chance_best),
        luck=in_100(first.chance_unanswered or 0),
    )
    fors = sorted(why.by_dimension, key=lambda share: -share.adds)[:LIKES]
    if likes := listed(f'"{share.likes}"' for share in fors if share.adds > 0 and share.likes):
        yield REPORT["likes"].format(likes=likes)


# --- the person


def _fits(ranking: Ranking) -> list[Block]:
    """How each path in the running fits, and how surely; without any, how all of them fit."""
    if rows := ranking.running:
        return part(REPORT["result"], _chances(rows), Paragraph(REPORT["chances_explained"]))
    fits = [[row.title, signed(row.fit)] for row in ranking.ranking]
    table = grid(REPORT, "path fit", fits, ruled=False)
    return part(REPORT["result"], table, Paragraph(REPORT["fits_explained"]))


def _chances(rows: list[RankedRole]) -> Bars:
    """Paths with their chances, and the chances that they have without an answer."""
    numbers = [chances(row, "-") for row in rows]
    table = grid(REPORT, "path fit best top3 luck", numbers, ruled=False)
    bars = [
        Bar(title, REPORT["share"].format(best=best), row.chance_best, row.chance_unanswered)
        for row, (title, _, best, *_) in zip(rows, numbers, strict=True)
    ]
    most = max(max(bar.value, bar.mark or 0) for bar in bars)
    high = ceil(most * TENTH) / TENTH or 1
    return Bars(REPORT["chances"], REPORT["chances_legend"], bars, 0, high, table)


def _told(result: Report, why: Why) -> Iterator[Block]:
    weighty = [share for share in why.by_dimension if share.likes and round(_weight(share), 2)]
    weighty.sort(key=_weight, reverse=True)
    leans = [f"{share.title}: {share.likes}" for share in weighty]
    shown = [Bullets(leans)] if leans else []
    yield from part(REPORT["told"], Paragraph(REPORT["leans" if leans else "no_leans"]), *shown)
    held = [line for line in result.told.lines if line.part not in ("answers", "days")]
    yield from part(REPORT["needs"], told_grid(held), level=3)
    yield Paragraph(counted(REPORT, "from", result.ranking.answered))


def _weight(share: DimensionShare) -> float:
    """How far a kind of work moves the path that it moves more."""
    return max(abs(share.adds), abs(share.adds_over))


def _why(why: Why) -> Iterator[Block]:
    title, other = why.role.title, why.over.title if why.over else ""
    yield Heading(REPORT["why_over" if why.over else "why"].format(title=title, other=other))
    if why.over and why.beats is not None:
        yield Paragraph(REPORT["beats"].format(title=title, other=other, beats=in_100(why.beats)))
    yield _contributions(why)
    counting = sorted(why.by_answer, key=lambda share: -abs(share.adds))[:MOST_ANSWERS]
    rows = [[one.text, one.said, signed(one.adds)] for one in counting if round(one.adds, 2)]
    heads = [REPORT["question"], REPORT["you_said"], title]
    yield from part(REPORT["counts"], Grid(heads, rows), level=3)


def _contributions(why: Why) -> Bars:
    """What each kind of work adds to the first path, with the second one's share as a mark."""
    here, there = why.role, why.over
    shares = [
        (share.title, share.likes or REPORT["no_lean"], share.adds, share.adds_over)
        for share in sorted(why.by_dimension, key=lambda share: -share.adds)
        if share.adds or share.adds_over
    ]
    if why.remainder or why.remainder_over:
        shares.append((REPORT["days"], "", why.remainder, why.remainder_over))
    bars = [
        Bar(title, signed(adds), adds, over if there else None) for title, _, adds, over in shares
    ]
    shares.append((REPORT["total"], "", here.fit, there.fit if there else 0.0))
    heads = [REPORT["kind_of_work"], REPORT["lean"], here.title, *([there.title] if there else [])]
    rows = [[title, lean, signed(adds), signed(over)] for title, lean, adds, over in shares]
    table = Grid(heads, [row[: len(heads)] for row in rows], ruled=False)
    legend = REPORT["contributions_legend" if there else "contributions_alone"]
    told = legend.format(title=here.title, other=there.title if there else "")
    ends = [0, *(end for bar in bars for end in (bar.value, bar.mark or 0))]
    return Bars(REPORT["contributions"], told, bars, min(ends), max(ends), table)


# --- the paths


def _compared(result: Comparison, notes: Notes) -> Iterator[Block]:
    titles = result.titles
    compared = Paragraph(REPORT["compared"].format(titles=listed(titles.values())))
    yield from part(REPORT["side_by_side"], compared, Bullets(short_answer(result, notes)))
    levels = ", ".join(LEVEL[id].lower() for id in LEVELS)
    for name, section in result.sections.items():
        if section.rows and name not in PICTURED:
            known = [Paragraph(REPORT["levels"].format(levels=levels))] if name == "skills" else []
            table = columns(name, section.rows, titles, notes)
            title, behind = framed(name, result.in_state)
            yield from part(title, *known, table, *behind, level=3)
    yield Heading(REPORT["ladders"])
    yield from ladder_picture(result, notes)
    yield Heading(REPORT["pay"])
    yield from pay_picture(result, notes)
    table = columns("pay", result.sections["pay"].rows, titles, notes)
    yield from part(REPORT["pay_table"], table, level=3)


def _way(routes: Routes, gap: GapPage, notes: Notes) -> Iterator[Block]:
    here, there = routes.titles[routes.from_], routes.titles[routes.to]
    key = "way" if routes.from_ == NONE else "way_from"
    yield Heading(REPORT[key].format(here=here, there=there))
    yield from ways(routes, notes, 3)
    yield Heading(REPORT["gap"].format(there=there))
    rows = [
        [
            missing.label,
            asked(missing) if gap.from_ == NONE else from_to(missing),
            notes.marked(missing.how_to_learn),
            notes.marked(missing.how_to_show),
        ]
        for missing in gap.gaps
    ]
    yield grid(REPORT, "skill from_to learn show", rows)


# --- what follows


def _onward(result: Report, notes: Notes) -> Iterator[Block]:
    steps = [notes.marked(step) for step in result.ranking.next_steps]
    yield from part(REPORT["steps"], Bullets(steps))
    yield from part(REPORT["talk"], Bullets(result.talk))
    if result.notes:
        yield from part(REPORT["notes"], Quote(result.notes))
    yield from part(REPORT["limits"], Bullets(result.ranking.limits))
