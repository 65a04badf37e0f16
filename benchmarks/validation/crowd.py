"""Many people who answered the same questions, scored at once: one gain matrix for all."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.fit import draws, posterior
from legalpath.fit.draws import Sampling
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Posterior
from legalpath.fit.score import Estimate, estimate_alike

BLOCK = 256
"""So many people are drawn for at once; their draws stay in the processor's cache."""


class Scores(NamedTuple):
    """What a rule says of N people: scores and stated chances (N, R), answers asked (N,)."""

    fits: Floats
    best: Floats
    asked: Floats


def score_crowd(view: Lens, design: Floats, noise: Floats, answers: Floats) -> Scores:
    """Fits and chances as `rank` gives them to each person; `answers` (N, n) are -1..1."""
    known = estimate(view, posterior.observe(view, design, noise), answers)
    best = chances_best(known.fits, known.covariance[0], np.sqrt(known.scatter))
    return Scores(known.fits, best, known.answered.astype(float))


def estimate(view: Lens, known: Posterior, answers: Floats) -> Estimate:
    """What is known of the fits of people who answered the same rows."""
    return estimate_alike(view, known, answers, np.zeros((answers.shape[1], 2)))


def chances_best(means: Floats, covariance: Floats, spread: Floats) -> Floats:
    """Each role's share of the frozen draws in which it comes first, shape (N, R)."""
    around = draws.deviations(covariance, Sampling(list(range(means.shape[1]))))
    parts = [slice(at, at + BLOCK) for at in range(0, len(means), BLOCK)]
    return np.concatenate(
        [draws.best(draws.fit_draws(means[part], around, spread[part])) for part in parts]
    )
