"""The sections of a role page and of a comparison: rows of cells, one cell a role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import zip_longest
from typing import Any, NamedTuple

from legalpath.advice.show.figures import entry_cells, outlook_cells, pay_cells
from legalpath.advice.state.build import fact_cell, lines_for
from legalpath.catalogue.facts import Condition, Fact
from legalpath.catalogue.model import Catalogue, Role, SkillLevel
from legalpath.catalogue.names import Area
from legalpath.catalogue.vocabulary import FREQUENCIES, TASK_KINDS
from legalpath.documents.cell import Cell, Row, Section, SkillCell, SkillRow, cell, sourced
from legalpath.words.sentences import Words, listed, tables, taking, years

SPAN = Words("common", "span")
SHOW, LABEL, GRADE, LEVEL = tables("show", "", "labels", "grades", "levels")
TOPIC = Words("state", "topics")
HARD, MATCH, OFTEN, TASK_KIND = tables("show", "hard", "match", "often", "task_kinds")

FACTS = ("summary", "day", "sits", "tools", "moves_elsewhere", "pick_if", "not_if", "trade_offs",
         "who", "varies", "government", "limits", "next_steps")  # fmt: skip
"""The sections that hold a role's facts as they are."""
SECTIONS = ("summary", "day", "sits", "tasks", "skills", "conditions", "tools", "entry",
            "getting_in", "ways_in", "certifications", "ladder", "pay", "outlook", "moves",
            "moves_elsewhere", "pick_if", "not_if", "trade_offs", "who", "varies", "government",
            "myths", "limits", "state", "terms", "interview", "next_steps",
            "occupation")  # fmt: skip
"""Every section, in the order of a comparison; a role's page has its own, for reading."""


class Placed(NamedTuple):
    """One role's cell of a section, with the key and the label of the row where it stands."""

    key: str
    label: str
    cell: Cell
    part: str | None = None


Entries = Iterable[Placed]


def sections(
    roles: list[Role], catalogue: Catalogue, area: Area | None = None
) -> dict[str, Section]:
    """Every section for these roles, in the order of a comparison."""
    entries: dict[str, Callable[[Role], Entries]] = {
        **{name: partial(_facts, name, catalogue) for name in FACTS},
        "entry": partial(_entry, catalogue),
        "getting_in": partial(_getting_in, catalogue),
        "ways_in": partial(_ways_in, catalogue),
        "certifications": partial(_certifications, catalogue),
        "ladder": partial(_ladder, catalogue),
        "pay": lambda role: [Placed(*one) for one in pay_cells(role, catalogue, area)],
        "outlook": lambda role: [Placed(*one) for one in outlook_cells(role, catalogue)],
        "state": partial(_state, catalogue, area),
        "myths": partial(_myths, catalogue),
        "terms": _terms,
        "interview": partial(_interview, catalogue),
        "occupation": partial(_occupations, catalogue),
    }
    built = {
        **{name: _aligned(roles, [of(role) for role in roles]) for name, of in entries.items()},
        "tasks": _tasks(roles, catalogue),
        "skills": _skills(roles, catalogue),
        "conditions": _conditions(roles, catalogue),
        "moves": _moves_between_first(roles, catalogue),
    }
    return {name: Section(rows=built[name]) for name in SECTIONS}


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

    def entries(role: Role) -> Iterator[Placed]:
        for task in sorted(role.tasks, key=lambda task: FREQUENCIES.index(task.often)):
            words = SHOW["task"].format(task=task.text, often=OFTEN[task.often])
            also = [task.often_source]
            shown = sourced(words, task.source, catalogue, value=task.often, also=also)
            yield Placed(task.kind, TASK_KIND[task.kind], shown)

    shared = set.intersection(*({task.kind for task in role.tasks} for role in roles))
    return sorted(
        _aligned(roles, [entries(role) for role in roles]),
        key=lambda row: (row.key not in shared, TASK_KINDS.index(row.key)),
    )


def _skills(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    return [
        SkillRow(
            key=skill.id,
            label=skill.label,
            skill=skill.id,
            cells={
                role.id: _skill(asked, catalogue) if (asked := role.skills.get(skill.id)) else None
                for role in roles
            },
        )
        for skill in catalogue.questions.skills
    ]


def _skill(skill: SkillLevel, catalogue: Catalogue) -> SkillCell:
    """A level in the source's own word, or in ours with what only some posts ask."""
    more = (SHOW["later"].format(words=skill.later) if skill.later else None, skill.special)
    word = skill.word or "; ".join([LEVEL[skill.level], *filter(None, more)])
    basis = sourced(word, skill.source, catalogue, value=skill.level)
    return SkillCell(
        **{name: getattr(basis, name) for name in basis.__struct_fields__},
        level=skill.level,
        word=skill.word,
        later=skill.later,
        special=skill.special,
        basis=skill.basis,
    )


def _conditions(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    return [
        Row(
            key=kind.id,
            label=kind.label,
            cells={role.id: _condition(role.conditions.get(kind.id), catalogue) for role in roles},
        )
        for kind in catalogue.questions.conditions
    ]


def _condition(known: Condition | None, catalogue: Catalogue) -> Cell | None:
    if known is None or known.value is None:
        return cell(known, catalogue) if known else None
    text = SHOW["condition"].format(often=GRADE[known.value], words=known.text)
    return sourced(
        text, known.source, catalogue, value=known.value, also=known.also, date=known.date
    )


def _entry(catalogue: Catalogue, role: Role) -> Entries:
    """What employers ask."""
    values = {"degree": role.entry.degree.value}
    told = [
        Placed(name, LABEL[name], cell(getattr(role.entry, name), catalogue, values.get(name)))
        for name in ("minimum", "typical", "degree")
    ]
    return [*told, *(Placed(*one) for one in entry_cells(role, catalogue))]


def _getting_in(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    """What it takes in time and money to get to the first post."""
    entry = role.entry
    qualify = cell(entry.qualify, catalogue, entry.qualify.months)
    yield Placed("qualify", LABEL["qualify"], qualify)
    facts = [("cost", fact) for fact in entry.cost]
    facts += [("earnings", fact) for fact in entry.earnings]
    facts += [(name, fact) for name in ("study", "approval") if (fact := getattr(entry, name))]
    yield from (Placed(name, LABEL[name], cell(fact, catalogue)) for name, fact in facts)


def _state(catalogue: Catalogue, area: Area | None, role: Role) -> Entries:
    """What the state asked for lays down for this role."""
    return [
        Placed(row.topic, TOPIC[row.topic], fact_cell(row, catalogue))
        for row in lines_for(role, area, catalogue)
    ]


def _ways_in(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    for way in role.ways_in:
        time, also = taking(way.months, way.months_source, marked=True), [way.months_source]
        words = SHOW["way_in"].format(who=way.who, words=way.text, time=time)
        yield _told("ways_in", words, way.source, catalogue, value=way.months, also=also)


def _told(key: str, words: str, source: str, catalogue: Catalogue, **more: Any) -> Placed:
    """Words of ours with what a source says, in the row of this key."""
    return Placed(key, LABEL[key], sourced(words, source, catalogue, **more))


def _certifications(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    for at, exam in enumerate(role.certifications, 1):
        key, label = f"certification-{at}", LABEL["certification"].format(at=at)
        name = SHOW["exam"].format(name=exam.name, issuer=exam.issuer)
        yield Placed(key, label, sourced(name, exam.source, catalogue))
        for part in ("eligibility", "renewal", "fee"):
            words = f"{label}: {LABEL[part]}"
            yield Placed(key, words, cell(getattr(exam, part), catalogue), part)


def _ladder(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    for at, rung in enumerate(role.ladder, 1):
        known = years(rung.years) if rung.years else SPAN["years_unknown"]
        told = rung.text or ""
        words = SHOW["rung_told" if told else "rung"].format(
            rung=rung.rung, years=known, words=told[:1].upper() + told[1:]
        )
        value, also = {"rung": rung.rung, "years": rung.years}, [rung.years_source]
        shown = sourced(words, rung.source, catalogue, value=value, also=also)
        yield Placed(f"rung-{at}", LABEL["rung"].format(at=at), shown)


def _moves_between_first(roles: list[Role], catalogue: Catalogue) -> list[Row]:
    """Moves by where they lead, those to a role in another column first.

    Where no move to one of these is known, the cell says so.
    """
    rows = {row.key: row for row in _aligned(roles, [_moves(catalogue, one) for one in roles])}
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


def _moves(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    titles = catalogue.titles()
    skills = {skill.id: skill.label for skill in catalogue.questions.skills}
    for move in role.moves:
        text = SHOW["move_missing" if move.missing else "move"].format(
            common=move.common.text,
            hard=HARD[move.hard.value],
            hard_words=move.hard.text,
            words=move.text,
            skills=listed(skills[id] for id in move.missing),
            time=taking(move.months, move.months_source, marked=True),
        )
        shown = sourced(
            text,
            move.source,
            catalogue,
            value={"to": move.to, "common": move.common.value, "hard": move.hard.value,
                   "months": move.months, "missing": move.missing},
            also=[move.common.source, *move.common.also, move.hard.source, move.months_source],
        )  # fmt: skip
        yield Placed(f"to-{move.to}", LABEL["to"].format(title=titles[move.to]), shown)


def _myths(catalogue: Catalogue, role: Role) -> Entries:
    words = SHOW["myth"].format
    return [
        _told("myth", words(claim=one.claim, truth=one.truth), one.source, catalogue)
        for one in role.myths
    ]


def _terms(role: Role) -> Entries:
    """Words and what they mean: no facts, so they have no source and need none."""
    return [Placed(one.noun, one.noun, Cell(text=one.gloss)) for one in role.terms]


def _interview(catalogue: Catalogue, role: Role) -> Entries:
    words = SHOW["interview"].format
    return [
        _told("interview", words(question=one.question, good=one.good), one.source, catalogue)
        for one in role.interview
    ]


def _occupations(catalogue: Catalogue, role: Role) -> Iterator[Placed]:
    for known in role.onet:
        words = SHOW["occupation"].format(code=known.code, match=known.text or MATCH[known.match])
        value = {"code": known.code, "match": known.match}
        yield _told("occupation", words, "own", catalogue, value=value)
