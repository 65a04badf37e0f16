"""Arranges results into blocks: what a person reads, in which order, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from legalpath.findings import Audit, Check, SourceList, Where
from legalpath.render import layout_upkeep as upkeep
from legalpath.render.blocks import Block, Bullets, Grid, Heading, Paragraph, data_line
from legalpath.render.notes import Notes
from legalpath.render.paths import gap_blocks, route_blocks
from legalpath.render.reasons import reasons
from legalpath.render.standing import standing
from legalpath.results import (
    Comparison,
    Document,
    GapPage,
    Interview,
    QuestionSet,
    Ranking,
    RoleList,
    RolePage,
    Routes,
    Section,
    SheetList,
    Told,
    Why,
)
from legalpath.wording import INTERVIEW

TITLES = {
    "summary": "In short",
    "day": "A day in this work",
    "sits": "Where it sits",
    "tasks": "Tasks",
    "skills": "Skills",
    "conditions": "Working conditions",
    "tools": "Tools",
    "entry": "Getting in",
    "ways_in": "Ways in from outside",
    "certifications": "Certifications",
    "ladder": "Ladder",
    "pay": "Pay",
    "outlook": "Outlook",
    "moves": "Moves to other paths",
    "moves_elsewhere": "Moves out of these paths",
    "pick_if": "Pick this if",
    "not_if": "Not this if",
    "trade_offs": "Trade-offs",
    "who": "Who does well",
    "varies": "What varies by employer",
    "myths": "What people say, and what is known",
    "limits": "Limits of practice",
    "ai": "What AI is changing",
    "interview": "Interview questions",
    "next_steps": "Three steps for this month",
    "occupation": "Nearest official occupation",
}
"""The sections in the order of a page."""

FAMILIES = {
    "legal-support": "Legal support",
    "legal-management": "Legal management",
    "legal-operations": "Legal operations",
    "contracts-compliance": "Contracts and compliance",
    "law": "Law practice",
}


def blocks(result: Document) -> list[Block]:
    """A result as blocks, ready for any renderer."""
    return list(_ARRANGED[type(result)](result))


# --- comparisons and role pages


def _comparison(result: Comparison) -> Iterator[Block]:
    yield Heading(" and ".join(result.titles.values()), 1)
    notes = Notes(result.sources)
    yield from _sections(result.sections, result.titles, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def _role_page(result: RolePage) -> Iterator[Block]:
    title = result.role["title"]
    yield Heading(title, 1)
    if result.role["aliases"]:
        yield Paragraph(f"Also called: {', '.join(result.role['aliases'])}.")
    notes = Notes(result.sources)
    yield from _sections(result.sections, {result.role["id"]: title}, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def _sections(
    sections: dict[str, Section], titles: dict[str, str], notes: Notes
) -> Iterator[Block]:
    for name, section in sections.items():
        if not section.rows:
            continue
        yield Heading(TITLES[name])
        labels = [row.label for row in section.rows]
        labelled = len(set(labels)) > 1 or name == "occupation"
        rows = [
            ([row.label] if labelled else []) + [notes.marked(row.cells[role]) for role in titles]
            for row in section.rows
        ]
        if labelled:
            rows = _unrepeated(rows)
        if len(titles) == 1 and not labelled:
            yield Bullets([words for [words] in rows])
        else:
            columns = ([""] if labelled else []) + list(titles.values())
            yield Grid(columns, rows, labelled=labelled, ruled=name != "skills")


def _unrepeated(rows: list[list[str]]) -> list[list[str]]:
    """Rows in which a label stands only where it changes."""
    before = ""
    shown = []
    for label, *cells in rows:
        shown.append(["" if label == before else label, *cells])
        before = label
    return shown


# --- lists


def _role_list(result: RoleList) -> Iterator[Block]:
    yield Heading("Paths in law without being a lawyer", 1)
    for family in dict.fromkeys(line.family for line in result.roles):
        yield Heading(FAMILIES.get(family, family))
        yield Grid(
            ["Role", "Title", "In short"],
            [
                [line.role, line.title, line.summary]
                for line in result.roles
                if line.family == family
            ],
        )
    yield Paragraph("See one whole: legalpath show ROLE. Two or more: legalpath compare ROLE ROLE.")


def _questions(result: QuestionSet) -> Iterator[Block]:
    yield Heading("What the quiz asks", 1)
    ordered = sorted(result.questions, key=lambda line: line.order)
    yield Heading("Statements: how much do you agree? (-2 not at all, 2 very much)")
    yield Grid(
        ["Id", "Statement"],
        [[line.id, line.text or ""] for line in ordered if line.kind == "statement"],
        ruled=False,
    )
    yield Heading("Duels: which would you rather do? (-2 the first, 2 the second)")
    yield Grid(
        ["Id", "First", "Second"],
        [[line.id, line.left or "", line.right or ""] for line in ordered if line.kind == "duel"],
        ruled=False,
    )
    yield Heading("Needs: what must hold")
    yield Grid(
        ["Id", "Question", "Answers"],
        [[line.id, line.text, _answers(line.labels, line.unit)] for line in result.needs],
        ruled=False,
    )


def _answers(labels: dict[str, str] | None, unit: str | None) -> str:
    if labels is None:
        return f"a number ({unit})"
    return "; ".join(f"{id}: {label}" for id, label in labels.items())


# --- answer sheets

PARTS = {
    "answers": "What kind of work you like",
    "days": "Days at work",
    "needs": "What must hold",
    "matters": "What matters",
    "set_aside": "Set aside",
}


def _told(result: Told) -> Iterator[Block]:
    yield Heading("What you told us", 1)
    for part, title in PARTS.items():
        rows = [[line.text, line.said] for line in result.lines if line.part == part]
        if rows:
            yield Heading(title)
            yield Grid(["", "You said"], rows)
    if not result.lines:
        yield Paragraph("Nothing yet.")
    yield Paragraph(f"Questions still open: {result.open}.")


def _sheet_list(result: SheetList) -> Iterator[Block]:
    yield Heading("Saved answer sheets", 1)
    if not result.sheets:
        yield Paragraph(f"There are none in {result.folder} yet. Take the quiz: legalpath quiz")
        return
    rows = [
        [one.name, "not readable" if one.answered is None else str(one.answered)]
        for one in result.sheets
    ]
    yield Grid(["Name", "Answers"], rows, ruled=False)
    yield Paragraph(f"Each is a file NAME.toml in {result.folder}")


def _interview(result: Interview) -> Iterator[Block]:
    notes = Notes(result.sources)
    yield Heading(f"{result.title}: questions to practice", 1)
    for at, line in enumerate(result.questions, 1):
        yield Heading(f"{at}. {line.question}")
        yield Paragraph(INTERVIEW["good"].format(good=notes.marked(line.good)))
    yield from notes.blocks()
    yield Paragraph(data_line(result))


_ARRANGED: dict[type[Document], Callable[[Any], Iterator[Block]]] = {
    Ranking: standing,
    Why: reasons,
    Told: _told,
    SheetList: _sheet_list,
    Comparison: _comparison,
    RolePage: _role_page,
    RoleList: _role_list,
    QuestionSet: _questions,
    GapPage: gap_blocks,
    Routes: route_blocks,
    Interview: _interview,
    Check: upkeep.check_blocks,
    SourceList: upkeep.source_blocks,
    Where: upkeep.where_blocks,
    Audit: upkeep.audit_blocks,
}
"""Who arranges which document."""
