"""A comparison held against what one person said."""

from __future__ import annotations

import msgspec

from legalpath.advice.compare.result import Comparison, Person, Separating
from legalpath.advice.score.build import ranking
from legalpath.advice.score.result import standings
from legalpath.advice.sheet.build import need_lines
from legalpath.advice.why.build import answer_shares, leanings
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.documents.cell import Section, SkillRow
from legalpath.fit.person import judge
from legalpath.words.sentences import Words

COMPARE = Words("compare")
LABEL = Words("show", "labels")

MOST_ANSWERS = 3
"""So many answers are named that set two roles apart."""
NATION_PLACE = "United States"


def personal(result: Comparison, catalogue: Catalogue, sheet: Sheet) -> Comparison:
    """The comparison with how each role fits this person, and what they said of each row."""
    judged = judge(catalogue, sheet)
    ranked, scored = ranking(catalogue, judged), judged.scored
    asked = [row for row in ranked.ranking if row.role in result.roles]
    rows = sorted(asked, key=lambda row: (row.rank, result.roles.index(row.role)))
    said, known = _said(catalogue, sheet, leanings(catalogue, scored)), standings(ranked)
    return msgspec.structs.replace(
        result,
        person=Person(
            status=ranked.status,
            advice=ranked.advice,
            standings={id: known[id] for id in result.roles if id in known},
            separates=[
                Separating(
                    first=rows[0].role,
                    second=row.role,
                    text=share.text,
                    said=share.said,
                    apart=share.apart,
                )
                for row in rows[1:]
                for share in answer_shares(ranked, scored, rows[0], row)[:MOST_ANSWERS]
                if share.apart
            ],
        ),
        sections={
            name: Section(
                rows=[
                    msgspec.structs.replace(
                        row,
                        said=said.get(
                            (name, row.skill if isinstance(row, SkillRow) else row.label)
                        ),
                    )
                    for row in section.rows
                ]
            )
            for name, section in result.sections.items()
        },
    )


def _said(catalogue: Catalogue, sheet: Sheet, likes: dict[str, str]) -> dict[tuple[str, str], str]:
    """What the person said of a row, by section and row; a need comes before a liking."""
    said: dict[tuple[str, str], str] = {}
    conditions = {one.id: one.label for one in catalogue.questions.conditions}
    answered = [one for one in catalogue.questions.questions if one.id in sheet.answers]
    asked = {id for question in answered for id, loads in question.loadings.items() if loads}
    for part in catalogue.questions.dimensions:
        if likes[part.id] and part.id in asked:
            words = COMPARE["leans"].format(end=likes[part.id])
            said |= {("skills", id): words for id in part.reads.skills}
            said |= {("conditions", conditions[id]): words for id in part.reads.conditions}
    others = {
        "pay": NATION_PLACE,
        "entry.qualify": LABEL["qualify"],
        "entry.degree": LABEL["degree"],
    }
    facts = {need.id: need.fact or "" for need in catalogue.questions.needs}
    for line in need_lines(catalogue, sheet):
        section, _, key = facts[line.id].partition(".")
        row = conditions.get(key) or others.get(facts[line.id]) or key
        said[section, row] = f"{line.text} {line.said}"
    return said
