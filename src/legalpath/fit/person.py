"""One person: what the engine says of a single sheet, days and needs included."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, posterior
from legalpath.fit.draws import Sampling
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Lens, Model, Posterior
from legalpath.fit.reach import CLOSED, FirstPosts
from legalpath.fit.score import (
    STATUSES,
    Estimate,
    estimate_alike,
    first_group,
    in_the_running,
    places,
    score_crowd,
)
from legalpath.fit.status import Status

TWINS = 0.8
"""Roles whose directions have at least this cosine can hardly be told apart by answers."""


class Scored(NamedTuple):
    """One sheet's fits and what they are made of; arrays over roles by id and answers."""

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
    mean: Floats
    """mu = K y, the posterior mean of x."""
    fits: Floats

    @property
    def by_answer(self) -> Floats:
        """Shape (R, n): what each answer adds to each fit."""
        return self.weights * self.answers

    @property
    def likes(self) -> Floats:
        """Shape (D,): how much each dimension is liked."""
        return self.mean[: len(self.model.dimensions)]

    @property
    def by_dimension(self) -> Floats:
        """Shape (R, D): what each dimension adds to each fit."""
        return self.view.importance * self.view.directions * self.likes

    @property
    def remainder(self) -> Floats:
        """Shape (R,): what the days add to each fit beyond the dimensions."""
        return self.mean[len(self.model.dimensions) + 1 :]

    @property
    def covariance(self) -> Floats:
        """Shape (R, R): the posterior covariance of the fits, before it is widened."""
        return self.view.fits @ self.known.covariance @ self.view.fits.T

    @property
    def estimate(self) -> Estimate:
        """What is known of the fits, as of a crowd of one."""
        kinds = np.zeros((len(self.names), 2))  # days are neither statements nor duels
        asked = [self.model.questions.index(id) for id in self.sheet.answers]
        kinds[: len(asked)] = self.model.kinds[asked]
        return estimate_alike(self.view, self.known, self.answers[None], kinds)


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
        mean=known.gain @ answers,
        fits=by_answer @ answers,
    )


class Judged(NamedTuple):
    """One sheet scored, with its needs: who leads it, and how surely."""

    scored: Scored
    first_posts: FirstPosts
    reach: np.ndarray
    """How far each role is open, shape (R,): see `reach_of`."""
    scatter: float
    """The square of s: how much more the answers scatter than expected, at least 1."""
    drawn: Floats
    """Draws of all fits, shape (R, 1024)."""
    best: Floats
    """Each role's chance of fitting best, shape (R,)."""
    leaders: list[str]
    status: Status

    @property
    def running(self) -> np.ndarray:
        """Which roles are in the running, shape (R,)."""
        return in_the_running(self.reach)

    @property
    def group(self) -> np.ndarray:
        """Which roles are in the first group that is not empty, shape (R,)."""
        return first_group(self.reach)

    @property
    def places(self) -> np.ndarray:
        """The number that each role is shown with, shape (R,)."""
        sheet = self.scored.sheet
        reach = np.array(self.first_posts.reach(sheet.needs))
        return places(self.scored.fits, reach, np.isin(self.scored.model.roles, sheet.set_aside))

    def beats(self, here: str, there: str) -> float:
        """The share of draws in which one role fits better than another."""
        at = self.scored.model.roles.index
        return float((self.drawn[at(here)] > self.drawn[at(there)]).mean())


def judge(catalogue: Catalogue, sheet: Sheet) -> Judged:
    """A sheet scored whole; the order of its answers changes nothing."""
    scored = score_sheet(posterior.build(catalogue), in_order(sheet))
    first_posts, known = FirstPosts(catalogue), scored.estimate
    reach = reach_of(first_posts, scored.sheet, scored.model.roles)
    said = score_crowd(known, reach[None], sampling(catalogue))
    return Judged(
        scored,
        first_posts,
        reach,
        float(known.scatter[0]),
        sample(scored, catalogue),
        said.best[0],
        [id for id, leads in zip(scored.model.roles, said.leading[0], strict=True) if leads],
        STATUSES[said.status[0]],
    )


def sampling(catalogue: Catalogue) -> Sampling:
    """All draws of the ranked roles of a catalogue."""
    return Sampling(draws.columns([role.id for role in catalogue.ranked()], catalogue.shipped))


def sample(scored: Scored, catalogue: Catalogue) -> Floats:
    """Draws of all fits, shape (R, 1024), widened by how much the answers scatter."""
    known = scored.estimate
    around = draws.deviations(known.covariance, sampling(catalogue))
    drawn: Floats = draws.fit_draws(known.fits, around, np.sqrt(known.scatter))[0]
    return drawn


def sample_unanswered(view: Lens, catalogue: Catalogue) -> Floats:
    """Draws of all fits, shape (R, 1024), of a person of whom only what matters is known."""
    return draws.deviations((view.fits * view.prior) @ view.fits.T, sampling(catalogue))


def reach_of(first_posts: FirstPosts, sheet: Sheet, roles: list[str]) -> np.ndarray:
    """How far each role is open, as places in REACHES; one that is set aside is as if closed."""
    aside = [role in sheet.set_aside for role in roles]
    return np.where(aside, CLOSED, np.array(first_posts.reach(sheet.needs), dtype=np.int8))


def twins(view: Lens) -> np.ndarray:
    """Which roles have nearly the direction of which others, shape (R, R), by what matters."""
    cosine = (view.importance * view.directions) @ view.directions.T
    return (cosine > TWINS) & ~np.eye(len(cosine), dtype=bool)
