"""Whether the questions are fair: can each role come first, and whom luck favors.

All sheets that answered the same questions share one gain, so a hundred thousand random
people are one matrix product.
"""

from __future__ import annotations

from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np

from legalpath.fit import posterior
from legalpath.fit.person import TWINS
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model
from legalpath.fit.score import TIE

LINKED = 0.85
"""Dimensions that correlate more than this over roles measure the same thing."""
PEOPLE = 100_000
"""How many random answerers are tried: a share of 1 in 16 is then sure to .0008."""
BLOCK = 10_000
"""How many of them are tried at once: all of them would fill 100 MB."""
SEED = 20261125
ROUNDS = 300
"""How long a search for a witness goes on."""


class Witness(NamedTuple):
    """Answers that put a role ahead of all others: its archetype's, or else searched ones."""

    steps: list[int]
    """By question id."""
    found_by: Literal["archetype", "search"]


def all_answered(model: Model, view: Lens) -> Floats:
    """W, shape (R, Q): what a full answer to each question adds to each role's fit."""
    return view.fits @ posterior.observe(view, *posterior.answer_rows(model, model.questions)).gain


def random_shares(gains: Floats) -> Floats:
    """Each role's share of people who answer all questions at random; ties are shared."""
    random = np.random.default_rng(SEED)
    shares = np.zeros(len(gains))
    for _ in range(PEOPLE // BLOCK):
        fits = random.integers(-2, 3, (BLOCK, gains.shape[1])) / 2 @ gains.T
        first = fits >= fits.max(axis=1, keepdims=True) - TIE
        shares += (first / first.sum(axis=1, keepdims=True)).sum(axis=0)
    return shares / PEOPLE


# --- witnesses


def witness(model: Model, gains: Floats, at: int) -> Witness | None:
    """Answers that put a role ahead of all others: its archetype's, or else searched ones.

    The archetype is somebody who differs from the mean role just as this role does.
    """
    lead = gains[at] - np.delete(gains, at, axis=0)
    apart = model.positions.at[at] - model.positions.at.mean(axis=0)
    said = model.loadings @ apart / (np.abs(apart).max() or 1.0)
    steps = np.clip(np.rint(2 * said), -2, 2)
    if _leads(lead, steps):
        return Witness(steps.astype(int).tolist(), "archetype")
    found = search(lead)
    return Witness(found, "search") if found else None


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
                return [int(step) for step in trial]
        weights *= np.exp(-4 * (lead @ steps) / scale)
        weights /= weights.sum()
    return None


def _leads(lead: Floats, steps: np.ndarray) -> bool:
    return bool((lead @ (steps / 2) > TIE).all())


# --- likeness


def lengths(model: Model) -> Floats:
    """How far each role is from the average path, shape (R,)."""
    far: Floats = np.linalg.norm(model.positions.at - model.positions.reference, axis=1)
    return far


def families(model: Model, view: Lens) -> list[tuple[list[str], float]]:
    """Roles joined by near-twins, each family once, with the highest cosine of any two."""
    cosine = view.directions @ view.directions.T
    family = {at: {at} for at in range(len(model.roles))}
    for one, other in combinations(family, 2):
        if cosine[one, other] > TWINS:
            joined = family[one] | family[other]
            family |= dict.fromkeys(joined, joined)
    groups = sorted({tuple(sorted(group)) for group in family.values() if len(group) > 1})
    return [
        (
            [model.roles[at] for at in group],
            max(float(cosine[two]) for two in combinations(group, 2)),
        )
        for group in groups
    ]


def linked_dimensions(model: Model) -> list[tuple[list[str], float]]:
    """Pairs of dimensions that go together over roles, with their correlation."""
    at = model.positions.at - model.positions.at.mean(axis=0)
    length = np.linalg.norm(at, axis=0)
    unit = at / np.where(length < TIE, np.inf, length)
    correlation = unit.T @ unit
    return [
        ([model.dimensions[one], model.dimensions[other]], float(correlation[one, other]))
        for one, other in combinations(range(len(model.dimensions)), 2)
        if abs(correlation[one, other]) > LINKED
    ]


def flat_dimensions(model: Model) -> list[str]:
    """Dimensions on which all roles stand alike."""
    spread = np.ptp(model.positions.at, axis=0)
    return [id for id, wide in zip(model.dimensions, spread, strict=True) if wide < TIE]


# --- questions


def settled(model: Model, view: Lens) -> dict[str, float]:
    """The share of the fits' differences that the answer to each question alone settles."""
    rows, noise = posterior.answer_rows(model, model.questions)
    apart = view.fits - view.fits.mean(axis=0)
    open_ = ((apart**2) @ view.prior).sum() or 1.0
    moved = (rows * view.prior) @ apart.T
    shares = (moved**2).sum(axis=1) / ((rows**2) @ view.prior + noise) / open_
    return dict(zip(model.questions, shares.tolist(), strict=True))


def slants(model: Model) -> list[tuple[str, int, int, int]]:
    """Dimensions for which more questions of a kind speak than against, or the reverse.

    Each with the kind's column in `model.kinds`, how many speak for it, and how many against.
    """
    for_ = (model.loadings.T > 0).astype(int) @ model.kinds.astype(int)
    against = (model.loadings.T < 0).astype(int) @ model.kinds.astype(int)
    return [
        (model.dimensions[at], kind, int(for_[at, kind]), int(against[at, kind]))
        for at, kind in np.argwhere(for_ != against).tolist()
    ]


def straight_line(model: Model, gains: Floats) -> float:
    """The largest fit from one step on every question, every statement or every duel."""
    lines = np.column_stack([np.ones(len(model.questions)), model.kinds])
    return float(np.abs(gains @ lines).max(initial=0.0))
