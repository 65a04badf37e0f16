"""Simulated people: what they like, what they answer and which day they would rather have.

Defined once, before any result was seen, and tuned to none. All variances are relative to
the trait's, which is 1. Everything is drawn anew for each person, also where roles truly
stand and what matters, and no scorer is told any of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from legalpath.fit.positions import Floats, Positions
from legalpath.fit.posterior import TASTE, Model

AGREEING = 0.3
"""Variance of the habit of agreeing with statements."""
OWN = 0.3
"""Variance of a person's liking for a role beyond what its dimensions explain."""
WEIGHT_SPREAD = 0.5
"""Importance is log-normal with this sigma, then scaled to a mean of 1 in each person."""
TYPED = 0.5
"""The share of a person's traits, by variance, that is their archetype's."""
ACCURACY = 0.75
"""How often a person picks the day of the role that they like more, over all pairs: the
middle of the 70 to 80 % that are assumed. Not measured on people."""

Steps = NDArray[np.int64]
"""Answers as a sheet holds them, each -2..2."""


class People(NamedTuple):
    """N people, R roles, Q questions, P pairs of roles; pairs as in `itertools.combinations`."""

    liking: Floats
    """Shape (N, R): how much each person would truly like each role."""
    answers: Steps
    """Shape (N, Q): the step -2..2 that each would answer to each question."""
    days: Steps
    """Shape (N, P): the step each would answer to each pair of days."""


class Truth(NamedTuple):
    """What no scorer is told about N people."""

    traits: Floats
    """Shape (N, D)."""
    weights: Floats
    """Importance, shape (N, D), mean 1 in each person."""
    away: Floats
    """Where roles stand, from the reference, shape (N, R, D)."""


class Reading(NamedTuple):
    """How well people read two texts of a day."""

    accuracy: float = ACCURACY
    """How often they pick the day of the role that they like more, over all pairs."""
    in_text: float = 0.0
    """The share of what goes wrong, by variance, that goes wrong each time a text is read."""


USUAL = Reading()


def simulate(
    world: str, model: Model, noise: float, count: int, seed: int, reading: Reading = USUAL
) -> People:
    """People of one world. `noise` is the variance of one answer around what a person likes."""
    random = np.random.default_rng([seed, list(WORLDS).index(world), round(100 * noise)])
    true = _truth(model.positions, count, random)
    if world == "archetype":
        true = true._replace(traits=_typed(true, random))
    liking = _spread_one(WORLDS[world](true, model.positions))
    liking += OWN**0.5 * random.standard_normal(liking.shape)
    answers = _answers(model, true.traits, noise, random)
    return People(liking, answers, _days(liking, reading, random))


def _truth(placed: Positions, count: int, random: np.random.Generator) -> Truth:
    traits = random.standard_normal((count, len(placed.dimensions)))
    weights = np.exp(WEIGHT_SPREAD * random.standard_normal(traits.shape))
    error = placed.error * random.standard_normal((count, *placed.at.shape))
    away = placed.at + error - placed.reference
    return Truth(traits, weights / weights.mean(axis=1, keepdims=True), away)


def _typed(true: Truth, random: np.random.Generator) -> Floats:
    """Traits half of which are those of one role's typical person; all roles equally often."""
    count, roles, dimensions = true.away.shape
    own = true.away[np.arange(count), random.integers(roles, size=count)]
    typical = own * dimensions**0.5 / np.linalg.norm(own, axis=1, keepdims=True)
    traits: Floats = TYPED**0.5 * typical + (1 - TYPED) ** 0.5 * true.traits
    return traits


def _linear(true: Truth, _placed: Positions) -> Floats:
    """The more of what a person likes, the better: the home ground of a weighted sum."""
    return _toward(true)


def _ideal_point(true: Truth, placed: Positions) -> Floats:
    """The nearer to the person's ideal, the better: the home ground of a distance.

    A trait of one standard deviation is an ideal as far out as roles are spread.
    """
    ideal = true.traits * placed.at.std(axis=0)
    squared = (ideal[:, None, :] - true.away) ** 2
    far: Floats = np.sqrt(np.einsum("nd,nrd->nr", true.weights, squared))
    return -far


def _archetype(true: Truth, _placed: Positions) -> Floats:
    """The more alike the shapes of person and role: the home ground of a correlation."""
    length: Floats = np.sqrt(np.einsum("nd,nrd->nr", true.weights, true.away**2))
    return _toward(true) / length


def _toward(true: Truth) -> Floats:
    sums: Floats = np.einsum("nd,nrd->nr", true.weights * true.traits, true.away)
    return sums


WORLDS: dict[str, Callable[[Truth, Positions], Floats]] = {
    "linear": _linear,
    "ideal point": _ideal_point,
    "archetype": _archetype,
}


def _spread_one(liking: Floats) -> Floats:
    """Likings around each person's mean, scaled so that their variance averages 1."""
    apart = liking - liking.mean(axis=1, keepdims=True)
    scaled: Floats = apart / np.sqrt((apart**2).mean())
    return scaled


def _answers(model: Model, traits: Floats, noise: float, random: np.random.Generator) -> Steps:
    """The nearest of five steps; the unit makes variances those of real answers, -1..1."""
    agreeing = AGREEING**0.5 * random.standard_normal((len(traits), 1))
    meant = traits @ model.loadings.T + agreeing * model.statement
    said = meant + noise**0.5 * random.standard_normal(meant.shape)
    return _steps(TASTE**0.5 * said)


def _days(liking: Floats, reading: Reading, random: np.random.Generator) -> Steps:
    """Choices with a noise under which normal differences keep their sign this often.

    P(same sign) = 1/2 + atan(sd of difference / sd of noise) / pi.
    """
    first, second = np.array(list(combinations(range(liking.shape[1]), 2))).T
    apart = liking[:, second] - liking[:, first]
    spread = np.sqrt((apart**2).mean())
    misread = spread / np.tan(np.pi * (reading.accuracy - 0.5))
    texts = (reading.in_text / 2) ** 0.5 * random.standard_normal(liking.shape)
    choices = (1 - reading.in_text) ** 0.5 * random.standard_normal(apart.shape)
    felt = apart + misread * (texts[:, second] - texts[:, first] + choices)
    return _steps(felt / np.hypot(spread, misread))


def _steps(values: Floats) -> Steps:
    """Values on -1..1 as the nearest step of -2..2."""
    return np.clip(np.rint(2 * values), -2, 2).astype(np.int64)
