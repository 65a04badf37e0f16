"""What people are told who answer with care, without, or by a pattern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import NamedTuple

import numpy as np

from benchmarks.validation.quiz import Says, hold, person
from benchmarks.validation.worlds import WORLDS, simulate
from legalpath.advice.score.build import rank
from legalpath.catalogue.model import Catalogue
from legalpath.fit import posterior
from legalpath.quiz.length import Length
from legalpath.quiz.order import Next, Order

NOISE = 0.8
SURE = 0.5
"""A chance that a sheet without sense should hardly ever reach."""
STEPS = (-2, -1, 0, 1, 2)


class Told(NamedTuple):
    """What one sheet was told."""

    status: str
    chance: float
    """The highest chance of being best."""


Kind = Callable[[Catalogue, int, int], Iterator[Says]]
"""So many people of one kind, from a seed."""


def told(catalogue: Catalogue, length: Length, people: Iterator[Says]) -> list[Told]:
    """What the quiz of this length tells each of these people."""
    order = Order(catalogue, length)
    results = (rank(catalogue, hold(order, says)) for says in people)
    return [Told(one.status, max(row.chance_best for row in one.ranking)) for one in results]


def shares(said: list[Told]) -> dict[str, float]:
    """The share of each status."""
    counts = Counter(one.status for one in said)
    return {status: count / len(said) for status, count in counts.items()}


def sure(said: list[Told]) -> np.ndarray:
    """Who reached the chance that a sheet without sense should not."""
    return np.array([one.chance >= SURE for one in said], dtype=float)


def _partly(random_share: float) -> Kind:
    """People of all worlds who answer at random this often, and else as they mean it."""

    def people(catalogue: Catalogue, count: int, seed: int) -> Iterator[Says]:
        model, random = posterior.build(catalogue), np.random.default_rng([seed, 1])
        for world in WORLDS:
            some = simulate(world, model, NOISE, count // len(WORLDS), seed)
            for at in range(len(some.liking)):
                yield _mixed(person(model, some, at), random, random_share)

    return people


def _mixed(says: Says, random: np.random.Generator, random_share: float) -> Says:
    def answer(asked: Next) -> int:
        return _any(random)(asked) if random.random() < random_share else says(asked)

    return answer


def _any(random: np.random.Generator, steps: tuple[int, ...] = STEPS) -> Says:
    return lambda _asked: int(random.choice(steps))


def _random(steps: tuple[int, ...]) -> Kind:
    """People who answer each time with any of these steps."""

    def people(_catalogue: Catalogue, count: int, seed: int) -> Iterator[Says]:
        random = np.random.default_rng([seed, 2])
        return (_any(random, steps) for _ in range(count))

    return people


def _pattern(*patterns: tuple[int, ...]) -> Kind:
    """One person for each pattern, who repeats it in the order of what is asked."""

    def people(_catalogue: Catalogue, _count: int, _seed: int) -> Iterator[Says]:
        return (_repeating(pattern) for pattern in patterns)

    return people


def _repeating(pattern: tuple[int, ...]) -> Says:
    steps = cycle(pattern)
    return lambda _asked: next(steps)


KINDS: dict[str, Kind] = {
    "consistent": _partly(0.0),
    "a quarter at random": _partly(0.25),
    "half at random": _partly(0.5),
    "all at random": _random(STEPS),
    "random, ends only": _random((-2, 2)),
    "always the same": _pattern(*((step,) for step in STEPS)),
    "alternating": _pattern((-2, 2), (2, -2), (-1, 1), (1, -1)),
}
