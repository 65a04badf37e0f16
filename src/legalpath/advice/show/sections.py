"""The sections of a role page and of a comparison: rows of cells, one cell a role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from legalpath.advice.show.figures import outlook_cells, pay_cells
from legalpath.catalogue.model import (
    FREQUENCIES,
    TASK_KINDS,
    Catalogue,
    Fact,
    Move,
    Role,
    SkillLevel,
    WayIn,
)
from legalpath.catalogue.names import Area
from legalpath.documents.cell import Cell, SkillCell, cell, sourced
from legalpath.documents.row import Row, Section, SkillRow
from legalpath.words.phrases import listed, months, years
from legalpath.words.sentences import Words

COMMON = Words("common")
GRADE = Words("show", "grades")
HARD = Words("show", "hard")
LABEL = Words("show", "labels")
LEVEL = Words("show", "levels")
MATCH = Words("show", "match")
OFTEN = Words("show", "often")
SHOW = Words("show")
SPAN = Words("common", "span")
TASK_KIND = Words("show", "task_kinds")

Cells = dict[str, Cell | None]
Labelled = Sequence[tuple[str, Cell]]
"""One role's cells of a section, each with the label of its row."""


def sections(
    roles: list[Role], catalogue: Catalogue, area: Area | None = None
) -> dict[str, Section]:
    """Every section for these roles, in the order that a page shows them."""
    facts: dict[str, Callable[[Role], Labelled]] = {
        name: _facts(name, catalogue)
        for name in ("sits", "tools", "pick_if", "not_if", "trade_offs", "who", "varies", "limits",
                     "ai", "next_steps", "moves_elsewhere")
    }  # fmt: skip
    built: dict[str, list[Row]] = {
        "summary": _aligned(
            roles, lambda role: [(LABEL["summary"], cell(role.summary, catalogue))]
        ),
        "day": _aligned(roles, lambda role: [(LABEL["day"], cell(role.day, catalogue))]),
        "sits": _aligned(roles, facts["sits"]),
        "tasks": _tasks(roles, catalogue),
        "skills": _skills(roles, catalogue),
        "conditions": _conditions(roles, catalogue),
        "tools": _aligned(roles, facts["tools"]),
        "entry": _aligned(roles, lambda role: _entry(role, catalogue)),
        "ways_in": _aligned(roles, lambda role: _ways_in(role, catalogue)),
        "certifications": _aligned(roles, lambda role: _certifications(role, catalogue)),
        "ladder": _aligned(roles, lambda role: _ladder(role, catalogue)),
        "pay": _aligned(roles, lambda role: pay_cells(role, catalogue, area)),
        "outlook": _aligned(roles, lambda role: outlook_cells(role, catalogue)),
        "moves": _moves_between_first(roles, catalogue),
        "moves_elsewhere": _aligned(roles, facts["moves_elsewhere"]),
        "pick_if": _aligned(roles, facts["pick_if"]),
        "not_if": _aligned(roles, facts["not_if"]),
        "trade_offs": _aligned(roles, facts["trade_offs"]),
        "who": _aligned(roles, facts["who"]),
        "varies": _aligned(roles, facts["varies"]),
        "myths": _aligned(roles, lambda role: _myths(role, catalogue)),
        "limits": _aligned(roles, facts["limits"]),
        "ai": _aligned(roles, facts["ai"]),
        "interview": _aligned(roles, lambda role: _interview(role, catalogue)),
        "next_steps": _aligned(roles, facts["next_steps"]),
        "occupation": _aligned(roles, lambda role: _occupations(role, catalogue)),
    }
    return {name: Section(rows=rows) for name, rows in built.items()}


def _facts(name: str, catalogue: Catalogue) -> Callable[[Role], Labelled]:
    def labelled(role: Role) -> Labelled:
        listed: list[Fact] = getattr(role, name)
        return [(LABEL[name], cell(fact, catalogue)) for fact in listed]

    return labelled


def _aligned(roles: list[Role], cells_of: Callable[[Role], Labelled]) -> list[Row]:
    """Rows in which the nth cell under a label stands beside the others' nth under it.

    Labels come in the order in which the roles bring them up, first role first.
    """
    by_role = {role.id: cells_of(role) for role in roles}
    columns: dict[str, dict[str, list[Cell]]] = {}
    for id, labelled in by_role.items():
        for label, shown in labelled:
            columns.setdefault(label, {}).setdefault(id, []).append(shown)
    rows = []
    for label, by_id in columns.items():
        for at in range(max(len(cells) for cells in by_id.values())):
            cells: Cells = {
                role.id: by_id[role.id][at] if at < len(by_id.get(role.id, [])) else None
                for role in roles
            }
            rows.append(Row(label=label, cells=cells))
    return rows


def _tasks(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    """Tasks by kind, those that all roles do first; within a kind the most frequent first."""

    def labelled(role: Role) -> Labelled:
        tasks = sorted(role.tasks, key=lambda task: FREQUENCIES.index(task.often))
        return [
            (
                TASK_KIND[task.kind],
                sourced(
                    SHOW["task"].format(task=task.text, often=OFTEN[task.often]),
                    task.source,
                    catalogue,
                    value=task.often,
                    also=[task.often_source],
                ),
            )
            for task in tasks
        ]

    kinds = [TASK_KIND[kind] for kind in TASK_KINDS]
    shared = set.intersection(*({TASK_KIND[task.kind] for task in role.tasks} for role in roles))
    return sorted(
        _aligned(roles, labelled),
        key=lambda row: (row.label not in shared, kinds.index(row.label)),
    )


def _skills(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for skill in catalogue.questions.skills:
        cells: Cells = {
            role.id: skill_cell(role.skills[skill.id], catalogue)
            if skill.id in role.skills
            else None
            for role in roles
        }
        rows.append(SkillRow(label=skill.label, skill=skill.id, cells=cells))
    return rows


def skill_cell(skill: SkillLevel, catalogue: Catalogue) -> SkillCell:
    """A level in the source's own word, or in ours with the specialism that asks for it."""
    word = skill.word or LEVEL[skill.level].format(when=skill.when)
    basis = sourced(word, skill.source, catalogue, value=skill.level)
    return SkillCell(
        **{name: getattr(basis, name) for name in basis.__struct_fields__},
        level=skill.level,
        when=skill.when,
        word=skill.word,
    )


def _conditions(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    rows = []
    for kind in catalogue.questions.conditions:
        cells: Cells = {}
        for role in roles:
            known = role.conditions.get(kind.id)
            cells[role.id] = None
            if known and known.value:
                text = SHOW["condition"].format(often=GRADE[known.value], words=known.text)
                cells[role.id] = sourced(
                    text, known.source, catalogue, value=known.value, also=known.also
                )
            elif known:
                cells[role.id] = cell(known, catalogue)
        rows.append(Row(label=kind.label, cells=cells))
    return rows


def _entry(role: Role, catalogue: Catalogue) -> Labelled:
    entry = role.entry
    return [
        (LABEL["minimum"], cell(entry.minimum, catalogue)),
        (LABEL["typical"], cell(entry.typical, catalogue)),
        (LABEL["degree"], cell(entry.degree, catalogue, entry.degree.value)),
        (LABEL["qualify"], cell(entry.qualify, catalogue, entry.qualify.months)),
        (LABEL["cost"], cell(entry.cost, catalogue)),
    ]


def _ways_in(role: Role, catalogue: Catalogue) -> Labelled:
    return [
        (
            LABEL["ways_in"],
            sourced(
                SHOW["way_in"].format(who=way.who, words=way.text, time=_time(way)),
                way.source,
                catalogue,
                value=way.months,
                also=[way.months_source] if way.months_source else [],
            ),
        )
        for way in role.ways_in
    ]


def _certifications(role: Role, catalogue: Catalogue) -> Labelled:
    cells: list[tuple[str, Cell]] = []
    for at, exam in enumerate(role.certifications, 1):
        label = LABEL["certification"].format(at=at)
        name = SHOW["exam"].format(name=exam.name, issuer=exam.issuer)
        cells += [
            (label, sourced(name, exam.source, catalogue)),
            (f"{label}: {LABEL['eligibility']}", cell(exam.eligibility, catalogue)),
            (f"{label}: {LABEL['renewal']}", cell(exam.renewal, catalogue)),
            (f"{label}: {LABEL['fee']}", cell(exam.fee, catalogue)),
        ]
    return cells


def _ladder(role: Role, catalogue: Catalogue) -> Labelled:
    cells = []
    for at, rung in enumerate(role.ladder, 1):
        known = years(rung.years) if rung.years else SPAN["years_unknown"]
        told = rung.text or ""
        words = SHOW["rung_told" if told else "rung"].format(
            rung=rung.rung, years=known, words=told[:1].upper() + told[1:]
        )
        value: dict[str, Any] = {"rung": rung.rung, "years": rung.years}
        shown = sourced(
            words,
            rung.source,
            catalogue,
            value=value,
            also=[rung.years_source] if rung.years_source else [],
        )
        cells.append((LABEL["rung"].format(at=at), shown))
    return cells


def _moves_between_first(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    """Moves by where they lead, those to a role in another column first.

    Where no move to one of these is known, the cell says so.
    """
    rows = {row.label: row for row in _aligned(roles, lambda role: _moves(role, catalogue))}
    between = []
    for to in roles if len(roles) > 1 else []:
        label = LABEL["to"].format(title=to.title)
        known = rows.pop(label, Row(label=label, cells={}))
        cells = {
            role.id: None if role is to else known.cells.get(role.id) or Cell(text=SHOW["no_move"])
            for role in roles
        }
        between.append(Row(label=known.label, cells=cells))
    return [*between, *rows.values()]


def _moves(role: Role, catalogue: Catalogue) -> Labelled:
    titles = catalogue.titles()
    skills = {skill.id: skill.label for skill in catalogue.questions.skills}
    cells = []
    for move in role.moves:
        text = SHOW["move_missing" if move.missing else "move"].format(
            common=move.common.text,
            hard=HARD[move.hard.value],
            hard_words=move.hard.text,
            words=move.text,
            skills=listed(skills[id] for id in move.missing),
            time=_time(move),
        )
        cited = [move.common.source, *move.common.also, move.hard.source, move.months_source]
        shown = sourced(
            text,
            move.source,
            catalogue,
            value={"to": move.to, "common": move.common.value, "hard": move.hard.value,
                   "months": move.months, "missing": move.missing},
            also=[id for id in cited if id],
        )  # fmt: skip
        cells.append((LABEL["to"].format(title=titles[move.to]), shown))
    return cells


def _time(step: Move | WayIn) -> str:
    """How long a step takes; our own estimate says that it is one."""
    if step.months is None:
        return COMMON["not_known"]
    span = months(step.months)
    return SPAN["estimate"].format(span=span) if step.months_source == "own" else span


def _myths(role: Role, catalogue: Catalogue) -> Labelled:
    return [
        (
            LABEL["myth"],
            sourced(
                SHOW["myth"].format(claim=myth.claim, truth=myth.truth), myth.source, catalogue
            ),
        )
        for myth in role.myths
    ]


def _interview(role: Role, catalogue: Catalogue) -> Labelled:
    return [
        (
            LABEL["interview"],
            sourced(
                SHOW["interview"].format(question=asked.question, good=asked.good),
                asked.source,
                catalogue,
            ),
        )
        for asked in role.interview
    ]


def _occupations(role: Role, catalogue: Catalogue) -> Labelled:
    return [
        (
            LABEL["occupation"],
            sourced(
                SHOW["occupation"].format(code=known.code, match=known.text or MATCH[known.match]),
                "own",
                catalogue,
                value={"code": known.code, "match": known.match},
            ),
        )
        for known in role.onet
    ]
