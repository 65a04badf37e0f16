"""Whether the quiz is fair: can each role come first, and whom luck favors.

All sheets that answered the same questions share one gain, so a hundred thousand random
people are one matrix product.
"""

from __future__ import annotations

from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np

from legalpath.catalogue.model import Catalogue
from legalpath.errors import DataError
from legalpath.fit import draws, posterior
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model
from legalpath.fit.scored import TIE, TWINS
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
LINKED = 0.85
"""Dimensions that correlate more than this over roles measure the same thing."""
NEAR = 0.3
"""A role nearer than this to the average path is hardly a direction."""
SILENT = 0.0005
"""A question that settles less than this share of what is open informs nothing; the
weakest of the shipped questions settles four times as much, an average one forty times."""
PEOPLE = 100_000
"""How many random answerers are tried: a share of 1 in 16 is then sure to .0008."""
BLOCK = 10_000
"""How many of them are tried at once: all of them would fill 100 MB."""
SEED = 20261125
ROUNDS = 300
"""How long a search for a witness goes on."""


class _Witness(NamedTuple):
    steps: list[int]
    found_by: Literal["archetype", "search"]


def audit(catalogue: Catalogue) -> Audit:
    """What luck and the questions do to each ranked role; see `Audit`.

    Raises DataError where no role is ranked.
    """
    model = posterior.build(catalogue)
    if not model.roles:
        raise DataError("there is no ranked role to audit; set ranked = true in one")
    view = posterior.lens(model.positions, np.ones(len(model.dimensions)))
    gains = all_answered(model, view)
    unanswered, by_luck = _unanswered(model, view, catalogue), random_shares(gains)
    witnesses = [_witness(model, gains, at) for at in range(len(model.roles))]
    unreachable = [id for id, found in zip(model.roles, witnesses, strict=True) if not found]
    spreads = [_spread(unanswered), _spread(by_luck)]
    linked, flat = _dimensions(model)
    weights = _weights(model, view)
    titles = catalogue.titles()
    lengths = np.linalg.norm(model.positions.at - model.positions.reference, axis=1)
    return Audit(
        **Audit.stamp(catalogue),
        passed=not unreachable and all(spread and spread <= UNEVEN for spread in spreads),
        unreachable=unreachable,
        spread_unanswered=spreads[0],
        spread_random=spreads[1],
        roles=[
            AuditedRole(
                role=id,
                title=titles[id],
                length=float(lengths[at]),
                chance_unanswered=float(unanswered[at]),
                chance_random=float(by_luck[at]),
                witness=dict(zip(model.questions, found.steps, strict=True)) if found else None,
                witness_from=found.found_by if found else None,
            )
            for at, (id, found) in enumerate(zip(model.roles, witnesses, strict=True))
        ],
        families=_families(model, view),
        linked_dimensions=linked,
        flat_dimensions=flat,
        near_average=[id for id, n in zip(model.roles, lengths, strict=True) if n < NEAR],
        silent_questions=[one.question for one in weights if one.information < SILENT],
        slants=_slants(model),
        straight_line=_straight_line(model, gains),
        questions=weights,
        people=PEOPLE,
        bounds={"uneven": UNEVEN, "linked": LINKED, "near": NEAR, "silent": SILENT, "twins": TWINS},
    )


def all_answered(model: Model, view: Lens) -> Floats:
    """W, shape (R, Q): what a full answer to each question adds to each role's fit."""
    known = posterior.observe(view, *posterior.answer_rows(model, model.questions))
    gains: Floats = view.fits @ known.gain
    return gains


# --- luck


def _unanswered(model: Model, view: Lens, catalogue: Catalogue) -> Floats:
    """Each role's share of draws when nothing is answered."""
    count = len(model.roles)
    prior = (view.fits * view.prior) @ view.fits.T
    columns = draws.columns(model.roles, catalogue.shipped)
    drawn = draws.fit_draws(np.zeros(count), prior, 1.0, columns)
    return draws.chances(drawn, np.ones(count, dtype=bool)).best


def random_shares(gains: Floats) -> Floats:
    """Each role's share of people who answer all questions at random; ties are shared."""
    random = np.random.default_rng(SEED)
    shares = np.zeros(len(gains))
    for _ in range(PEOPLE // BLOCK):
        fits = random.integers(-2, 3, (BLOCK, gains.shape[1])) / 2 @ gains.T
        first = fits >= fits.max(axis=1, keepdims=True) - TIE
        shares += (first / first.sum(axis=1, keepdims=True)).sum(axis=0)
    return shares / PEOPLE


def _spread(shares: Floats) -> float | None:
    return float(shares.max() / shares.min()) if shares.min() > 0 else None


# --- witnesses


def archetype(model: Model, at: int) -> list[int]:
    """The steps of somebody who differs from the mean role just as this role does."""
    apart = model.positions.at[at] - model.positions.at.mean(axis=0)
    said = model.loadings @ apart / (np.abs(apart).max() or 1.0)
    steps: list[int] = np.clip(np.rint(2 * said), -2, 2).astype(int).tolist()
    return steps


def _witness(model: Model, gains: Floats, at: int) -> _Witness | None:
    """Answers that put a role ahead of all others: its archetype's, or else searched ones."""
    lead = gains[at] - np.delete(gains, at, axis=0)
    steps = archetype(model, at)
    if _leads(lead, np.array(steps)):
        return _Witness(steps, "archetype")
    found = search(lead)
    return _Witness(found, "search") if found else None


def search(lead: Floats) -> list[int] | None:
    """Steps for which every row of `lead` (rivals by questions) comes out positive.

    Plays the rivals against the answers: each round answers best against a mix of rivals,
    then puts weight on those that still are ahead. The mean of the rounds nears the best
    worst case, so a role that is found nowhere has no more than a hair's breadth.
    """
    weights = np.full(len(lead), 1 / max(1, len(lead)))
    scale = np.abs(lead).sum(axis=1).max(initial=TIE)
    total = np.zeros(lead.shape[1])
    for count in range(1, ROUNDS + 1):
        steps = 2 * np.sign(weights @ lead)
        total += steps
        for trial in (steps, np.rint(total / count)):
            if _leads(lead, trial):
                found: list[int] = trial.astype(int).tolist()
                return found
        weights *= np.exp(-4 * (lead @ steps) / scale)
        weights /= weights.sum()
    return None


def _leads(lead: Floats, steps: np.ndarray) -> bool:
    return bool((lead @ (steps / 2) > TIE).all())


# --- likeness


def _families(model: Model, view: Lens) -> list[Family]:
    """Roles joined by near-twins, each family once."""
    alike = view.directions @ view.directions.T
    family = {at: {at} for at in range(len(model.roles))}
    twins = [pair for pair in combinations(family, 2) if alike[pair] > TWINS]
    for one, other in twins:
        joined = family[one] | family[other]
        family |= dict.fromkeys(joined, joined)
    groups = sorted({tuple(sorted(group)) for group in family.values() if len(group) > 1})
    return [
        Family(
            roles=[model.roles[at] for at in group],
            cosine=float(max(alike[pair] for pair in combinations(group, 2))),
        )
        for group in groups
    ]


def _dimensions(model: Model) -> tuple[list[LinkedDimensions], list[str]]:
    """Pairs of dimensions that go together over roles, and those without any spread."""
    at = model.positions.at - model.positions.at.mean(axis=0)
    length = np.linalg.norm(at, axis=0)
    flat = [id for id, n in zip(model.dimensions, length, strict=True) if n < TIE]
    unit = at / np.where(length < TIE, np.inf, length)
    found = []
    for one, other in combinations(range(len(model.dimensions)), 2):
        correlation = float(unit[:, one] @ unit[:, other])
        if abs(correlation) > LINKED:
            names = [model.dimensions[one], model.dimensions[other]]
            found.append(LinkedDimensions(dimensions=names, correlation=correlation))
    return found, flat


# --- questions


def _weights(model: Model, view: Lens) -> list[QuestionWeight]:
    """For each question the share of the fits' differences that its answer alone settles."""
    rows, noise = posterior.answer_rows(model, model.questions)
    apart = view.fits - view.fits.mean(axis=0)
    open_ = ((apart**2) @ view.prior).sum() or 1.0
    moved = (rows * view.prior) @ apart.T
    settled = (moved**2).sum(axis=1) / ((rows**2) @ view.prior + noise) / open_
    return [
        QuestionWeight(question=id, information=float(share))
        for id, share in zip(model.questions, settled, strict=True)
    ]


def _slants(model: Model) -> list[Slant]:
    """Dimensions with more questions of a kind on one side than on the other."""
    kinds: list[tuple[Literal["statement", "duel"], float]] = [("statement", 1), ("duel", 0)]
    found = []
    for column, dimension in enumerate(model.dimensions):
        for kind, mark in kinds:
            signs = model.loadings[model.statement == mark, column]
            counts = int((signs > 0).sum()), int((signs < 0).sum())
            if counts[0] != counts[1]:
                slant = Slant(dimension=dimension, kind=kind,
                              speak_for=counts[0], speak_against=counts[1])  # fmt: skip
                found.append(slant)
    return found


def _straight_line(model: Model, gains: Floats) -> float:
    """The largest fit from one step on every question, every statement or every duel."""
    lines = np.array([np.ones(len(model.questions)), model.statement, 1 - model.statement])
    return float(np.abs(lines @ gains.T).max(initial=0.0))
