"""Arranges a comparison into blocks: the short answer first, then a column for each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legalpath.advice.compare.pictures import ladder_picture, pay_picture
from legalpath.advice.compare.result import Comparison, Person
from legalpath.advice.show.page import Told, ending, is_labelled, tell
from legalpath.catalogue.model import LEVELS
from legalpath.documents.cell import SkillCell
from legalpath.documents.row import Row
from legalpath.formats.blocks import Block, Bullets, Grid, Heading
from legalpath.formats.notes import Notes
from legalpath.text import signed
from legalpath.words.phrases import in_100, listed
from legalpath.words.sentences import COMPARE, TITLES

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


def short_answer(result: Comparison, notes: Notes) -> list[str]:
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
        words = _named(shared, result) or COMPARE["nothing"]
        yield COMPARE[f"{all_of}_{key}"].format(words=words)


def _different(result: Comparison) -> Iterator[str]:
    for id, title in result.titles.items():
        for section in ("skills",) if result.brief else ("skills", "conditions"):
            more = [
                one.label for one in result.answer.more if (one.section, one.role) == (section, id)
            ]
            if more:
                words = _named(more, result)
                yield COMPARE[f"more_{section}"].format(title=title, words=words)
        if (only := result.answer.only_tasks[id]) and not result.brief:
            yield COMPARE["only_tasks"].format(title=title, words=_named(only, result))


def _named(labels: list[str], result: Comparison) -> str:
    """All of these, or the first few where there is one screen; examples stand below."""
    labels = [label.partition(" (")[0] for label in labels]
    if not result.brief or len(labels) <= FEW + 1:
        return "; ".join(labels)
    return "; ".join([*labels[:FEW], COMPARE["more"].format(count=len(labels) - FEW)])


def _for_whom(result: Comparison, notes: Notes) -> Iterator[str]:
    for id, title in result.titles.items():
        for cell in result.answer.who[id][:1]:
            yield COMPARE["who"].format(title=title, words=notes.marked(cell))


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
    if any(row.said for row in rows):
        heads.append(COMPARE["you"])
        told = [(label, [*words, row.said or "-"]) for (label, words), row in _paired(told, rows)]
    if not is_labelled(name, told):
        return Grid(heads, [words for _, words in told], labelled=False)
    labels = [label for label, _ in told]
    shown = [
        [label if label != before else "", *words]
        for before, (label, words) in zip(["", *labels], told, strict=False)
    ]
    whose = len(heads) > len(titles)
    bars = [[None, *_bars(row, list(titles)), *[None] * whose] for row in rows]
    is_matrix = name == "skills"
    return Grid(["", *heads], shown, ruled=whose or not is_matrix, bars=bars if is_matrix else None)


def _paired(told: Told, rows: list[Row]) -> Iterator[tuple[tuple[str, list[str]], Row]]:
    """Lines with the rows they begin at; a row like "Exam 1: fee" went into the one before."""
    labels = {label for label, _ in told}
    return zip(told, [row for row in rows if row.label in labels], strict=True)


def _bars(row: Row, roles: list[str]) -> Iterator[int | None]:
    """How much each role asks for a skill, as a length."""
    for role in roles:
        cell = row.cells[role]
        yield LEVELS.index(cell.level) if isinstance(cell, SkillCell) and cell.level else None
