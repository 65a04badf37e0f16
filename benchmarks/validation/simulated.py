"""Which rule finds the role that simulated people would like most."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from benchmarks.validation import rivals
from benchmarks.validation.crowd import Scores, score_crowd
from benchmarks.validation.figures import Figure, average, mean
from benchmarks.validation.quiz import asked_first, hold_with_all, untold
from benchmarks.validation.worlds import WORLDS, People, simulate
from legalpath.catalogue.model import Catalogue
from legalpath.fit import posterior
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Model
from legalpath.quiz.length import Length
from legalpath.quiz.order import SHORT

NOISES = (0.8, 1.6)
"""Variances of one answer; the second was found on real sheets of interest items."""
TRAINING = 1_000
"""What is added to the seed for the people on whom the rivals' chances are calibrated."""
ALL_QUESTIONS = "direction fit, all questions"
OURS = ("ours, short", "ours, standard", "ours, full")


class Marks(NamedTuple):
    """How a rule did for each of N people, each shape (N,)."""

    top1: Floats
    top3: Floats
    regret: Floats
    """How much less the first role is liked than the best, in sd of likings."""
    brier: Floats
    """Sum over roles of (stated chance - 1 if best else 0) squared."""
    asked: Floats


Results = dict[str, dict[str, Marks]]
"""Marks by rule and world."""


def results(catalogue: Catalogue, noise: float, count: int, seed: int) -> Results:
    """Every rule on the same people; the rivals' chances calibrated on as many others."""
    model = posterior.build(catalogue)
    sharpness = _sharpness(model, noise, count, seed + TRAINING)
    found: Results = {}
    for world in WORLDS:
        people = simulate(world, model, noise, count, seed)
        scores = {
            rule: raw._replace(best=rivals.softmax(raw.fits, sharpness[rule]))
            for rule, raw in _rivals(model, people, seed).items()
        }
        for rule, said in (scores | _engine(catalogue, model, people)).items():
            found.setdefault(rule, {})[world] = marks(said, people.liking)
    return found


def _sharpness(model: Model, noise: float, count: int, seed: int) -> dict[str, float]:
    """How sharply each rival's scores should turn into chances, from people of all worlds."""
    people = [simulate(world, model, noise, count, seed) for world in WORLDS]
    raw = [_rivals(model, some, seed) for some in people]
    best = np.concatenate([some.liking.argmax(axis=1) for some in people])
    return {
        rule: rivals.sharpness(np.concatenate([one[rule].fits for one in raw]), best)
        for rule in raw[0]
    }


def _rivals(model: Model, people: People, seed: int) -> dict[str, Scores]:
    """What the rivals make of these people, without chances yet."""
    count = len(people.liking)
    likes = rivals.profile(people.answers / 2, model.loadings)
    fits = {name: rule(likes, model.positions.at) for name, rule in rivals.RULES.items()}
    asked = np.full(count, float(len(model.questions)))
    strengths = rivals.bradley_terry(people.days, len(model.roles), seed)
    pairs = Scores(strengths, strengths, np.full(count, float(rivals.PAIRS)))
    return {name: Scores(one, one, asked) for name, one in fits.items()} | {"Bradley-Terry": pairs}


def _engine(catalogue: Catalogue, model: Model, people: People) -> dict[str, Scores]:
    """Direction fit on all questions without days, and the three lengths of the quiz."""
    everything = asked_first(catalogue, model, len(model.questions))
    return {
        ALL_QUESTIONS: _answered(model, people, everything),
        OURS[0]: _answered(model, people, everything[:SHORT]),
        OURS[1]: hold_with_all(catalogue, model, Length.standard, people),
        OURS[2]: hold_with_all(catalogue, model, Length.full, people),
    }


def _answered(model: Model, people: People, at: list[int]) -> Scores:
    """What is told to people who all answered the same questions."""
    rows, noise = posterior.answer_rows(model, [model.questions[one] for one in at])
    return score_crowd(untold(model), rows, noise, people.answers[:, at] / 2)


def marks(said: Scores, liking: Floats) -> Marks:
    """What was said held against what is true."""
    people = np.arange(len(liking))
    best = liking.argmax(axis=1)
    order = np.argsort(-said.fits, axis=1, kind="stable")
    first = order[:, 0]
    spread = np.sqrt(liking.var(axis=1).mean())
    happened = np.eye(liking.shape[1])[best]
    return Marks(
        top1=(first == best).astype(float),
        top3=(order[:, :3] == best[:, None]).any(axis=1).astype(float),
        regret=(liking[people, best] - liking[people, first]) / spread,
        brier=((said.best - happened) ** 2).sum(axis=1),
        asked=said.asked,
    )


def over_worlds(rule: dict[str, Marks], measure: str) -> Figure:
    """A measure as the plain mean of the worlds."""
    return average([mean(getattr(one, measure)) for one in rule.values()])


def against(found: Results, rule: str, rival: str, measure: str) -> Figure:
    """How much higher a rule is than a rival, people paired, as the mean of the worlds."""
    ours, theirs = found[rule], found[rival]
    return average(
        [mean(getattr(ours[one], measure) - getattr(theirs[one], measure)) for one in ours]
    )


def best_rival(found: Results, measure: str) -> str:
    """The rival with the highest mean."""
    names = [rule for rule in found if rule not in OURS]
    return max(names, key=lambda one: over_worlds(found[one], measure).value)
