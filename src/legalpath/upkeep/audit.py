"""Whether the quiz is fair, as a document: what luck and the questions do to each role."""

from __future__ import annotations

from typing import Literal

from legalpath.catalogue.model import Catalogue
from legalpath.errors import DataError
from legalpath.fit import draws, fairness, posterior, robustness
from legalpath.fit.fairness import LINKED, PEOPLE
from legalpath.fit.person import TWINS, sample_unanswered
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model
from legalpath.upkeep.result import (
    Audit,
    AuditedRole,
    Family,
    LinkedDimensions,
    Powerful,
    QuestionWeight,
    Robustness,
    Slant,
)

KINDS: tuple[Literal["statement"], Literal["duel"]] = ("statement", "duel")
UNEVEN = 2.5
"""The most by which the shares of two roles may differ, as a ratio."""
NEAR = 0.3
"""A role nearer than this to the average path is hardly a direction."""
SILENT = 0.0005
"""A question that settles less than this share of what is open informs nothing; the
weakest of the shipped questions settles four times as much, an average one forty times."""
SHAKY = 0.12
"""Rows whose judged cells change more first places than this are named. It is no part of
`passed`: that is about the questions, and a row could be brought below it by citing a source."""
BOUNDS = {
    "uneven": UNEVEN, "linked": LINKED, "near": NEAR, "silent": SILENT, "twins": TWINS,
    "shaky": SHAKY,
}  # fmt: skip
CELL = ("role", "row", "kind", "level", "source")
"""What is said of a powerful cell."""


def audit(catalogue: Catalogue) -> Audit:
    """What luck and the questions do to each ranked role; see `legalpath.upkeep.result.Audit`.

    Raises DataError where no role is ranked.
    """
    model = posterior.build(catalogue)
    if not model.roles:
        raise DataError("there is no ranked role to audit; set ranked = true in one")
    view = posterior.lens(model.positions, posterior.importance(model.dimensions, [], []))
    gains = fairness.all_answered(model, view)
    roles = _roles(catalogue, model, view, gains)
    unreachable = [row.role for row in roles if row.witness is None]
    spreads = _spread(roles, "chance_unanswered"), _spread(roles, "chance_random")
    settled = fairness.settled(model, view)
    trial, cells = robustness.Trial(catalogue, model, view), robustness.graded(catalogue)
    return Audit(
        **Audit.stamp(catalogue),
        passed=not unreachable and all(spread and spread <= UNEVEN for spread in spreads),
        unreachable=unreachable,
        spread_unanswered=spreads[0],
        spread_random=spreads[1],
        roles=roles,
        families=[Family(roles=ids, cosine=one) for ids, one in fairness.families(model, view)],
        linked_dimensions=[
            LinkedDimensions(dimensions=ids, correlation=one)
            for ids, one in fairness.linked_dimensions(model)
        ],
        flat_dimensions=fairness.flat_dimensions(model),
        near_average=[row.role for row in roles if row.length < NEAR],
        silent_questions=[id for id, share in settled.items() if share < SILENT],
        slants=[
            Slant(dimension=id, kind=KINDS[kind], speak_for=for_, speak_against=against)
            for id, kind, for_, against in fairness.slants(model)
        ],
        straight_line=fairness.straight_line(model, gains),
        questions=[QuestionWeight(question=id, information=one) for id, one in settled.items()],
        robustness=[Robustness(**one._asdict()) for one in robustness.shaken(trial, cells)],
        powerful=[
            Powerful(share=share, **{name: getattr(cell, name) for name in CELL})
            for cell, share in robustness.powerful(trial, cells)
        ],
        people=PEOPLE,
        simulated=robustness.CROWD,
        times=robustness.TIMES,
        bounds=BOUNDS,
    )


def _roles(catalogue: Catalogue, model: Model, view: Lens, gains: Floats) -> list[AuditedRole]:
    unanswered = draws.best(sample_unanswered(view, catalogue))
    by_luck, lengths = fairness.random_shares(gains), fairness.lengths(model)
    witnesses = [fairness.witness(model, gains, at) for at in range(len(model.roles))]
    return [
        AuditedRole(
            role=role.id,
            title=role.title,
            length=float(lengths[at]),
            chance_unanswered=float(unanswered[at]),
            chance_random=float(by_luck[at]),
            witness=dict(zip(model.questions, found.steps, strict=True)) if found else None,
            witness_from=found.found_by if found else None,
        )
        for at, (role, found) in enumerate(zip(catalogue.ranked(), witnesses, strict=True))
    ]


def _spread(roles: list[AuditedRole], chance: str) -> float | None:
    """How many times as large the largest chance is as the smallest; None where that is 0."""
    shares = [getattr(row, chance) for row in roles]
    return max(shares) / min(shares) if min(shares) > 0 else None
