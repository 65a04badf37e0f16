"""Other ways to rank the same roles from the same answers."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from benchmarks.validation.worlds import Steps
from legalpath.fit.positions import Floats

PAIRS = 24
"""Bradley-Terry sees so many choices between two roles, drawn anew for each person."""
LETTERS = 3


def profile(answers: Floats, loadings: Floats) -> Floats:
    """Each person's mean answer for each dimension, shape (N, D), -1..1."""
    means: Floats = answers @ loadings / np.abs(loadings).sum(axis=0)
    return means


def weighted_sum(likes: Floats, at: Floats) -> Floats:
    """How much a role has of what a person likes."""
    return likes @ at.T


def correlation(likes: Floats, at: Floats) -> Floats:
    """The correlation of two profiles, as the O*NET Interest Profiler ranks; flat ones have 0."""
    alike: Floats = _standard(likes) @ _standard(at).T / at.shape[1]
    return alike


def _standard(rows: Floats) -> Floats:
    apart = rows - rows.mean(axis=1, keepdims=True)
    spread = apart.std(axis=1, keepdims=True)
    scaled: Floats = apart / np.where(spread > 0, spread, np.inf)
    return scaled


def distance(likes: Floats, at: Floats) -> Floats:
    """Minus the Euclidean distance of a person's profile, put on 0..1, from a role's."""
    ideal = (likes[:, None, :] + 1) / 2
    far: Floats = np.linalg.norm(ideal - at, axis=2)
    return -far


def letters(likes: Floats, at: Floats) -> Floats:
    """How far two codes agree: 3, 2 and 1 points for the first letters, multiplied."""
    return _code(likes) @ _code(at).T


def _code(rows: Floats) -> Floats:
    """The points of each dimension in its row's code of three; equal ones in file order."""
    places = np.argsort(np.argsort(-rows, axis=1, kind="stable"), axis=1)
    return np.maximum(LETTERS - places, 0).astype(float)


RULES = {
    "weighted sum": weighted_sum,
    "profile correlation": correlation,
    "Euclidean distance": distance,
    "three-letter code": letters,
}


def bradley_terry(days: Steps, roles: int, seed: int) -> Floats:
    """Bradley-Terry strengths from 24 of a person's choices, a neutral one as half a win.

    A standard normal prior on strengths keeps them finite; found by Newton's method.
    """
    random = np.random.default_rng(seed)
    pairs = np.array(list(combinations(range(roles), 2)))
    shown = random.permuted(np.tile(np.arange(len(pairs)), (len(days), 1)), axis=1)[:, :PAIRS]
    sides = np.zeros((len(pairs), roles))
    sides[np.arange(len(pairs)), pairs[:, 1]] = 1
    sides[np.arange(len(pairs)), pairs[:, 0]] = -1
    design = sides[shown]
    won = (np.sign(np.take_along_axis(days, shown, axis=1)) + 1) / 2
    strengths = np.zeros((len(days), roles))
    for _ in range(8):
        chance = 1 / (1 + np.exp(-np.einsum("npr,nr->np", design, strengths)))
        slope = np.einsum("npr,np->nr", design, won - chance) - strengths
        weighted = design * (chance * (1 - chance))[:, :, None]
        curve = np.einsum("npr,nps->nrs", weighted, design) + np.eye(roles)
        strengths += np.linalg.solve(curve, slope[:, :, None])[:, :, 0]
    return strengths


def softmax(scores: Floats, sharpness: float) -> Floats:
    """Chances from scores, shape (N, R)."""
    raised = sharpness * (scores - scores.max(axis=1, keepdims=True))
    odds = np.exp(raised)
    shares: Floats = odds / odds.sum(axis=1, keepdims=True)
    return shares


def sharpness(scores: Floats, best: Steps) -> float:
    """The sharpness of `softmax` under which what was best had the highest likelihood."""
    unit = scores.std(axis=1).mean()
    tried = np.geomspace(0.01, 100, 161) / unit
    people = np.arange(len(best))
    logs = [np.log(softmax(scores, one)[people, best] + 1e-12).mean() for one in tried]
    return float(tried[int(np.argmax(logs))])
