"""A comparison held against what one person said."""

from __future__ import annotations

import msgspec

from legalpath.advice.compare.result import Comparison, Person, Separating
from legalpath.advice.score.build import standings
from legalpath.advice.sheet.build import need_lines
from legalpath.advice.why.result import Why
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.documents.cell import Row, Section, SkillRow
from legalpath.words.sentences import Words

COMPARE = Words("compare")
LABEL = Words("show", "labels")

MOST_ANSWERS = 3
"""So many answers are named that set two roles apart."""
NEED_ROW = {"entry.qualify": "qualify", "entry.degree": "degree"}
"""The label of the row that a need bears on where it is not that of a skill or a condition."""
NATION_PLACE = "United States"


def personal(result: Comparison, catalogue: Catalogue, sheet: Sheet) -> Comparison:
    """The comparison with how each role fits this person, and what they said of each row."""
    from legalpath.advice.score.build import rank
    from legalpath.advice.why import build as explain

    all_standings = standings(rank(catalogue, sheet))
    known = {id: all_standings[id] for id in result.roles if id in all_standings}
    order = sorted(known, key=lambda role: known[role].rank)
    whys = [explain.why(catalogue, sheet, order[0], other) for other in order[1:]]
    said = _said(catalogue, sheet, whys)
    return msgspec.structs.replace(
        result,
        person=Person(
            standings=known, separates=[line for why in whys for line in _separating(why)]
        ),
        sections={
            name: Section(rows=[_with(row, said.get((name, _key(row)))) for row in section.rows])
            for name, section in result.sections.items()
        },
    )


def _separating(why: Why) -> list[Separating]:
    assert why.over is not None  # noqa: S101  asked with two roles
    return [
        Separating(
            first=why.role.role,
            second=why.over.role,
            text=share.text,
            said=share.said,
            apart=share.apart,
        )
        for share in why.by_answer[:MOST_ANSWERS]
        if share.apart
    ]


def _said(catalogue: Catalogue, sheet: Sheet, whys: list[Why]) -> dict[tuple[str, str], str]:
    """What the person said of a row, by section and row; a need comes before a liking."""
    said: dict[tuple[str, str], str] = {}
    likes = {one.dimension: one.likes for why in whys[:1] for one in why.by_dimension}
    conditions = {one.id: one.label for one in catalogue.questions.conditions}
    for part in catalogue.questions.dimensions:
        if likes.get(part.id) and _asked(catalogue, sheet, part.id):
            words = COMPARE["leans"].format(end=likes[part.id])
            said |= {("skills", id): words for id in part.reads.skills}
            said |= {("conditions", conditions[id]): words for id in part.reads.conditions}
    facts = {need.id: need.fact or "" for need in catalogue.questions.needs}
    for line in need_lines(catalogue, sheet):
        section, _, key = facts[line.id].partition(".")
        where = conditions.get(key) or _need_row(facts[line.id]) or key
        said[section, where] = f"{line.text} {line.said}"
    return said


def _need_row(fact: str) -> str | None:
    """The label of a row that is neither a skill's nor a condition's."""
    if fact == "pay":
        return NATION_PLACE
    return LABEL[NEED_ROW[fact]] if fact in NEED_ROW else None


def _asked(catalogue: Catalogue, sheet: Sheet, dimension: str) -> bool:
    """Whether the person answered a question that bears on a dimension."""
    return any(
        question.id in sheet.answers and question.loadings.get(dimension)
        for question in catalogue.questions.questions
    )


def _key(row: Row) -> str:
    return row.skill if isinstance(row, SkillRow) else row.label


def _with(row: Row, said: str | None) -> Row:
    return msgspec.structs.replace(row, said=said)
