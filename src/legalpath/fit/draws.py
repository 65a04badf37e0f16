"""Chances, from draws that are frozen so that the same answers give the same bytes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from legalpath.errors import UsageError
from legalpath.fit.positions import Floats

VERSION = "sobol-1024x64/1"
"""Names the table in `draws.npy`: standard normals from a scrambled Sobol sequence, made
once by `scripts/make_draws.py`, one row a draw and one column a role."""


class Chances(NamedTuple):
    """Shares of draws, one entry a role; roles out of the running have zeros."""

    best: Floats
    top3: Floats
    regret: Floats
    """Mean of (best fit in the running - this role's fit), for every role, at least 0."""


@cache
def table() -> Floats:
    """The frozen standard normals, shape (1024, 64)."""
    normals: Floats = np.load(Path(__file__).with_name("draws.npy")).astype(np.float64)
    return normals


def columns(roles: list[str], shipped: list[str]) -> list[int]:
    """Each role's column: shipped roles keep theirs, added ones follow, both by id."""
    order = [*shipped, *(id for id in roles if id not in shipped)]
    if len(order) > table().shape[1]:
        raise UsageError(f"at most {table().shape[1]} ranked roles can be scored, not {len(order)}")
    return [order.index(id) for id in roles]


def fit_draws(mean: Floats, covariance: Floats, spread: float, at: list[int]) -> Floats:
    """Draws of all fits, shape (1024, R), with the covariance widened by `spread` squared.

    Roles are factored in the order of their columns, so that a role which a person adds
    leaves the draws of the shipped ones as they were.
    """
    order = np.argsort(at)
    back = np.argsort(order)
    root = np.linalg.cholesky(covariance[np.ix_(order, order)])
    normals = table()[:, np.array(at, dtype=int)[order]]
    draws: Floats = mean + spread * (normals @ root.T)[:, back]
    return draws


def chances(draws: Floats, running: np.ndarray) -> Chances:
    """How often each role in the running comes first and in the first three.

    `running` is a boolean mask over roles. Chances sum to 1 (to min(3, running) for
    `top3`) unless no role is in the running, when everything is 0.
    """
    count, roles = draws.shape
    if not running.any():
        return Chances(*(np.zeros(roles) for _ in range(3)))
    eligible = np.where(running, draws, -np.inf)
    best = np.bincount(eligible.argmax(axis=1), minlength=roles) / count
    most = min(3, int(running.sum()))
    first = np.argpartition(-eligible, most - 1, axis=1)[:, :most]
    top3 = np.bincount(first.ravel(), minlength=roles) / count
    regret = (eligible.max(axis=1, keepdims=True) - draws).mean(axis=0)  # out: may be below 0
    return Chances(best, top3, np.maximum(regret, 0.0))
