"""The sections of a role page and of a comparison: rows of cells, one cell a role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import zip_longest
from typing import Any, NamedTuple

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
from legalpath.documents.cell import Cell, Row, Section, SkillCell, SkillRow, cell, sourced
from legalpath.words.sentences import Words, listed, months, tables, years

COMMON = Words("common")
GRADE, HARD, LABEL, LEVEL, MATCH, OFTEN, TASK_KIND = tables(
    "show", "grades", "hard", "labels", "levels", "match", "often", "task_kinds"
)
SHOW = Words("show")
SPAN = Words("common", "span")

Cells = dict[str, Cell | None]
FACTS = ("summary", "day", "sits", "tools", "moves_elsewhere", "pick_if", "not_if", "trade_offs",
         "who", "varies", "limits", "ai", "next_steps")  # fmt: skip
"""The sections that hold a role's facts as they are."""
SECTIONS = ("summary", "day", "sits", "tasks", "skills", "conditions", "tools", "entry", "ways_in",
            "certifications", "ladder", "pay", "outlook", "moves", "moves_elsewhere", "pick_if",
            "not_if", "trade_offs", "who", "varies", "myths", "limits", "ai", "interview",
            "next_steps", "occupation")  # fmt: skip
"""Every section, in the order of a comparison; a role's page has its own, for reading."""


class Placed(NamedTuple):
    """One role's cell of a section, with the key and the label of the row where it stands."""

    key: str
    label: str
    cell: Cell
    part: str | None = None


Entries = Sequence[Placed]


def sections(
    roles: list[Role], catalogue: Catalogue, area: Area | None = None
) -> dict[str, Section]:
    """Every section for these roles, in the order of a comparison."""
    known = {
        name: _aligned(roles, [entries_of(role) for role in roles])
        for name, entries_of in _entries(catalogue, area).items()
    }
    built = known | {
        "tasks": _tasks(roles, catalogue),
        "skills": _skills(roles, catalogue),
        "conditions": _conditions(roles, catalogue),
        "moves": _moves_between_first(roles, catalogue),
    }
    return {name: Section(rows=built[name]) for name in SECTIONS}


def _entries(catalogue: Catalogue, area: Area | None) -> dict[str, Callable[[Role], Entries]]:
    """Who lists a role's cells of a section, by section."""
    return {name: partial(_facts, name, catalogue) for name in FACTS} | {
        "entry": partial(_entry, catalogue),
        "ways_in": partial(_ways_in, catalogue),
        "certifications": partial(_certifications, catalogue),
        "ladder": partial(_ladder, catalogue),
        "pay": lambda role: [Placed(*one) for one in pay_cells(role, catalogue, area)],
        "outlook": lambda role: [Placed(*one) for one in outlook_cells(role, catalogue)],
        "myths": partial(_myths, catalogue),
        "interview": partial(_interview, catalogue),
        "occupation": partial(_occupations, catalogue),
    }


def _facts(name: str, catalogue: Catalogue, role: Role) -> Entries:
    facts = getattr(role, name)
    facts = [facts] if isinstance(facts, Fact) else facts
    return [Placed(name, LABEL[name], cell(fact, catalogue)) for fact in facts]


def _aligned(roles: list[Role], columns: list[Entries]) -> list[Row]:
    """Rows in which the nth cell under a key stands beside the others' nth under it.

    Keys come in the order in which the roles bring them up, first role first.
    """
    queues: dict[tuple[str, str | None], list[list[Placed]]] = {}
    for at, entries in enumerate(columns):
        for entry in entries:
            queue = queues.setdefault((entry.key, entry.part), [[] for _ in roles])
            queue[at].append(entry)
    return [
        Row(
            key=key,
            part=part,
            label=next(entry.label for entry in line if entry),
            cells={role.id: entry and entry.cell for role, entry in zip(roles, line, strict=True)},
        )
        for (key, part), queue in queues.items()
        for line in zip_longest(*queue)
    ]


def _tasks(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    """Tasks by kind, those that all roles do first; within a kind the most frequent first."""

    def entries(role: Role) -> Entries:
        tasks = sorted(role.tasks, key=lambda task: FREQUENCIES.index(task.often))
        return [
            Placed(
                task.kind,
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

    shared = set.intersection(*({task.kind for task in role.tasks} for role in roles))
    return sorted(
        _aligned(roles, [entries(role) for role in roles]),
        key=lambda row: (row.key not in shared, TASK_KINDS.index(row.key)),
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
        rows.append(SkillRow(key=skill.id, label=skill.label, skill=skill.id, cells=cells))
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
        rows.append(Row(key=kind.id, label=kind.label, cells=cells))
    return rows


def _entry(catalogue: Catalogue, role: Role) -> Entries:
    entry = role.entry
    return [
        Placed("minimum", LABEL["minimum"], cell(entry.minimum, catalogue)),
        Placed("typical", LABEL["typical"], cell(entry.typical, catalogue)),
        Placed("degree", LABEL["degree"], cell(entry.degree, catalogue, entry.degree.value)),
        Placed("qualify", LABEL["qualify"], cell(entry.qualify, catalogue, entry.qualify.months)),
        Placed("cost", LABEL["cost"], cell(entry.cost, catalogue)),
    ]


def _ways_in(catalogue: Catalogue, role: Role) -> Entries:
    return [
        Placed(
            "ways_in",
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


def _certifications(catalogue: Catalogue, role: Role) -> Entries:
    entries = []
    for at, exam in enumerate(role.certifications, 1):
        key, label = f"certification-{at}", LABEL["certification"].format(at=at)
        name = SHOW["exam"].format(name=exam.name, issuer=exam.issuer)
        entries.append(Placed(key, label, sourced(name, exam.source, catalogue)))
        for part in ("eligibility", "renewal", "fee"):
            words = f"{label}: {LABEL[part]}"
            entries.append(Placed(key, words, cell(getattr(exam, part), catalogue), part))
    return entries


def _ladder(catalogue: Catalogue, role: Role) -> Entries:
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
        cells.append(Placed(f"rung-{at}", LABEL["rung"].format(at=at), shown))
    return cells


def _moves_between_first(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    """Moves by where they lead, those to a role in another column first.

    Where no move to one of these is known, the cell says so.
    """
    aligned = _aligned(roles, [_moves(catalogue, role) for role in roles])
    rows = {row.key: row for row in aligned}
    between = []
    for to in roles if len(roles) > 1 else []:
        key, label = f"to-{to.id}", LABEL["to"].format(title=to.title)
        known = rows.pop(key, Row(key=key, label=label, cells={}))
        cells = {
            role.id: None if role is to else known.cells.get(role.id) or Cell(text=SHOW["no_move"])
            for role in roles
        }
        between.append(Row(key=key, label=known.label, cells=cells))
    return [*between, *rows.values()]


def _moves(catalogue: Catalogue, role: Role) -> Entries:
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
        cells.append(Placed(f"to-{move.to}", LABEL["to"].format(title=titles[move.to]), shown))
    return cells


def _time(step: Move | WayIn) -> str:
    """How long a step takes; our own estimate says that it is one."""
    if step.months is None:
        return COMMON["not_known"]
    span = months(step.months)
    return SPAN["estimate"].format(span=span) if step.months_source == "own" else span


def _myths(catalogue: Catalogue, role: Role) -> Entries:
    return [
        Placed(
            "myth",
            LABEL["myth"],
            sourced(
                SHOW["myth"].format(claim=myth.claim, truth=myth.truth), myth.source, catalogue
            ),
        )
        for myth in role.myths
    ]


def _interview(catalogue: Catalogue, role: Role) -> Entries:
    return [
        Placed(
            "interview",
            LABEL["interview"],
            sourced(
                SHOW["interview"].format(question=asked.question, good=asked.good),
                asked.source,
                catalogue,
            ),
        )
        for asked in role.interview
    ]


def _occupations(catalogue: Catalogue, role: Role) -> Entries:
    return [
        Placed(
            "occupation",
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
