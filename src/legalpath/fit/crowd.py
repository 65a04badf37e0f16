"""Many sheets at once: the same fits, chances and statuses as one by one, in arrays.

Only answers to questions count here, no days. Sheets that answered the same questions share
one gain matrix; others are solved in stacks of small matrices.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.fit import draws, posterior
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import NOISE, Lens, Model
from legalpath.fit.scored import TIE
from legalpath.fit.status import CLEAR, CONTRADICTORY, CONTRADICTORY_FROM, FLAT_ANSWERS

DRAWS = 256
"""So many of the 1,024 frozen draws; against all of them chances differ by .06 at most."""
BLOCK = 64
"""So many sheets are drawn for at once; their draws stay in the processor's cache."""
STATUSES = ("unanswered", "all-ruled-out", "flat", "contradictory", "tied", "clear", "close")


class Crowd(NamedTuple):
    """What the engine says of N sheets; R roles by id."""

    fits: Floats
    """Shape (N, R)."""
    best: Floats
    """Each role's chance of fitting best, shape (N, R); zeros out of the running."""
    leader: np.ndarray
    """The place of the leader among the roles, shape (N,); -1 where nobody leads."""
    status: np.ndarray
    """Places in STATUSES, shape (N,)."""


class Known(NamedTuple):
    """What is known of the fits of N sheets before anything is drawn."""

    fits: Floats
    spread: Floats
    """s, shape (N,)."""
    unexplained: Floats
    """The share of the answers' sum of squares that the model leaves over, shape (N,); not
    worked out where too few were answered for it to count."""
    covariance: Floats
    """Of the fits, before it is widened: (1, R, R) where it is the same for all, or (N, R, R)."""


def score_crowd(
    model: Model,
    view: Lens,
    columns: list[int],
    answers: Floats,
    running: np.ndarray,
    count: int = DRAWS,
) -> Crowd:
    """Scores N sheets of people to whom the same things matter.

    `answers` (N, Q) are -1..1 by question id, not a number where not answered; `running`
    (N, R) says which roles are in the running; `columns` are those of the draws' table.
    """
    known = fits_of(model, view, answers, sure=bool(count))
    best, ahead = _drawn(known, columns, running, count)
    leader, tied = _leaders(known.fits, running)
    status = _statuses(model, answers, known, running, tied=tied, ahead=ahead)
    silent = status <= STATUSES.index("flat")
    return Crowd(known.fits, best, np.where(silent, -1, leader), status)


def fits_of(model: Model, view: Lens, answers: Floats, *, sure: bool = True) -> Known:
    """Fits and how sure they are, without chances; unless `sure`, s may be left at 1."""
    answered = ~np.isnan(answers)
    if len(answers) and not (answered ^ answered[0]).any():
        return _alike(model, view, answers, answered[0], sure=sure)
    return _each(model, view, np.where(answered, answers, 0.0), answered)


def same_questions(model: Model, view: Lens, ids: list[str], answers: Floats) -> Floats:
    """Fits alone, shape (N, R), of people who all answered these questions.

    `answers` (N, n) are -1..1 in the order of `ids`. One matrix product.
    """
    known = posterior.observe(view, *posterior.answer_rows(model, ids))
    fits: Floats = answers @ (view.fits @ known.gain).T
    return fits


def _alike(model: Model, view: Lens, answers: Floats, answered: np.ndarray, *, sure: bool) -> Known:
    """Sheets that answered the same questions: one gain matrix for all."""
    ids = [id for id, there in zip(model.questions, answered, strict=True) if there]
    given = answers[:, answered]
    known = posterior.observe(view, *posterior.answer_rows(model, ids))
    spread, unexplained = np.ones(len(given)), np.zeros(len(given))
    if sure:
        spread = np.sqrt(posterior.scatter(known, view.prior, given))
    if len(ids) >= CONTRADICTORY_FROM:
        unexplained = _share(given - given @ known.gain.T @ known.design.T, given)
    return Known(
        given @ (view.fits @ known.gain).T,
        spread,
        unexplained,
        (view.fits @ known.covariance @ view.fits.T)[None],
    )


def _each(model: Model, view: Lens, answers: Floats, answered: np.ndarray) -> Known:
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
    residual = np.where(answered, answers - likes @ loadings.T, 0.0)
    count = answered.sum(axis=1)
    kept = np.einsum("nii,i->n", covariance, 1 / prior)
    expected = np.maximum(NOISE * (count - size + kept), 1e-12)
    ratio = (residual**2).sum(axis=1) / expected
    squared = np.where(count, np.maximum(1.0, (10 + count * ratio) / (10 + count)), 1.0)
    toward = view.fits[:, :size]
    return Known(
        likes @ toward.T,
        np.sqrt(squared),
        _share(residual, answers),
        toward @ covariance @ toward.T + np.diag(view.prior[size:]),
    )


def _share(residual: Floats, answers: Floats) -> Floats:
    total = (answers**2).sum(axis=1)
    share: Floats = (residual**2).sum(axis=1) / np.where(total, total, 1.0)
    return share


def _drawn(
    known: Known, columns: list[int], running: np.ndarray, count: int
) -> tuple[Floats, Floats]:
    """Chances of being best (N, R), and how often the first by fit beats the second (N,).

    Without draws no chance is known, and nobody is said to be clearly ahead.
    """
    total, roles = known.fits.shape
    if not count:
        return np.full((total, roles), np.nan), np.zeros(total)
    order = np.argsort(columns)
    back = np.argsort(order)
    normals = draws.table()[:count, np.array(columns)[order]].astype(np.float32)
    roots = np.linalg.cholesky(known.covariance[:, order][:, :, order]).astype(np.float32)
    shared = roots[:1] @ normals.T if len(roots) == 1 else None
    best, ahead = np.empty((total, roles)), np.ones(total)
    for start in range(0, total, BLOCK):
        part = slice(start, start + BLOCK)
        around = (shared if shared is not None else roots[part] @ normals.T)[:, back]
        mean = np.where(running[part], known.fits[part], -1e30).astype(np.float32)
        drawn = mean[:, :, None] + known.spread[part, None, None].astype(np.float32) * around
        first = drawn.max(axis=1, keepdims=True)
        best[part] = np.add.reduce((drawn == first).view(np.uint8), axis=2, dtype=np.uint16)
        if roles > 1:
            two = np.argsort(-mean, axis=1, kind="stable")[:, :2, None]
            pair = np.take_along_axis(drawn, two, axis=1)
            ahead[part] = np.count_nonzero(pair[:, 0] > pair[:, 1], axis=1) / count
    return np.where(running, best / count, 0.0), ahead


def _leaders(fits: Floats, running: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first role by fit in the running, and whether another one ties with it."""
    eligible = np.where(running, fits, -np.inf)
    leader = eligible.argmax(axis=1)
    top = np.take_along_axis(eligible, leader[:, None], axis=1)
    return leader, ((eligible >= top - TIE) & running).sum(axis=1) > 1


def _statuses(
    model: Model,
    answers: Floats,
    known: Known,
    running: np.ndarray,
    *,
    tied: np.ndarray,
    ahead: Floats,
) -> np.ndarray:
    """Places in STATUSES by the rules of `ranking`, the first that holds."""
    answered = ~np.isnan(answers)
    count = answered.sum(axis=1)
    at = {name: place for place, name in enumerate(STATUSES)}
    contradictory = (count >= CONTRADICTORY_FROM) & (known.unexplained > CONTRADICTORY)
    alone = running.sum(axis=1) == 1
    rules = [
        (count == 0, "unanswered"),
        (~running.any(axis=1), "all-ruled-out"),
        (_flat(model, answers, answered), "flat"),
        (contradictory, "contradictory"),
        (tied, "tied"),
        (alone | (ahead >= CLEAR), "clear"),
    ]
    return np.select(
        [rule for rule, _ in rules], [at[name] for _, name in rules], default=at["close"]
    )


def _flat(model: Model, answers: Floats, answered: np.ndarray) -> np.ndarray:
    """All in between, or everything of a kind on one step and eight or more of a kind."""
    kinds = np.column_stack([1 - model.statement, model.statement])
    given = np.where(answered, answers, 0.0)
    count, total, squares = answered @ kinds, given @ kinds, given**2 @ kinds
    same = (count * squares == total**2).all(axis=1)  # exact: steps are halves
    neutral = ~squares.any(axis=1)
    flat: np.ndarray = neutral | (same & (count.max(axis=1) >= FLAT_ANSWERS))
    return flat
