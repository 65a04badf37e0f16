"""Sets two to four roles side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Literal, NamedTuple

from legalpath.advice.compare.result import AskedOfSome, Comparison, Gap, Leaning, ShortAnswer
from legalpath.advice.show.sections import sections
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area
from legalpath.catalogue.skills import NEED, levels, missing_skills
from legalpath.catalogue.vocabulary import FREQUENCIES, GRADES, RANKS, TASK_KINDS
from legalpath.documents.cell import Row, Section, cell, cited, notices
from legalpath.errors import UsageError
from legalpath.text import nearest, printable
from legalpath.words.sentences import Words

TASK_KIND = Words("show", "task_kinds")
MUCH_MORE = 3
"""So many steps of level above every other role are told: "user" to "core", say."""
MUCH_OFTENER = 2
"""So many grades above every other role are told: "rare" to "often", say."""
BRIEF = "pay"
"""The section of which a brief comparison keeps the first row beside the short answer."""


class Cut(NamedTuple):
    """The sections to keep (all if empty) and to leave out, and how much of them."""

    only: Sequence[str] = ()
    without: Sequence[str] = ()
    differences: bool = False
    """Leave out the rows that say the same of every role."""
    brief: bool = False
    """What fits one screen."""

    def of(self, sections: dict[str, Section]) -> dict[str, Section]:
        """These parts of the sections. Raises UsageError for one that there is not."""
        for name in (*self.only, *self.without):
            if name not in sections:
                close = nearest(name, sections)
                hint = f"did you mean {close!r}?" if close else f"there are {', '.join(sections)}"
                raise UsageError(
                    f"unknown section {printable(name)!r}; {hint}", code="unknown-section"
                )
        wanted = self.only or ([BRIEF] if self.brief else sections)
        kept = {}
        for name, section in sections.items():
            if name in wanted and name not in self.without:
                rows = [row for row in section.rows if not self.differences or differs(row)]
                kept[name] = Section(rows=rows[:1] if self.brief and name == BRIEF else rows)
        return kept


EVERYTHING = Cut()


def compare(
    roles: list[Role],
    catalogue: Catalogue,
    cut: Cut = EVERYTHING,
    area: Area | None = None,
    *,
    footnotes: bool = False,
) -> Comparison:
    """These roles side by side, columns in the order given, with pay in an area if asked.

    A brief comparison lists its sources only with `footnotes`. Raises UsageError for an
    unknown section in `cut`.
    """
    built, answer = cut.of(sections(roles, catalogue, area)), short_answer(roles, catalogue)
    sources = cited([built, answer], catalogue)
    return Comparison(
        **Comparison.stamp(catalogue),
        roles=[role.id for role in roles],
        titles={role.id: role.title for role in roles},
        answer=answer,
        person=None,
        sections=built,
        gaps=[
            Gap(
                from_=here.id,
                to=there.id,
                skills=missing_skills(levels(here), there, catalogue),
                apart=list(_asked_of_some(here, there)),
            )
            for here, there in permutations(roles, 2)
        ],
        sources=sources,
        notices=notices(sources),
        stale_after_months=catalogue.stale_after_months,
        brief=cut.brief,
        footnotes=footnotes or not cut.brief,
    )


def _asked_of_some(here: Role, there: Role) -> Iterator[AskedOfSome]:
    for id, asked in there.skills.items():
        whens: dict[Literal["later", "special"], str | None] = {
            "later": asked.later,
            "special": asked.special,
        }
        if max(RANKS[asked.level], RANKS[levels(here).get(id, "none")]) < NEED:
            yield from (
                AskedOfSome(skill=id, when=when, text=text) for when, text in whens.items() if text
            )


# --- the part that is wanted


def differs(row: Row) -> bool:
    """Whether a row says different things of the roles; a gap is a difference too."""
    cells = list(row.cells.values())
    if None in cells:
        return True
    values = [cell.value for cell in cells if cell]
    # A frequency says how often a task is done, and not what is done.
    graded = all(isinstance(value, str) and value not in FREQUENCIES for value in values)
    told = values if graded else [cell.text for cell in cells if cell]
    return any(one != told[0] for one in told)


# --- the short answer


def short_answer(roles: list[Role], catalogue: Catalogue) -> ShortAnswer:
    """What a comparison of these roles comes to; the same in whatever order they come."""
    kinds = {role.id: {task.kind for task in role.tasks} for role in roles}
    doing: Counter[str] = Counter(kind for of_role in kinds.values() for kind in of_role)
    skills = {one.id: _levels(roles, one.id) for one in catalogue.questions.skills}
    conditions = {one.id: _grades(roles, one.id) for one in catalogue.questions.conditions}
    return ShortAnswer(
        shared_skills=[id for id, at in skills.items() if min(at.values()) >= NEED],
        shared_tasks=[kind for kind in TASK_KINDS if doing[kind] == len(kinds)],
        shared_conditions=[
            id
            for id, at in conditions.items()
            if len(at) == len(roles) and len(set(at.values())) == 1
        ],
        more=[
            *_ahead("skills", skills, MUCH_MORE, len(roles)),
            *_ahead("conditions", conditions, MUCH_OFTENER, len(roles)),
        ],
        only_tasks={
            id: [kind for kind in TASK_KINDS if kind in of_role and doing[kind] == 1]
            for id, of_role in kinds.items()
        },
        who={role.id: [cell(fact, catalogue) for fact in role.pick_if] for role in roles},
        labels={
            "skills": {one.id: one.short or one.label for one in catalogue.questions.skills},
            "tasks": dict(TASK_KIND),
            "conditions": {one.id: one.label for one in catalogue.questions.conditions},
        },
    )


def _levels(roles: list[Role], skill: str) -> dict[str, int]:
    """The level of a skill in each role; one that a role does not name is not asked for."""
    return {
        role.id: RANKS[known.level] if (known := role.skills.get(skill)) else 0 for role in roles
    }


def _grades(roles: list[Role], condition: str) -> dict[str, int]:
    """How often a condition holds in each role where that is known."""
    return {
        role.id: GRADES.index(known.value)
        for role in roles
        if (known := role.conditions.get(condition)) and known.value
    }


def _ahead(
    section: str, rows: dict[str, dict[str, int]], least: int, count: int
) -> Iterator[Leaning]:
    """The rows on which one role is known to go far beyond every other, if there is another."""
    for key, at in rows.items():
        if len(at) == count > 1:
            second, first = sorted(at, key=lambda role: (at[role], role))[-2:]
            if at[first] - at[second] >= least:
                yield Leaning(section=section, key=key, role=first)  # type: ignore[arg-type]
