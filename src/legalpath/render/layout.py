"""Arranges results into blocks: what a person reads, in which order, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from legalpath.catalogue.model import Source
from legalpath.findings import Audit, Check, SourceList, Where
from legalpath.render import layout_upkeep as upkeep
from legalpath.render.blocks import Block, Bullets, Grid, Heading, Paragraph, data_line
from legalpath.results import (
    Cell,
    Comparison,
    Document,
    QuestionSet,
    RankedRole,
    Ranking,
    RoleList,
    RolePage,
    Section,
)
from legalpath.text import listed

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
TOP = 5
"""How many paths a ranking shows in full; the rest are only named."""
OWN = "own"


def blocks(result: Document) -> list[Block]:
    """A result as blocks, ready for any renderer."""
    arrange = next(arrange for shape, arrange in _ARRANGED.items() if isinstance(result, shape))
    return list(arrange(result))


# --- rankings


def _ranking(result: Ranking) -> Iterator[Block]:
    yield Heading("What your answers say", 1)
    yield Paragraph(result.advice)
    running = [row for row in result.ranking if row.eligible]
    if result.status not in ("unanswered", "flat"):
        shown = (running or result.ranking)[:TOP]
        yield Grid(
            ["", "Path", "Fit", "Best", "Top 3", "Luck", "Why"],
            [_ranked(row, result) for row in shown],
        )
        yield Paragraph(
            "Fit: how far the path lies in the direction of your answers; 0 is no lean. "
            "Best: in how many of 100 cases it fits you best, given what your answers leave "
            "open. Top 3: in how many it is among the first three. Luck: Best, had you "
            "answered nothing."
        )
        rest = [row.title for row in running[TOP:]]
        if rest:
            yield Paragraph(f"Then, in this order: {listed(rest)}.")
    yield from _needs(result)
    yield Heading("Keep in mind")
    yield Bullets(result.limits)
    yield Paragraph(data_line(result))


def _ranked(row: RankedRole, result: Ranking) -> list[str]:
    by_luck = "" if row.chance_if_random is None else _in_100(row.chance_if_random)
    return [
        str(row.rank),
        row.title,
        f"{row.fit:+.2f}",
        _in_100(row.chance_best),
        _in_100(row.chance_top3),
        by_luck,
        _why(row, result),
    ]


def _in_100(share: float) -> str:
    if 0 < share < 0.005:
        return "under 1"
    return f"{share * 100:.0f}"


def _why(row: RankedRole, result: Ranking) -> str:
    """The two things about a role that speak most for it, and the one most against it."""
    at, average = result.model.positions[row.role], result.model.reference
    order = sorted(row.by_dimension.items(), key=lambda part: -part[1])
    ends = {id: result.ends[id][at[id] > average[id]] for id in at}
    fors = [ends[id] for id, adds in order[:2] if adds > 0]
    against = [ends[id] for id, adds in order[-1:] if adds < 0]
    told = [f"For: {'; '.join(fors)}."] if fors else []
    told += [f"Against: {against[0]}."] if against else []
    return " ".join(told)


def _needs(result: Ranking) -> Iterator[Block]:
    out = [
        f"{row.title} (rank {row.rank} by fit): {_labels(row.ruled_out_by, result)}"
        for row in result.ranking
        if row.ruled_out_by
    ]
    if out:
        yield Heading("Ruled out by your needs")
        yield Bullets(out)
    aside = [f"{row.title} (rank {row.rank} by fit)" for row in result.ranking if row.set_aside]
    if aside:
        yield Heading("Set aside by you")
        yield Bullets(aside)
    ask = [
        f"{row.title}: {_labels(row.ask_employer, result)}"
        for row in [row for row in result.ranking if row.eligible][:TOP]
        if row.ask_employer
    ]
    if ask:
        yield Heading("Ask the employer")
        yield Bullets(ask)


def _labels(ids: list[str], result: Ranking) -> str:
    return listed(result.labels[id].lower() for id in ids)


# --- comparisons and role pages


def _comparison(result: Comparison) -> Iterator[Block]:
    yield Heading(" and ".join(result.titles.values()), 1)
    notes = _Notes(result.sources)
    yield from _sections(result.sections, result.titles, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


def _role_page(result: RolePage) -> Iterator[Block]:
    title = result.role["title"]
    yield Heading(title, 1)
    if result.role["aliases"]:
        yield Paragraph(f"Also called: {', '.join(result.role['aliases'])}.")
    notes = _Notes(result.sources)
    yield from _sections(result.sections, {result.role["id"]: title}, notes)
    yield from notes.blocks()
    yield Paragraph(data_line(result))


class _Notes:
    """Numbers the sources in the order in which a page cites them."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self.sources = sources
        self.cited: list[str] = []

    def marked(self, cell: Cell | None) -> str:
        """A cell's text with the numbers of its sources behind it."""
        if cell is None:
            return "-"
        ids = [id for id in (cell.source, *cell.also) if id]
        marks = [f"[{self._number(id)}]" for id in ids if id != OWN]
        own = "[own]" if OWN in ids and not marks else ""
        return " ".join(part for part in (cell.text, "".join(marks) + own) if part)

    def _number(self, id: str) -> int:
        if id not in self.cited:
            self.cited.append(id)
        return self.cited.index(id) + 1

    def blocks(self) -> Iterator[Block]:
        yield Heading("Sources")
        yield Bullets(
            [f"[{at}] {_source(self.sources[id])}" for at, id in enumerate(self.cited, 1)]
        )
        yield Paragraph(
            "[own] is our own judgement, as of this version of the data. So is how often a task "
            "comes up, unless its source says it."
        )


def _source(source: Source) -> str:
    parts = [f"{source.publisher}: {source.title}", source.date, source.kind]
    if source.note:
        parts.append(source.note.rstrip("."))
    return ", ".join(parts) + (f". {source.url}" if source.url else "")


def _sections(
    sections: dict[str, Section], titles: dict[str, str], notes: _Notes
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


_ARRANGED: dict[type[Document], Callable[[Any], Iterator[Block]]] = {
    Ranking: _ranking,
    Comparison: _comparison,
    RolePage: _role_page,
    RoleList: _role_list,
    QuestionSet: _questions,
    Check: upkeep.check_blocks,
    SourceList: upkeep.source_blocks,
    Where: upkeep.where_blocks,
    Audit: upkeep.audit_blocks,
}
"""Who arranges which document."""
