"""Many people who answered the same questions, scored at once: one gain matrix for all."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.fit import draws, posterior
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens

BLOCK = 256
"""So many people are drawn for at once; their draws stay in the processor's cache."""


class Scores(NamedTuple):
    """What a rule says of N people: scores and stated chances (N, R), answers asked (N,)."""

    fits: Floats
    best: Floats
    asked: Floats


def score_crowd(view: Lens, design: Floats, noise: Floats, answers: Floats) -> Scores:
    """Fits and chances as `rank` gives them to each person; `answers` (N, n) are -1..1."""
    known = posterior.observe(view, design, noise)
    fits = answers @ (view.fits @ known.gain).T
    spread = np.sqrt(posterior.scatter(known, view.prior, answers))
    covariance = view.fits @ known.covariance @ view.fits.T
    best = chances_best(fits, covariance, spread)
    return Scores(fits, best, np.full(len(fits), float(len(noise))))


def chances_best(means: Floats, covariance: Floats, spread: Floats) -> Floats:
    """Each role's share of the frozen draws in which it comes first, shape (N, R)."""
    count = means.shape[1]
    around = draws.fit_draws(np.zeros(count), covariance, 1.0, list(range(count)))
    blocks = []
    for at in range(0, len(means), BLOCK):
        mean, wide = means[at : at + BLOCK, None, :], spread[at : at + BLOCK, None, None]
        winners = (mean + wide * around).argmax(axis=2) + count * np.arange(len(mean))[:, None]
        won = np.bincount(winners.ravel(), minlength=count * len(mean))
        blocks.append(won.reshape(len(mean), count) / len(around))
    return np.concatenate(blocks)
