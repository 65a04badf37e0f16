"""Whether the quiz is fair, as a document: what luck and the questions do to each role."""

from __future__ import annotations

from legalpath.catalogue.model import Catalogue
from legalpath.documents.document import stamp
from legalpath.errors import DataError
from legalpath.fit.fairness import LINKED, PEOPLE, Fairness, fairness
from legalpath.fit.person import TWINS
from legalpath.upkeep.result import (
    Audit,
    AuditedRole,
    Family,
    LinkedDimensions,
    QuestionWeight,
    Slant,
)

UNEVEN = 2.5
"""The most by which the shares of two roles may differ, as a ratio."""
NEAR = 0.3
"""A role nearer than this to the average path is hardly a direction."""
SILENT = 0.0005
"""A question that settles less than this share of what is open informs nothing; the
weakest of the shipped questions settles four times as much, an average one forty times."""


def audit(catalogue: Catalogue) -> Audit:
    """What luck and the questions do to each ranked role; see `legalpath.upkeep.result.Audit`.

    Raises DataError where no role is ranked.
    """
    if not catalogue.ranked():
        raise DataError("there is no ranked role to audit; set ranked = true in one")
    found = fairness(catalogue)
    roles = _roles(found, catalogue.titles())
    unreachable = [row.role for row in roles if row.witness is None]
    spreads = [_spread(found.unanswered.tolist()), _spread(found.by_luck.tolist())]
    settled = dict(zip(found.model.questions, found.settled.tolist(), strict=True))
    return Audit(
        **stamp("audit", catalogue),
        passed=not unreachable and all(spread and spread <= UNEVEN for spread in spreads),
        unreachable=unreachable,
        spread_unanswered=spreads[0],
        spread_random=spreads[1],
        roles=roles,
        families=[Family(roles=one.ids, cosine=one.cosine) for one in found.twins],
        linked_dimensions=[
            LinkedDimensions(dimensions=one.ids, correlation=one.cosine) for one in found.linked
        ],
        flat_dimensions=found.spreadless,
        near_average=[row.role for row in roles if row.length < NEAR],
        silent_questions=[id for id, share in settled.items() if share < SILENT],
        slants=[
            Slant(dimension=id, kind=kind, speak_for=ends[0], speak_against=ends[1])
            for id, kind, ends in found.leanings
        ],
        straight_line=found.straight_line,
        questions=[QuestionWeight(question=id, information=one) for id, one in settled.items()],
        people=PEOPLE,
        bounds={"uneven": UNEVEN, "linked": LINKED, "near": NEAR, "silent": SILENT, "twins": TWINS},
    )


def _roles(found: Fairness, titles: dict[str, str]) -> list[AuditedRole]:
    questions = found.model.questions
    return [
        AuditedRole(
            role=id,
            title=titles[id],
            length=float(found.lengths[at]),
            chance_unanswered=float(found.unanswered[at]),
            chance_random=float(found.by_luck[at]),
            witness=dict(zip(questions, witness.steps, strict=True)) if witness else None,
            witness_from=witness.found_by if witness else None,
        )
        for at, (id, witness) in enumerate(zip(found.model.roles, found.witnesses, strict=True))
    ]


def _spread(shares: list[float]) -> float | None:
    return max(shares) / min(shares) if min(shares) > 0 else None
