"""Sets two to four roles side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Literal, NamedTuple

import msgspec

from legalpath.advice.compare.answer import conclude
from legalpath.advice.compare.result import AskedOfSome, Comparison, Gap
from legalpath.advice.show.sections import sections
from legalpath.advice.state.build import in_state
from legalpath.catalogue.figures import NATION
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area
from legalpath.catalogue.skills import NEED, levels, missing_skills
from legalpath.catalogue.vocabulary import FREQUENCIES, RANKS
from legalpath.documents.cell import GLOSSARY, Row, Section, cited, notices
from legalpath.errors import UsageError
from legalpath.text import nearest, printable

BRIEF = "pay"
"""The section of which a brief comparison keeps the row of the country beside the short answer."""


class Cut(NamedTuple):
    """The sections to keep (all but the glossary if empty), to leave out, and how much of them."""

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
        wanted = self.only or ([BRIEF] if self.brief else sections.keys() - {GLOSSARY})
        kept = {}
        for name, section in sections.items():
            if name in wanted and name not in self.without:
                rows = [row for row in section.rows if not self.differences or differs(row)]
                if self.brief and name == BRIEF:
                    rows = [row for row in rows if row.key == NATION][:1]
                kept[name] = Section(rows=rows)
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
    built, answer = cut.of(sections(roles, catalogue, area)), conclude(roles, catalogue)
    if cut.brief:  # what a screen has no room for is not cited either
        answer = msgspec.structs.replace(answer, only_tasks={role.id: [] for role in roles})
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
        in_state=in_state(area, built),
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
