"""Arranges a comparison into blocks: the short answer first, then a column for each role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legalpath.advice.compare.result import Comparison, Person
from legalpath.advice.score.page import stood
from legalpath.advice.show.page import framed, is_labelled, tell
from legalpath.catalogue.vocabulary import RANKS
from legalpath.documents.cell import Cell, Row, SkillCell
from legalpath.fit.status import LEADERLESS
from legalpath.formats.blocks import (
    Block,
    Bullets,
    Grid,
    Heading,
    Paragraph,
    Span,
    Spans,
    Text,
    filled,
    joined,
    part,
)
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, listed, tables, years

COMPARE, PICTURES = tables("compare", "", "pictures")
LIKELY = Words("show", "likely")
SPAN = Words("common", "span")

STEP = 10_000
"""Pay scales start and end at a multiple of this, in dollars a year."""
MOST_TASKS = 3
"""So many tasks are told that one role alone does."""
FEW = 2
"""So many of a long list are named in a brief comparison, and one of what is shared."""


def comparison(result: Comparison) -> Iterator[Block]:
    """Roles side by side, a column each."""
    notes = Notes(result.sources, marks=result.footnotes)
    yield Heading(listed(result.titles.values()), 1)
    yield from part(COMPARE["answer"], Bullets(short_answer(result, notes)))
    if result.person:
        apart = [] if result.brief else _separates(result, result.person)
        advice = [result.person.advice] if result.person.status in LEADERLESS else []
        told = [*advice, *_standings(result, result.person), *apart]
        yield from part(COMPARE["person"], Bullets(told))
    drawn = {"ladder": ladder_picture, "pay": pay_picture}
    for name, section in result.sections.items():
        picture = list(drawn[name](result, notes)) if name in drawn and section.rows else []
        if result.brief:
            yield from picture
        else:
            grid = columns(name, section.rows, result.titles, notes)
            title, behind = framed(name, result.in_state)
            yield from part(title, *picture, grid, *behind)
    yield from notes.ending(result, result.notices)


def short_answer(result: Comparison, notes: Notes) -> list[Text]:
    """What is the same, what is not, whom each role is for."""
    for_whom = (
        filled(COMPARE["who"], title=title, words=notes.marked(cell))
        for id, title in result.titles.items()
        for cell in result.answer.who[id][:1]
    )
    return [*_same(result), *_different(result, notes), *for_whom]


def _same(result: Comparison) -> Iterator[str]:
    all_of = "both" if len(result.roles) == 2 else "all"
    for key in ("skills", "tasks", "conditions"):
        shared = getattr(result.answer, f"shared_{key}")
        if shared and not (result.brief and key == "conditions"):
            yield COMPARE[f"{all_of}_{key}"].format(words=_named(key, shared, result, 1))


def _different(result: Comparison, notes: Notes) -> Iterator[Text]:
    for id, title in result.titles.items():
        for section in ("skills",) if result.brief else ("skills", "conditions"):
            leans = [one for one in result.answer.more if one.role == id]
            if more := [one.key for one in leans if one.section == section]:
                words = _named(section, more, result)
                yield COMPARE[f"more_{section}"].format(title=title, words=words)
        for task in result.answer.only_tasks[id][:MOST_TASKS]:
            yield filled(COMPARE["only_tasks"], title=title, words=notes.marked(task))


def _named(section: str, keys: list[str], result: Comparison, few: int = FEW) -> str:
    """All of these, or the first few where there is one screen."""
    labels = [result.answer.labels[section][key] for key in keys]
    if not result.brief or len(labels) <= few + 1:
        return "; ".join(labels)
    return "; ".join([*labels[:few], COMPARE["more"].format(count=len(labels) - few)])


def _standings(result: Comparison, person: Person) -> Iterator[str]:
    for id, title in result.titles.items():
        if standing := person.standings.get(id):
            yield stood(COMPARE, title, standing)
    if unranked := [title for id, title in result.titles.items() if id not in person.standings]:
        yield COMPARE["not_ranked"].format(titles=listed(unranked))


def _separates(result: Comparison, person: Person) -> Iterator[str]:
    for line in person.separates:
        pair = (line.first, line.second) if line.apart > 0 else (line.second, line.first)
        ahead, behind = (result.titles[id] for id in pair)
        said = {"text": line.text, "said": line.said, "apart": signed(abs(line.apart))}
        yield COMPARE["separates"].format(ahead=ahead, behind=behind, **said)


def columns(name: str, rows: list[Row], titles: dict[str, str], notes: Notes) -> Grid:
    """A section as a table, with what the person said where that bears on a row."""
    told, heads = tell(rows, list(titles), notes), list(titles.values())
    said = any(row.said for row in rows)
    heads += [COMPARE["you"]] if said else []
    lines = [[*words, row.said or "-"] if said else words for row, words in told]
    if not is_labelled(name, told):
        return Grid(heads, lines, labelled=False)
    keys = [None, *(row.key for row, _ in told)]
    shown = [
        ["" if row.key == before else row.label, *line]
        for before, (row, _), line in zip(keys, told, lines, strict=False)
    ]
    if name != "skills":
        return Grid(["", *heads], shown)
    bars = [[None, *(_bar(row.cells[id]) for id in titles), *[None] * said] for row in rows]
    return Grid(["", *heads], shown, ruled=said, bars=bars)


def _bar(cell: Cell | None) -> int | None:
    """How much a role asks for a skill, as a length."""
    return RANKS[cell.level] if isinstance(cell, SkillCell) and cell.level else None


# --- ranges drawn where looking beats reading


def pay_picture(result: Comparison, notes: Notes) -> Iterator[Block]:
    """What is earned in every role and rung with figures, on one scale."""
    spans = [
        span
        for role, title in result.titles.items()
        for row in result.sections["pay"].rows
        if (span := _pay_span(row.label, row.cells[role], notes, title))
    ]
    if spans:
        low = min(span.low or 0 for span in spans) // STEP * STEP
        high = -(-max(span.high or span.low or 0 for span in spans) // STEP) * STEP
        yield Spans(spans, low, high, (f"${low:,.0f}", f"${high:,.0f}"))


def ladder_picture(result: Comparison, notes: Notes) -> Iterator[Block]:
    """Every rung of every ladder on one scale of years, with its pay where it is known."""
    spans, without_pay = [], []
    for role, title in result.titles.items():
        rungs = [cell for row in result.sections["ladder"].rows if (cell := row.cells[role])]
        pays = [_rung_pay(result, role, cell.value["rung"], notes) for cell in rungs]
        for cell, pay in zip(rungs, pays, strict=True):
            span = cell.value["years"]
            said = joined([years(span) if span else SPAN["years_unknown"], *pay], "; ")
            low, high = (span[0], span[1] if len(span) > 1 else None) if span else (None, None)
            spans.append(Span(cell.value["rung"], said, low, high, group=title))
        if not any(pays):
            without_pay.append(title)
    if any(span.low is not None for span in spans):
        last = max(span.high or span.low or 0 for span in spans)
        ends = PICTURES["ends_low"], PICTURES["ends_high"].format(years=f"{last:g}")
        yield Spans(spans, 0, last, ends)
    if without_pay and "pay" in result.sections:
        yield Paragraph(COMPARE["rung_pay_unknown"].format(titles=listed(without_pay)))


def _rung_pay(result: Comparison, role: str, rung: str, notes: Notes) -> list[Text]:
    pay = result.sections.get("pay")
    cells = [row.cells[role] for row in pay.rows if row.key == rung] if pay else []
    return [span.said for cell in cells if (span := _pay_span("", cell, notes))]


def _pay_span(label: str, cell: Cell | None, notes: Notes, group: str = "") -> Span | None:
    """What is earned as a range, half of all or all of it; None for a cell without one."""
    value: dict[str, Any] = cell.value if cell and isinstance(cell.value, dict) else {}
    if value.get("p25") and value.get("p75"):
        kind, low, high, middle = "half", value["p25"], value["p75"], value["p50"]
    elif value.get("low"):
        low, high, middle = value["low"], value["high"], value["mid"]
        kind = "all" if high else "from"
    else:
        return None
    ends = {"low": f"${low:,}", "high": f"${high or 0:,}"}
    if value["or_more"]:
        last = "high" if high else "low"
        ends[last] = PICTURES["or_more"].format(amount=ends[last])
    said = PICTURES[f"pay_{kind}_middle" if middle else f"pay_{kind}"].format(
        **ends, middle=f"${middle:,}" if middle else ""
    )
    if value["match"] != "direct":
        likely = LIKELY[value["likely"]] if value.get("likely") else ""
        said = PICTURES[value["match"]].format(pay=said, likely=likely)
    marked = notes.marked(cell and msgspec.structs.replace(cell, text=said))
    return Span(label, marked, low, high, middle, group)
