"""One sheet, scored: the arrays from which a ranking, its reasons and its flips are read."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, posterior
from legalpath.fit.needs import verdicts
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model, Posterior

TIE = 1e-9
"""Fits closer than this share a rank."""


class Scored(NamedTuple):
    """What the engine found for one sheet; arrays over roles by id (R) and answers (n)."""

    model: Model
    sheet: Sheet
    view: Lens
    known: Posterior
    names: list[str]
    """The ids of what was answered: questions, then pairs of days, each sorted."""
    answers: Floats
    """y, shape (n,), each -1..1."""
    weights: Floats
    """W = F K, shape (R, n): fits are W y."""
    likes: Floats
    """mu, the posterior mean of x."""
    fits: Floats

    @property
    def by_answer(self) -> Floats:
        """Shape (R, n): what each answer adds to each fit."""
        return self.weights * self.answers

    @property
    def by_dimension(self) -> Floats:
        """Shape (R, D): what each dimension adds to each fit."""
        likes = self.likes[: len(self.model.dimensions)]
        return self.view.importance * self.view.directions * likes

    @property
    def remainder(self) -> Floats:
        """Shape (R,): what the days add to each fit beyond the dimensions."""
        return self.likes[len(self.model.dimensions) + 1 :]

    @property
    def covariance(self) -> Floats:
        """Shape (R, R): the posterior covariance of the fits, before it is widened."""
        return self.view.fits @ self.known.covariance @ self.view.fits.T

    @property
    def scatter(self) -> float:
        """The square of s: how much more the answers scatter than expected, at least 1."""
        return float(posterior.scatter(self.known, self.view.prior, self.answers[None, :])[0])


def score_sheet(model: Model, sheet: Sheet) -> Scored:
    """A sheet scored by a model. The order of its answers changes nothing if it is sorted."""
    weights = posterior.importance(model.dimensions, sheet.matters.most, sheet.matters.least)
    view = posterior.lens(model.positions, weights)
    rows, noise = posterior.answer_rows(model, list(sheet.answers))
    day_rows, day_noise = posterior.day_rows(model, view, list(sheet.days))
    known = posterior.observe(view, np.vstack([rows, day_rows]), np.append(noise, day_noise))
    answers = np.array([*sheet.answers.values(), *sheet.days.values()], dtype=float) / 2
    by_answer = view.fits @ known.gain
    return Scored(
        model=model,
        sheet=sheet,
        view=view,
        known=known,
        names=[*sheet.answers, *sheet.days],
        answers=answers,
        weights=by_answer,
        likes=known.gain @ answers,
        fits=by_answer @ answers,
    )


def sample(scored: Scored, catalogue: Catalogue) -> Floats:
    """Draws of all fits, shape (1024, R), widened by how much the answers scatter."""
    columns = draws.columns(scored.model.roles, catalogue.shipped)
    spread = scored.scatter**0.5
    return draws.fit_draws(scored.fits, scored.covariance, spread, columns)


def sample_unanswered(scored: Scored, catalogue: Catalogue) -> Floats:
    """Draws of all fits for a person of whom nothing is known but what matters to them."""
    columns = draws.columns(scored.model.roles, catalogue.shipped)
    prior = (scored.view.fits * scored.view.prior) @ scored.view.fits.T
    return draws.fit_draws(np.zeros(len(scored.fits)), prior, 1.0, columns)


def in_the_running(catalogue: Catalogue, sheet: Sheet) -> np.ndarray:
    """A mask over ranked roles by id: no need rules it out and it is not set aside."""
    return np.array(
        [
            role.id not in sheet.set_aside
            and "out" not in verdicts(catalogue, sheet, role).values()
            for role in catalogue.ranked()
        ],
        dtype=bool,
    )


def leaders(fits: Floats, running: np.ndarray) -> list[int]:
    """The roles in the running with the highest fit, ties included; empty if none runs."""
    if not running.any():
        return []
    top = fits[running].max()
    return [at for at in np.flatnonzero(running).tolist() if fits[at] >= top - TIE]


TWINS = 0.8
"""Roles whose directions have at least this cosine are listed as a family."""
