"""Chances, from draws that are frozen so that the same answers give the same bytes.

R roles are drawn S times: draws of one person's fits are of shape (R, S), those of N people
of shape (N, R, S).
"""

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


class Sampling(NamedTuple):
    """Which of the frozen normals are drawn, and how precisely it is calculated."""

    columns: list[int]
    """Each role's column of the table."""
    size: int = 1024
    """S: so many rows of the table, from the first."""
    precision: type[np.floating] = np.float64


@cache
def table() -> Floats:
    """The frozen standard normals, shape (1024, 64)."""
    return np.asarray(np.load(Path(__file__).with_name("draws.npy")), dtype=np.float64)


def columns(roles: list[str], shipped: list[str]) -> list[int]:
    """Each role's column: shipped roles keep theirs, added ones follow, both by id."""
    order = [*shipped, *(id for id in roles if id not in shipped)]
    if len(order) > table().shape[1]:
        raise UsageError(f"at most {table().shape[1]} ranked roles can be scored, not {len(order)}")
    return [order.index(id) for id in roles]


def deviations(covariance: Floats, sampling: Sampling) -> Floats:
    """Draws around a mean of zero, shape (..., R, S); `covariance` is (..., R, R).

    They are A z of normals z, with A A' = covariance, by Cholesky. Roles are factored in
    the order of their columns, so that a role which a person adds leaves the draws of the
    shipped ones as they were.
    """
    normals = table()[: sampling.size, sampling.columns].T.astype(sampling.precision)
    order = np.argsort(np.array(sampling.columns, dtype=int))
    back = np.argsort(order)
    lower = np.linalg.cholesky(covariance[..., order[:, None], order])
    return lower[..., back[:, None], back].astype(sampling.precision) @ normals


def fit_draws(mean: Floats, around: Floats, spread: Floats) -> Floats:
    """Draws of fits, shape (..., R, S), from `mean` (..., R) and deviations `around` it.

    The deviations (..., R, S) are widened by `spread` (...). A mean of -inf stays there.
    """
    mean, spread = mean.astype(around.dtype), spread.astype(around.dtype)
    return mean[..., None] + spread[..., None, None] * around


def in_running(fits: Floats, running: np.ndarray) -> Floats:
    """Fits (..., R), or draws of them (..., R, S), with -inf for roles out of the running."""
    return np.where(running if fits.ndim == running.ndim else running[..., None], fits, -np.inf)


def best(eligible: Floats) -> Floats:
    """Each role's share of draws (..., R, S) in which it comes first, shape (..., R).

    Shares sum to 1; a role out of the running, drawn at -inf, has none.
    """
    first = eligible == eligible.max(axis=-2, keepdims=True, initial=-np.inf)
    times = first.sum(axis=-1, dtype=np.uint16).astype(float)  # thrice as fast as in 64 bits
    return np.where(np.isneginf(eligible[..., 0]), 0.0, times / eligible.shape[-1])


def top3(eligible: Floats) -> Floats:
    """Each role's share of one person's draws (R, S) in which it is among the first three.

    Shares sum to the number of roles in the running, 3 at most.
    """
    running = ~np.isneginf(eligible[:, 0])
    if not running.any():
        return np.zeros(len(eligible))
    place = len(eligible) - min(3, int(running.sum()))
    third = np.partition(eligible, place, axis=0)[place]
    shares: Floats = (eligible >= third).mean(axis=1)
    return shares


def regret(drawn: Floats, running: np.ndarray) -> Floats:
    """The mean of (best fit in the running - this role's fit) over one person's draws (R, S).

    At least 0 for every role, in the running or not; all 0 where none is in the running.
    """
    if not running.any():
        return np.zeros(len(drawn))
    lost: Floats = (drawn[running].max(axis=0) - drawn).mean(axis=1)
    return np.maximum(lost, 0.0)  # out of the running: may be below 0


def ahead(eligible: Floats, drawn: Floats) -> Floats:
    """How often the first of two or more roles by fit beats the second, shape (N,).

    `eligible` are the fits (N, R) of N people, `drawn` the draws of them (N, R, S).
    """
    order = np.argsort(-eligible, axis=1, kind="stable")[:, :2]
    two = np.take_along_axis(drawn, order[:, :, None], axis=1)
    share: Floats = (two[:, 0] > two[:, 1]).mean(axis=1)
    return share
