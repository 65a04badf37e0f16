"""Whether the questions are fair: can each role come first, and whom luck favors.

All sheets that answered the same questions share one gain, so a hundred thousand random
people are one matrix product.
"""

from __future__ import annotations

from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np

from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, posterior
from legalpath.fit.person import TWINS, sample_unanswered
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


Kind = Literal["statement", "duel"]
KINDS: tuple[Kind, Kind] = ("statement", "duel")


class Witness(NamedTuple):
    """Answers that put a role ahead of all others: its archetype's, or else searched ones."""

    steps: list[int]
    """By question id."""
    found_by: Literal["archetype", "search"]


class Alike(NamedTuple):
    """Roles joined by near-twins, or dimensions that go together."""

    ids: list[str]
    cosine: float
    """The highest of any two; of dimensions, over roles: their correlation."""


class Leaning(NamedTuple):
    """A dimension with more questions of a kind on one side than on the other."""

    dimension: str
    kind: Kind
    ends: tuple[int, int]
    """How many speak for it, and how many against."""


class Fairness(NamedTuple):
    """What luck and the questions do to each ranked role; arrays by role or question id."""

    model: Model
    lengths: Floats
    """How far each role is from the average path, shape (R,)."""
    unanswered: Floats
    """Each role's chance of being best when nothing is answered, shape (R,)."""
    by_luck: Floats
    """Each role's share of people who answer all questions at random, shape (R,)."""
    witnesses: list[Witness | None]
    twins: list[Alike]
    """Each family of near-twins once."""
    linked: list[Alike]
    """Pairs of dimensions that go together over roles."""
    spreadless: list[str]
    """Dimensions on which all roles stand alike."""
    settled: Floats
    """For each question the share of the fits' differences that its answer alone settles."""
    leanings: list[Leaning]
    straight_line: float
    """The largest fit from one step on every question, every statement or every duel."""


def fairness(catalogue: Catalogue) -> Fairness:
    """How fair the questions are to the ranked roles, of which there is at least one."""
    model = posterior.build(catalogue)
    view = posterior.lens(model.positions, np.ones(len(model.dimensions)))
    gains = all_answered(model, view)
    linked, spreadless = _dimensions(model)
    return Fairness(
        model,
        np.linalg.norm(model.positions.at - model.positions.reference, axis=1),
        draws.best(sample_unanswered(view, catalogue)),
        random_shares(gains),
        [_witness(model, gains, at) for at in range(len(model.roles))],
        _twins(model, view),
        linked,
        spreadless,
        _settled(model, view),
        _leanings(model),
        _straight_line(model, gains),
    )


def all_answered(model: Model, view: Lens) -> Floats:
    """W, shape (R, Q): what a full answer to each question adds to each role's fit."""
    known = posterior.observe(view, *posterior.answer_rows(model, model.questions))
    gains: Floats = view.fits @ known.gain
    return gains


# --- luck


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


def archetype(model: Model, at: int) -> list[int]:
    """The steps of somebody who differs from the mean role just as this role does."""
    apart = model.positions.at[at] - model.positions.at.mean(axis=0)
    said = model.loadings @ apart / (np.abs(apart).max() or 1.0)
    steps: list[int] = np.clip(np.rint(2 * said), -2, 2).astype(int).tolist()
    return steps


def _witness(model: Model, gains: Floats, at: int) -> Witness | None:
    """Answers that put a role ahead of all others: its archetype's, or else searched ones."""
    lead = gains[at] - np.delete(gains, at, axis=0)
    steps = archetype(model, at)
    if _leads(lead, np.array(steps)):
        return Witness(steps, "archetype")
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
                found: list[int] = trial.astype(int).tolist()
                return found
        weights *= np.exp(-4 * (lead @ steps) / scale)
        weights /= weights.sum()
    return None


def _leads(lead: Floats, steps: np.ndarray) -> bool:
    return bool((lead @ (steps / 2) > TIE).all())


# --- likeness


def _twins(model: Model, view: Lens) -> list[Alike]:
    cosine = view.directions @ view.directions.T
    family = {at: {at} for at in range(len(model.roles))}
    for one, other in combinations(family, 2):
        if cosine[one, other] > TWINS:
            joined = family[one] | family[other]
            family |= dict.fromkeys(joined, joined)
    groups = sorted({tuple(sorted(group)) for group in family.values() if len(group) > 1})
    return [
        Alike(
            [model.roles[at] for at in group],
            float(max(cosine[pair] for pair in combinations(group, 2))),
        )
        for group in groups
    ]


def _dimensions(model: Model) -> tuple[list[Alike], list[str]]:
    """Pairs of dimensions that go together over roles, and those without any spread."""
    at = model.positions.at - model.positions.at.mean(axis=0)
    length = np.linalg.norm(at, axis=0)
    unit = at / np.where(length < TIE, np.inf, length)
    pairs = [
        Alike([one, other], float(unit[:, here] @ unit[:, there]))
        for (here, one), (there, other) in combinations(enumerate(model.dimensions), 2)
    ]
    spreadless = [id for id, n in zip(model.dimensions, length, strict=True) if n < TIE]
    return [pair for pair in pairs if abs(pair.cosine) > LINKED], spreadless


# --- questions


def _settled(model: Model, view: Lens) -> Floats:
    rows, noise = posterior.answer_rows(model, model.questions)
    apart = view.fits - view.fits.mean(axis=0)
    open_ = ((apart**2) @ view.prior).sum() or 1.0
    moved = (rows * view.prior) @ apart.T
    shares: Floats = (moved**2).sum(axis=1) / ((rows**2) @ view.prior + noise) / open_
    return shares


def _leanings(model: Model) -> list[Leaning]:
    found = []
    for dimension, signs in zip(model.dimensions, model.loadings.T, strict=True):
        for kind, asked in zip(KINDS, model.kinds.T, strict=True):
            ends = int(((signs > 0) * asked).sum()), int(((signs < 0) * asked).sum())
            if ends[0] != ends[1]:
                found.append(Leaning(dimension, kind, ends))
    return found


def _straight_line(model: Model, gains: Floats) -> float:
    lines = np.column_stack([np.ones(len(model.questions)), model.kinds])
    return float(np.abs(gains @ lines).max(initial=0.0))
