"""The linear-Gaussian model: from answers to what a person likes, and how sure that is.

A person is a vector x = (theta_1..theta_D, b, delta_1..delta_R): a liking for each
dimension, a habit of agreeing (acquiescence), and for each role what the dimensions do not
say. All is normal, so the posterior is one linear map of the answers, the same for one
sheet and for many that answered the same questions.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.answers.days import Days
from legalpath.catalogue.model import Catalogue
from legalpath.fit.positions import Floats, Positions, positions

TASTE = 0.14
"""V0, the prior variance of a liking. Taste : agreeing : noise = 1 : .3 : 1.6 was
estimated on 7,543 complete sheets of 48 interest items."""
AGREEING = 0.042
"""VB, the prior variance of the habit of agreeing with statements, acquiescence."""
BEYOND = 0.20**2
"""omega squared, the prior variance of what a role has beyond the dimensions."""
NOISE = 0.23
"""The variance of one answer around what the person likes."""
DAY_NOISE = 0.5
"""The variance of one choice between two days."""
DAY_GAIN = 1.2
"""How strongly a choice between two days speaks about the difference of two fits."""
CONSTANTS = {
    "taste": TASTE,
    "agreeing": AGREEING,
    "beyond": BEYOND,
    "noise": NOISE,
    "day_noise": DAY_NOISE,
    "day_gain": DAY_GAIN,
}


class Model(NamedTuple):
    """The catalogue as arrays: R roles, D dimensions, Q questions, each sorted by id."""

    positions: Positions
    questions: list[str]
    loadings: Floats
    """Shape (Q, D), each -1, 0 or 1: what a +2 answer says."""
    statement: Floats
    """Shape (Q,): 1 for a statement (a Likert item), 0 for a duel (a paired comparison)."""

    @property
    def roles(self) -> list[str]:
        """The ids of the ranked roles."""
        return self.positions.roles

    @property
    def dimensions(self) -> list[str]:
        """The ids of the dimensions."""
        return self.positions.dimensions

    def statements(self) -> list[str]:
        """The ids of the questions that are statements; the others are duels."""
        return [id for id, is_one in zip(self.questions, self.statement, strict=True) if is_one]

    @property
    def kinds(self) -> Floats:
        """Shape (Q, 2): 1 in the first column for a statement, in the second for a duel."""
        return np.column_stack([self.statement, 1 - self.statement])


class Lens(NamedTuple):
    """How fits are read off x, given what matters to the person."""

    importance: Floats
    """m, shape (D,), mean 1."""
    directions: Floats
    """u, shape (R, D): each role's direction away from the average path."""
    fits: Floats
    """F, shape (R, D + 1 + R): fit is F x."""
    prior: Floats
    """The diagonal of the prior covariance of x."""


class Posterior(NamedTuple):
    """What is known of x once n rows of a design are answered."""

    design: Floats
    """X, shape (n, D + 1 + R)."""
    noise: Floats
    """The diagonal of N, shape (n,)."""
    covariance: Floats
    """Sigma, shape (D + 1 + R, D + 1 + R)."""
    gain: Floats
    """K, shape (D + 1 + R, n): the posterior mean of x is K y."""


_LATEST: list[tuple[Catalogue, Model]] = []
"""The model made last, which takes half of a score's time and is mostly wanted again."""


def build(catalogue: Catalogue) -> Model:
    """The model of a catalogue. Dimensions, questions and roles are sorted by id."""
    if not (_LATEST and _LATEST[0][0] is catalogue):
        placed = positions(catalogue)
        questions = sorted(catalogue.questions.questions, key=lambda question: question.id)
        loadings = [
            [question.loadings.get(dimension, 0) for dimension in placed.dimensions]
            for question in questions
        ]
        model = Model(
            placed,
            [question.id for question in questions],
            np.array(loadings, dtype=float).reshape(len(questions), len(placed.dimensions)),
            np.array([question.kind == "statement" for question in questions], dtype=float),
        )
        _LATEST[:] = [(catalogue, model)]
    return _LATEST[0][1]


def importance(dimensions: list[str], most: list[str], least: list[str]) -> Floats:
    """m: twice the weight for what matters most, half for what hardly does, mean 1."""
    weights = [2.0 if id in most else 0.5 if id in least else 1.0 for id in dimensions]
    shares: Floats = np.array(weights) / np.mean(weights)
    return shares


def lens(placed: Positions, weights: Floats) -> Lens:
    """Directions, fit matrix and prior for these positions and weights.

    A role that stands exactly at the reference has no direction: its fit is all delta.
    """
    away = placed.at - placed.reference
    length = np.sqrt((weights * away**2).sum(axis=1, keepdims=True))
    safe = np.where(length > 1e-9, length, np.inf)
    directions = away / safe
    count = len(placed.roles)
    fits = np.hstack([weights * directions, np.zeros((count, 1)), np.eye(count)])
    unsure = TASTE * ((weights * placed.error / safe) ** 2).sum(axis=1)
    prior = np.concatenate([np.full(len(weights), TASTE), [AGREEING], BEYOND + unsure])
    return Lens(weights, directions, fits, prior)


def answer_rows(model: Model, answered: list[str]) -> tuple[Floats, Floats]:
    """Design rows and noise of the questions with these ids."""
    at = [model.questions.index(id) for id in answered]
    beyond = np.zeros((len(at), len(model.roles)))
    rows = np.hstack([model.loadings[at], model.statement[at, None], beyond])
    return rows, np.full(len(at), NOISE)


def day_rows(model: Model, view: Lens, pairs: list[str]) -> tuple[Floats, Floats]:
    """Design rows and noise of choices between the days of two roles, "first|second"."""
    at = [[model.roles.index(role) for role in Days.parse(pair).roles] for pair in pairs]
    ends = np.array(at, dtype=int).reshape(len(pairs), 2)
    rows = DAY_GAIN * (view.fits[ends[:, 1]] - view.fits[ends[:, 0]])
    return rows, np.full(len(pairs), DAY_NOISE)


def observe(view: Lens, design: Floats, noise: Floats) -> Posterior:
    """The conjugate update: Sigma = (P0 + X' N^-1 X)^-1 and K = Sigma X' N^-1."""
    weighted = design.T / noise
    covariance = np.linalg.inv(np.diag(1 / view.prior) + weighted @ design)
    covariance = (covariance + covariance.T) / 2
    return Posterior(design, noise, covariance, covariance @ weighted)


def expected_left_over(posterior: Posterior, prior: Floats) -> float:
    """E[RSS] = tr(N^2 C^-1) of people who answer as the model says they do; 0 without rows."""
    spread = np.diag(posterior.noise) + (posterior.design * prior) @ posterior.design.T
    return float(np.trace(np.linalg.solve(spread, np.diag(posterior.noise**2))))


def scatter(left: Floats, expected: Floats | float, count: np.ndarray | int) -> Floats:
    """S squared, at least 1, shape (N,): how much more answers scatter than is expected.

    Of `count` answers `left` is the RSS. The ratio is shrunk toward 1 by ten pseudo-answers.
    A guard, not a detector (it inflates the variance): mild random answers stay at 1.
    """
    ratio = left / np.maximum(expected, 1e-12)
    return np.maximum(1.0, (10 + count * ratio) / (10 + count))
