"""Blocks as one HTML page that stands alone: no script, no request, one style sheet.

Everything that could come from a person or a data file goes through autoescape, and a
content security policy in the page allows this style sheet and nothing else.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from legalpath.formats.blocks import (
    FULL,
    Bar,
    Bars,
    Block,
    Grid,
    Heading,
    Mark,
    Marked,
    Span,
    Spans,
    Text,
)
from legalpath.text import printable, slug
from legalpath.words.sentences import Words

REPORT = Words("report")

TEMPLATES = Path(__file__).with_name("templates")
LABEL = 60
"""A table whose labels are longer than this gives them more room than its cells."""
WIDTH = 1000
"""The width of a drawing in its own units; it is stretched to the page's."""
NUMBER = re.compile(r"|-|[+-]?\d[\d.,]*|(under|over) \d+")
WEB = re.compile(r"https?://[^\s<>\"']+")


class Part(NamedTuple):
    """A part of the page: its heading, the end of its address, its blocks."""

    title: str
    id: str
    blocks: list[Block]


def html(blocks: Iterable[Block], language: str = "en") -> str:
    """The blocks as a page; the first one is its title, every second-level heading a part."""
    title, *rest = blocks
    assert isinstance(title, Heading)  # noqa: S101  every arrangement begins with its title
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    head, *parts = _parts(rest)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            language=language,
            title=title.text,
            head=head.blocks,
            parts=parts,
            style=Markup(style),  # noqa: S704  our own file
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
            words=REPORT,
        )
    )


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters |= {
        "kind": lambda block: type(block).__name__,
        "cite": _cited,
        "groups": lambda spans: [
            (group, list(inside)) for group, inside in groupby(spans, lambda span: span.group)
        ],
        "figures": _figures,
        "place": _place,
        "stretch": _stretch,
        "numeric": _numeric,
        "worded": _worded,
        "web": lambda url: bool(url and WEB.fullmatch(url)),
    }
    made.globals |= {"FULL": FULL, "WIDTH": WIDTH}
    return made


def _shown(value: Any) -> Any:
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """What stands before the first heading, then a part for each second-level heading."""
    part = Part("", "", [])
    seen: set[str] = set()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield part
            id = slug(block.text) or "part"
            while id in seen:
                id += "-more"
            seen.add(id)
            part = Part(block.text, id, [])
        else:
            part.blocks.append(block)
    yield part


def _cited(text: Text) -> Markup:
    """Text in which a footnote's number leads to its source."""
    parts = text.parts if isinstance(text, Marked) else (text,)
    return Markup().join(
        _mark(part) if isinstance(part, Mark) else Markup.escape(printable(part)) for part in parts
    )


def _mark(mark: Mark) -> Markup:
    if mark.kind == "source":
        return Markup('<a class="mark" href="#source-{}">{}</a>').format(mark.at, mark.words)
    return Markup('<span class="{}">{}</span>').format(mark.kind, mark.words)


# --- geometry


def _figures(block: Spans | Bars) -> Grid:
    """What is drawn, as a table."""
    if isinstance(block, Bars):
        return block.table
    return Grid(
        ["", REPORT["range"]],
        [[span.name(), span.said] for span in block.spans],
        ruled=False,
        caption=block.caption,
    )


def _place(value: float, scale: Bars | Spans) -> float:
    """Where a value lies on a scale, in the drawing's units."""
    share = (value - scale.low) / ((scale.high - scale.low) or 1)
    return round(max(0.0, min(1.0, share)) * WIDTH, 1)


def _stretch(drawn: Bar | Span, scale: Bars | Spans) -> tuple[float, float]:
    """Where a bar or a range begins and how long it is, in the drawing's units.

    An open range goes on to the end of the scale; nothing is too short to be seen.
    """
    if isinstance(drawn, Bar):
        ends = sorted((_place(0, scale), _place(drawn.value, scale)))
    else:
        high = scale.high if drawn.high is None else drawn.high
        ends = [_place(drawn.low or 0, scale), _place(high, scale)]
    long = max(ends[1] - ends[0], 4.0)
    return min(ends[0], WIDTH - long), long


def _worded(block: Grid) -> bool:
    return block.labelled and any(len(str(row[0])) > LABEL for row in block.rows)


def _numeric(block: Grid, at: int) -> bool:
    """Whether a column holds numbers, which stand best flush right."""
    return all(NUMBER.fullmatch(str(row[at])) for row in block.rows)
