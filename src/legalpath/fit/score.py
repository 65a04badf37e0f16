"""The engine: fits, chances and statuses of N people at once. One person is a crowd of one.

People who answered the same rows of a design share one gain matrix; others are solved in
stacks of small matrices. Arrays are over N people, n answers, R roles and D dimensions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from legalpath.fit import draws, posterior
from legalpath.fit.draws import Sampling
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import NOISE, Lens, Model, Posterior
from legalpath.fit.reach import CLOSED
from legalpath.fit.status import (
    FLAT_ANSWERS,
    LEADERLESS,
    RULES,
    Evidence,
    Status,
)

TIE = 1e-9
"""Fits closer than this share a rank."""
BLOCK = 64
"""So many people are drawn for at once; their draws stay in the processor's cache."""
STATUSES: tuple[Status, ...] = tuple(RULES)


class Estimate(NamedTuple):
    """What is known of N people's fits before anything is drawn."""

    fits: Floats
    """Shape (N, R)."""
    covariance: Floats
    """Of the fits, before it is widened: (1, R, R) where it is the same for all, or (N, R, R)."""
    scatter: Floats
    """s squared, shape (N,)."""
    unexplained: Floats
    """The share of the answers' sum of squares that the model leaves over, shape (N,)."""
    answered: np.ndarray
    """How many answers there are, shape (N,)."""
    flat: np.ndarray
    """Whether they say nothing: see `Evidence`. Shape (N,)."""


class Crowd(NamedTuple):
    """What the engine says of N people."""

    best: Floats
    """Each role's chance of fitting best, shape (N, R); zeros out of the running, and not a
    number without draws."""
    leading: np.ndarray
    """Which roles share the lead, shape (N, R); none where the status is one of LEADERLESS."""
    status: np.ndarray
    """Places in STATUSES, shape (N,)."""


def score_crowd(estimate: Estimate, reach: np.ndarray, sampling: Sampling) -> Crowd:
    """Chances, leaders and statuses; `reach` (N, R) says how far each role is open.

    Chances are among all roles in the running, leaders and statuses those of the first group
    that is not empty. Without draws no chance is known, and nobody is said to be clearly ahead.
    """
    group = first_group(reach)
    eligible = draws.in_running(estimate.fits, in_the_running(reach))
    rivals = draws.in_running(estimate.fits, group)
    people, roles = eligible.shape
    best, ahead = np.full(eligible.shape, np.nan), np.zeros(people)
    spread = np.sqrt(estimate.scatter)
    for part, around in _blocks(estimate.covariance, people, sampling):
        drawn = draws.fit_draws(eligible[part], around, spread[part])
        best[part] = draws.best(drawn)
        if roles > 1:
            ahead[part] = draws.ahead(rivals[part], drawn)
    leading = leaders(estimate.fits, group)
    seen = Evidence(
        answered=estimate.answered,
        group=group.sum(axis=1),
        flat=estimate.flat,
        unexplained=estimate.unexplained,
        leading=leading.sum(axis=1),
        ahead=ahead,
    )
    status = np.select([rule(seen) for rule in RULES.values()], [*range(len(RULES))])
    led = ~np.isin(status, [STATUSES.index(one) for one in LEADERLESS])
    return Crowd(best, leading & led[:, None], status)


def in_the_running(reach: np.ndarray) -> np.ndarray:
    """Which roles (..., R) may be named at all: those that are not closed."""
    mask: np.ndarray = reach < CLOSED
    return mask


def first_group(reach: np.ndarray) -> np.ndarray:
    """Which roles (..., R) are open, or, where none is, of the next reach that some have."""
    nearest = reach.min(axis=-1, keepdims=True, initial=CLOSED)
    mask: np.ndarray = in_the_running(reach) & (reach == nearest)
    return mask


def _blocks(covariance: Floats, people: int, sampling: Sampling) -> Iterator[tuple[slice, Floats]]:
    """Blocks of people, with deviations (1, R, S) that all share or (B, R, S) of their own."""
    shared = draws.deviations(covariance, sampling) if len(covariance) == 1 else None
    for start in range(0, people if sampling.size else 0, BLOCK):
        part = slice(start, start + BLOCK)
        yield part, draws.deviations(covariance[part], sampling) if shared is None else shared


def leaders(fits: Floats, among: np.ndarray) -> np.ndarray:
    """Which of these roles have the highest fit, ties included; a mask like `fits`."""
    eligible = draws.in_running(fits, among)
    top = eligible.max(axis=-1, keepdims=True, initial=-np.inf)
    mask: np.ndarray = among & (eligible >= top - TIE)
    return mask


def ranks(fits: Floats) -> np.ndarray:
    """One person's ranks by fits (R,), 1 for the highest; fits closer than TIE share one."""
    places: np.ndarray = 1 + (fits > fits[:, None] + TIE).sum(axis=1)
    return places


def places(fits: Floats, reach: np.ndarray, aside: np.ndarray) -> np.ndarray:
    """One person's roles (R,) numbered as they are shown: by reach, within it by fit.

    Those that are set aside come last. Within a group, fits closer than TIE share a number.
    """
    group = np.where(aside, CLOSED + 1, reach)
    fitter = (group == group[:, None]) & (fits > fits[:, None] + TIE)
    numbers: np.ndarray = 1 + ((group < group[:, None]) | fitter).sum(axis=1)
    return numbers


# --- estimates


def estimate(model: Model, view: Lens, answers: Floats) -> Estimate:
    """The estimate of people who answered questions and compared no days.

    `answers` (N, Q) are -1..1 by question id, not a number where not answered.
    """
    answered = ~np.isnan(answers)
    if len(answers) and not (answered ^ answered[0]).any():
        asked = answered[0]
        ids = [id for id, is_asked in zip(model.questions, asked, strict=True) if is_asked]
        known = posterior.observe(view, *posterior.answer_rows(model, ids))
        return estimate_alike(view, known, answers[:, asked], model.kinds[asked])
    return _each(model, view, np.where(answered, answers, 0.0), answered)


def estimate_alike(view: Lens, known: Posterior, answers: Floats, kinds: Floats) -> Estimate:
    """The estimate of people who all gave answers (N, n) to the same rows; `kinds` is (n, 2)."""
    people, count = answers.shape
    residual = np.eye(count) - known.design @ known.gain
    left = (answers @ (residual.T @ residual) * answers).sum(axis=1)  # RSS, without N residuals
    expected = posterior.expected_left_over(known, view.prior)
    return Estimate(
        answers @ (view.fits @ known.gain).T,
        (view.fits @ known.covariance @ view.fits.T)[None],
        posterior.scatter(left, expected, count),
        _share(left, answers),
        np.full(people, count),
        _flat(answers, np.ones((1, count)), kinds),
    )


def _each(model: Model, view: Lens, answers: Floats, answered: np.ndarray) -> Estimate:
    """Sheets that each answered their own questions: a stack of posteriors over (theta, b).

    With answers alone delta keeps its prior. For the same noise in every row,
    E[RSS] = tr(N^2 C^-1) comes to noise (n - D - 1 + tr(Sigma P0^-1)), by Woodbury's identity.
    """
    loadings = np.hstack([model.loadings, model.statement[:, None]])
    size = loadings.shape[1]
    prior = view.prior[:size]
    products = (loadings[:, :, None] * loadings[:, None, :]).reshape(len(loadings), -1) / NOISE
    precision = (answered @ products).reshape(-1, size, size) + np.diag(1 / prior)
    covariance = np.linalg.inv(precision)
    likes = np.einsum("nij,nj->ni", covariance, answers @ loadings / NOISE)
    left = (np.where(answered, answers - likes @ loadings.T, 0.0) ** 2).sum(axis=1)
    count = answered.sum(axis=1)
    expected = NOISE * (count - size + np.einsum("nii,i->n", covariance, 1 / prior))
    toward = view.fits[:, :size]
    return Estimate(
        likes @ toward.T,
        toward @ covariance @ toward.T + np.diag(view.prior[size:]),
        posterior.scatter(left, expected, count),
        _share(left, answers),
        count,
        _flat(answers, answered, model.kinds),
    )


def _share(left: Floats, answers: Floats) -> Floats:
    total = (answers**2).sum(axis=1)
    return left / np.where(total, total, 1.0)


def _flat(answers: Floats, answered: np.ndarray, kinds: Floats) -> np.ndarray:
    """Whether answers (N, n), 0 where there is none, say nothing; `kinds` (n, 2) are their own."""
    count, total, squares = answered @ kinds, answers @ kinds, answers**2 @ kinds
    same = (count * squares == total**2).all(axis=1)  # exact: steps are halves
    flat: np.ndarray = ~answers.any(axis=1) | (same & (count.max(axis=1) >= FLAT_ANSWERS))
    return flat
