"""Real answer sheets of interest items, scored on one half and held against the other.

48 items, eight for each of the six kinds of interest, answered 1 to 5 by people on the web;
the roles are occupations near the law with their O*NET interest profiles. These are not
legalpath's questions, dimensions or roles: what is tried is the rule. The rows carry no
license, so they are read where they are and never shown.
"""

from __future__ import annotations

import csv
import gzip
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.validation import rivals
from benchmarks.validation.crowd import chances_best, estimate, score_crowd
from benchmarks.validation.figures import Figure
from benchmarks.validation.quiz import untold
from benchmarks.validation.worlds import Steps
from legalpath.fit import posterior
from legalpath.fit.positions import FLOOR, Floats, Positions
from legalpath.fit.posterior import Model

DATA = Path(__file__).parents[3] / "shared" / "data"
"""Beside the checkout."""
SHEETS = DATA / "riasec" / "answers.csv.gz"
PROFILES = DATA / "onet" / "interests.csv"
KINDS = "RIASEC"
ITEMS = 8
OCCUPATIONS = (
    # What data/roles.toml names as nearest to its roles, one each ...
    "11-3012.00", "11-3061.00", "13-1023.00", "13-1041.00", "13-1082.00", "13-1111.00",
    "15-1299.03", "15-2051.01", "23-1011.00", "23-2011.00", "43-3021.00", "43-6012.00",
    # ... and the law's other occupations: law clerks, title examiners, court clerks, and
    # the executive secretaries.
    "23-1012.00", "23-2093.00", "43-4031.00", "43-6011.00",
)  # fmt: skip
BINS = 10
RESAMPLED = 200


class Agreement(NamedTuple):
    """How a rule's first role on one half of the items does on the other half."""

    stated: Figure
    """The mean stated chance of the first role."""
    happened: Figure
    """How often the other half puts the same role first."""
    calibration: Figure
    """Expected calibration error over ten bins of the stated chance."""
    bits: Figure
    """What the first role on one half tells about that on the other, beyond accident."""
    largest: Figure
    """The largest share of people with the same role first."""


class Told(NamedTuple):
    """For each of N people the first role on both halves and the chance stated for one."""

    first: Steps
    again: Steps
    stated: Floats


def read_answers(path: Path) -> Floats:
    """The complete sheets of the group `early`, shape (N, 48), each -1..1."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = [line[1:] for line in csv.reader(lines) if line[0] == "early"]
    values = np.array(rows, dtype=float)
    return (values[(values > 0).all(axis=1)] - 3) / 2


def read_model(path: Path) -> Model:
    """Occupations as roles, kinds of interest as dimensions, every item for its kind."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["scale_id"] == "OI"]
    levels = {(row["onet_soc_code"], row["element_name"][0]): row["data_value"] for row in rows}
    at = np.array([[float(levels[code, kind]) for kind in KINDS] for code in OCCUPATIONS])
    at = (at - 1) / 6
    error = np.full_like(at, FLOOR)
    placed = Positions(list(OCCUPATIONS), list(KINDS), at, error, at.mean(axis=0))
    items = [f"{kind}{number}" for kind in KINDS for number in range(1, ITEMS + 1)]
    loadings = np.repeat(np.eye(len(KINDS)), ITEMS, axis=0)
    return Model(placed, items, loadings, np.ones(len(items)))


def agreements(model: Model, answers: Floats, seed: int) -> dict[str, Agreement]:
    """Every rule, scored on the odd items and held against the even ones."""
    random = np.random.default_rng([seed, 48])
    halves = np.arange(len(model.questions)) % 2
    places = [np.flatnonzero(halves == half) for half in (0, 1)]
    told = _ours(model, answers, *places) | _rivals(model, answers, *places)
    return {rule: _agreement(one, len(model.roles), random) for rule, one in told.items()}


def _ours(model: Model, answers: Floats, one: Steps, other: Steps) -> dict[str, Told]:
    """Direction fit with the chance that is shown, and with that of the other half's first.

    What is shown is the chance that a role truly fits best. The other half is not the truth
    but another measurement, with an error of its own that the second chance allows for.
    """
    view = untold(model)
    rows, noise = posterior.answer_rows(model, [model.questions[at] for at in one])
    here = score_crowd(view, rows, noise, answers[:, one])
    known = posterior.observe(view, rows, noise)
    others, others_noise = posterior.answer_rows(model, [model.questions[at] for at in other])
    there = score_crowd(view, others, others_noise, answers[:, other])
    onward = view.fits @ posterior.observe(view, others, others_noise).gain
    expected = answers[:, one] @ (onward @ others @ known.gain).T
    scatter = onward @ (others @ known.covariance @ others.T + np.diag(others_noise)) @ onward.T
    wide = np.sqrt(estimate(view, known, answers[:, one]).scatter)
    again = chances_best(expected, scatter + 1e-9 * np.eye(len(scatter)), wide)
    first, people = here.fits.argmax(axis=1), np.arange(len(answers))
    seconds = there.fits.argmax(axis=1)
    return {
        "direction fit, chance shown": Told(first, seconds, here.best[people, first]),
        "direction fit, chance of agreement": Told(first, seconds, again[people, first]),
    }


def _rivals(model: Model, answers: Floats, one: Steps, other: Steps) -> dict[str, Told]:
    """The rivals, each half of the people with chances calibrated on the other half."""
    at, people = model.positions.at, np.arange(len(answers))
    likes, others = (
        rivals.profile(answers[:, half], model.loadings[half]) for half in (one, other)
    )
    told = {}
    for name, rule in rivals.RULES.items():
        scores, first = rule(likes, at), rule(likes, at).argmax(axis=1)
        again = rule(others, at).argmax(axis=1)
        stated = np.zeros(len(answers))
        for part in (people % 2 == 0, people % 2 == 1):
            sharpness = rivals.sharpness(scores[~part], again[~part])
            stated[part] = rivals.softmax(scores[part], sharpness).max(axis=1)
        told[name] = Told(first, again, stated)
    return told


def _agreement(told: Told, roles: int, random: np.random.Generator) -> Agreement:
    """The figures, with standard errors from resampled people."""
    count = len(told.first)
    picks = [random.integers(count, size=count) for _ in range(RESAMPLED)]
    resampled = np.array([_figures(_some(told, pick), roles) for pick in picks])
    errors = resampled.std(axis=0, ddof=1)
    return Agreement(*map(Figure, _figures(told, roles), errors.tolist()))


def _some(told: Told, pick: Steps) -> Told:
    return Told(told.first[pick], told.again[pick], told.stated[pick])


def _figures(told: Told, roles: int) -> list[float]:
    happened = told.first == told.again
    share = np.bincount(told.first, minlength=roles).max() / len(told.first)
    return [
        float(told.stated.mean()),
        float(happened.mean()),
        calibration_error(told.stated, happened),
        information(told.first, told.again, roles),
        float(share),
    ]


def calibration_error(stated: Floats, happened: np.ndarray) -> float:
    """The mean over people of |stated - happened| in their bin of the stated chance."""
    bins = np.minimum((stated * BINS).astype(int), BINS - 1)
    apart = np.bincount(bins, weights=stated - happened, minlength=BINS)
    return float(np.abs(apart).sum() / len(stated))


def information(first: Steps, again: Steps, roles: int) -> float:
    """The mutual information in bits, less what as many unrelated people would show."""
    joint = np.bincount(first * roles + again, minlength=roles**2).reshape(roles, roles)
    shares = joint / joint.sum()
    alone = shares.sum(axis=1, keepdims=True) * shares.sum(axis=0, keepdims=True)
    seen = shares > 0
    found = (shares[seen] * np.log2(shares[seen] / alone[seen])).sum()
    used = [(joint.sum(axis=axis) > 0).sum() - 1 for axis in (0, 1)]
    return float(found - used[0] * used[1] / (2 * len(first) * np.log(2)))
