"""Ranges drawn where looking beats reading: pay, and years on the ladders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legalpath.advice.compare.result import Comparison
from legalpath.documents.cell import Cell
from legalpath.formats.blocks import Block, Paragraph, Span, Spans, Text, joined
from legalpath.formats.notes import Notes
from legalpath.words.sentences import Words, listed, years

COMPARE = Words("compare")
PICTURES = Words("compare", "pictures")
SPAN = Words("common", "span")

STEP = 10_000
"""Pay scales start and end at a multiple of this, in dollars a year."""


def pay_picture(result: Comparison, notes: Notes) -> Iterator[Block]:
    """What is earned in every role and rung with figures, on one scale."""
    spans = [
        _pay_span(row.label, cell, notes, title)
        for role, title in result.titles.items()
        for row in result.sections["pay"].rows
        if (cell := row.cells[role]) and _range(cell)
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
    return [_pay_span("", cell, notes).said for cell in cells if cell and _range(cell)]


def _range(cell: Cell) -> tuple[float, float | None, float | None, str] | None:
    """Low end, high end, middle and what they are; None for a cell without a range."""
    value: dict[str, Any] = cell.value if isinstance(cell.value, dict) else {}
    if value.get("p25") and value.get("p75"):
        return value["p25"], value["p75"], value["p50"], "half"
    if value.get("low"):
        return value["low"], value["high"], value["mid"], "all" if value["high"] else "from"
    return None


def _pay_span(label: str, cell: Cell, notes: Notes, group: str = "") -> Span:
    found = _range(cell)
    assert found is not None  # noqa: S101  the callers have looked
    low, high, middle, kind = found
    ends = {"low": f"${low:,}", "high": f"${high or 0:,}"}
    if cell.value["or_more"]:
        last = "high" if high else "low"
        ends[last] = PICTURES["or_more"].format(amount=ends[last])
    said = PICTURES[f"pay_{kind}_middle" if middle else f"pay_{kind}"].format(
        **ends, middle=f"${middle:,}" if middle else ""
    )
    if cell.value["match"] != "direct":
        said = PICTURES[cell.value["match"]].format(pay=said)
    marked = notes.marked(msgspec.structs.replace(cell, text=said))
    return Span(label, marked, low, high, middle, group)
