"""Arranges a comparison into blocks: the short answer first, then a column for each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legalpath.advice.compare.pictures import ladder_picture, pay_picture
from legalpath.advice.compare.result import Comparison, Person
from legalpath.advice.show.page import ending, is_labelled, tell
from legalpath.catalogue.model import LEVELS
from legalpath.documents.cell import Row, SkillCell
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Text, filled
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.sentences import Words, in_100, listed

COMPARE = Words("compare")
TITLES = Words("show", "titles")

PICTURES: dict[str, Callable[[Comparison, Notes], Iterator[Block]]] = {
    "ladder": ladder_picture,
    "pay": pay_picture,
}
FEW = 2
"""So many of a long list are named in a brief comparison."""


def comparison(result: Comparison) -> Iterator[Block]:
    """Roles side by side, a column each."""
    notes = Notes(result.sources, marks=result.footnotes)
    yield Heading(listed(result.titles.values()), 1)
    yield Heading(COMPARE["answer"])
    yield Bullets(short_answer(result, notes))
    if result.person:
        yield Heading(COMPARE["person"])
        apart = [] if result.brief else _separates(result, result.person)
        yield Bullets([*_standings(result, result.person), *apart])
    for name, section in result.sections.items():
        if section.rows:
            if not result.brief:
                yield Heading(TITLES[name])
            if name in PICTURES:
                yield from PICTURES[name](result, notes)
            if not result.brief:
                yield columns(name, section.rows, result.titles, notes)
    yield from ending(result, notes)


def short_answer(result: Comparison, notes: Notes) -> list[Text]:
    """What is the same, what is not, whom each role is for."""
    return [*_same(result), *_different(result), *_for_whom(result, notes)]


def _same(result: Comparison) -> Iterator[str]:
    answer, all_of = result.answer, "both" if len(result.roles) == 2 else "all"
    for key, shared in (
        ("skills", answer.shared_skills),
        ("tasks", answer.shared_tasks),
        ("conditions", answer.shared_conditions),
    ):
        if result.brief and (key == "conditions" or not shared):
            continue
        words = _named(key, shared, result) or COMPARE["nothing"]
        yield COMPARE[f"{all_of}_{key}"].format(words=words)


def _different(result: Comparison) -> Iterator[str]:
    for id, title in result.titles.items():
        for section in ("skills",) if result.brief else ("skills", "conditions"):
            more = [
                one.key for one in result.answer.more if (one.section, one.role) == (section, id)
            ]
            if more:
                words = _named(section, more, result)
                yield COMPARE[f"more_{section}"].format(title=title, words=words)
        if (only := result.answer.only_tasks[id]) and not result.brief:
            yield COMPARE["only_tasks"].format(title=title, words=_named("tasks", only, result))


def _named(section: str, keys: list[str], result: Comparison) -> str:
    """All of these, or the first few where there is one screen."""
    labels = [result.answer.labels[section][key] for key in keys]
    if not result.brief or len(labels) <= FEW + 1:
        return "; ".join(labels)
    return "; ".join([*labels[:FEW], COMPARE["more"].format(count=len(labels) - FEW)])


def _for_whom(result: Comparison, notes: Notes) -> Iterator[Text]:
    for id, title in result.titles.items():
        for cell in result.answer.who[id][:1]:
            yield filled(COMPARE["who"], title=title, words=notes.marked(cell))


def _standings(result: Comparison, person: Person) -> Iterator[str]:
    labels = {id: title for id, title in result.titles.items() if id in person.standings}
    for id, title in labels.items():
        standing = person.standings[id]
        words = COMPARE["standing_ruled_out" if standing.ruled_out_by else "standing"]
        yield words.format(
            title=title,
            fit=signed(standing.fit),
            rank=standing.rank,
            best=in_100(standing.chance_best),
            unanswered=in_100(standing.chance_unanswered or 0),
            needs=listed(standing.ruled_out_by),
        )
    unranked = [title for id, title in result.titles.items() if id not in person.standings]
    if unranked:
        yield COMPARE["not_ranked"].format(titles=listed(unranked))


def _separates(result: Comparison, person: Person) -> Iterator[str]:
    for line in person.separates:
        pair = (line.first, line.second) if line.apart > 0 else (line.second, line.first)
        ahead, behind = (result.titles[id] for id in pair)
        yield COMPARE["separates"].format(
            ahead=ahead,
            behind=behind,
            text=line.text,
            said=line.said,
            apart=signed(abs(line.apart)),
        )


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
    bars = [[None, *_bars(row, list(titles)), *[None] * said] for row in rows]
    return Grid(["", *heads], shown, ruled=said, bars=bars)


def _bars(row: Row, roles: list[str]) -> Iterator[int | None]:
    """How much each role asks for a skill, as a length."""
    for role in roles:
        cell = row.cells[role]
        yield LEVELS.index(cell.level) if isinstance(cell, SkillCell) and cell.level else None
