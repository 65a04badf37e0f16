"""Sets two to four roles side by side."""

from __future__ import annotations

from itertools import permutations

from legalpath.advice.compare.answer import short_answer
from legalpath.advice.compare.cut import Cut
from legalpath.advice.compare.result import Comparison, Gap
from legalpath.advice.show.sections import sections
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.documents.cell import cited
from legalpath.documents.notices import notices

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
            Gap(from_=here.id, to=there.id, skills=missing_skills(levels(here), there, catalogue))
            for here, there in permutations(roles, 2)
        ],
        sources=sources,
        notices=notices(sources),
        stale_after_months=catalogue.stale_after_months,
        brief=cut.brief,
        footnotes=footnotes or not cut.brief,
    )
