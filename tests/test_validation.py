"""The validation runs, and the same seed gives the same people."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
from benchmarks.validation.worlds import WORLDS, simulate

from legalpath.catalogue.read import shipped_catalogue
from legalpath.fit import posterior
from tests.conftest import ROOT


def test_a_seed_gives_the_same_people_and_another_seed_others() -> None:
    model = posterior.build(shipped_catalogue())
    for world in WORLDS:
        one, again, other = (simulate(world, model, 0.8, 5, seed) for seed in (1, 1, 2))
        assert np.array_equal(one.answers, again.answers)
        assert np.array_equal(one.days, again.days)
        assert not np.array_equal(one.liking, other.liking)


def test_people_pick_the_day_they_like_more_three_times_in_four() -> None:
    model = posterior.build(shipped_catalogue())
    people = simulate("linear", model, 0.8, 2000, 3)
    first, second = np.triu_indices(people.liking.shape[1], k=1)
    apart = people.liking[:, second] - people.liking[:, first]
    leaning = people.days != 0
    assert abs((np.sign(people.days) == np.sign(apart))[leaning].mean() - 0.75) < 0.06


def test_the_quick_run_prints_every_table() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.validation", "--quick"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for words in (
        "Item noise 0.8",
        "Item noise 1.6",
        "Real sheets",
        "careless people",
        "One score",
    ):
        assert words in done.stdout
