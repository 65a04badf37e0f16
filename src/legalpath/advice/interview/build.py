"""Questions to practice for a role."""

from __future__ import annotations

from legalpath.advice.interview.result import Interview, InterviewLine
from legalpath.catalogue.model import Catalogue, Role
from legalpath.documents.cell import cited, sourced


def interview(role: Role, catalogue: Catalogue, count: int) -> Interview:
    """The first `count` questions of a role, with what a good answer to each shows."""
    lines = [
        InterviewLine(question=asked.question, good=sourced(asked.good, asked.source, catalogue))
        for asked in role.interview[:count]
    ]
    return Interview(
        **Interview.stamp(catalogue),
        role=role.id,
        title=role.title,
        questions=lines,
        sources=cited(lines, catalogue),
    )
