"""Scores blocks of rows: columns of answers in, columns of results out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
import numpy as np

from legalpath.answers.sheet import MOST_MATTERS
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.errors import DataError, did_you_mean
from legalpath.fit import draws, posterior, score
from legalpath.fit.person import sample_unanswered, sampling
from legalpath.fit.posterior import Lens
from legalpath.fit.reach import REACHES, FirstPosts
from legalpath.text import amount, nearest, printable

STEPS = {**{str(step): step / 2 for step in range(-2, 3)}, "": np.nan}
"""An answer as text, and as the model counts it."""
STEP = "a whole number from -2 to 2, or nothing"
ERROR = "error"
DRAWS = 256
"""So many of the 1,024 frozen draws, in single precision; chances differ by .06 at most."""
STATUSES = np.array(score.STATUSES, dtype=object)
REACH = np.array([*REACHES, None], dtype=object)
SHOWN = 40
"""How much of a wrong value an error shows."""

Column = Sequence[Any] | np.ndarray
Key = tuple[tuple[str, ...], tuple[str, ...]]
NOTHING: Key = ((), ())
"""Nothing matters most, and nothing least."""


class Outcome(NamedTuple):
    """What is said of each of N rows."""

    status: list[str]
    """A status, or "error"."""
    leader: list[str | None]
    chance_best: np.ndarray
    """The leader's chance, shape (N,); not a number without a leader."""
    error: list[str | None]
    fits: np.ndarray
    """Shape (N, R); not a number in a bad row. So are the chances."""
    chances: np.ndarray
    reach: list[list[str | None]]
    """For each role how far it is open in each row."""

    def columns(self, roles: list[str]) -> dict[str, Column]:
        """The columns that are put behind those of the input, in their order."""
        parts = [self.status, self.leader, self.chance_best, self.error, *self.fits.T]
        parts += [*self.chances.T, *self.reach]
        return dict(zip(added_columns(roles), parts, strict=True))


def added_columns(roles: list[str]) -> list[str]:
    """The names of the columns that a batch adds."""
    return [
        *("status", "leader", "chance_best", "error"),
        *(f"fit_{role}" for role in roles),
        *(f"chance_{role}" for role in roles),
        *(f"reach_{role}" for role in roles),
    ]


def once(header: Sequence[str]) -> None:
    """Raises DataError where two columns have one name."""
    for at, name in enumerate(header):
        if name in header[:at]:
            raise DataError(f"the column {printable(name)!r} stands there twice", [])


class Engine:
    """Scores rows by one catalogue; holds nothing of any row, so that copies may run apart."""

    def __init__(self, catalogue: Catalogue, count: int = DRAWS) -> None:
        self._catalogue = catalogue
        self._model = posterior.build(catalogue)
        self._needs = {f"need_{need.id}": need for need in catalogue.questions.needs}
        self._sampling = sampling(catalogue)._replace(size=count, precision=np.float32)

    @property
    def roles(self) -> list[str]:
        """The ids of the ranked roles, sorted."""
        return self._model.roles

    def luck(self) -> dict[str, float]:
        """Each role's chance of fitting best had a person said nothing."""
        best = draws.best(sample_unanswered(self._lens(NOTHING), self._catalogue))
        return dict(zip(self.roles, best.tolist(), strict=True))

    def check(self, header: Sequence[str]) -> None:
        """Raises DataError for a header that cannot be scored."""
        known = self._model.questions
        once(header)
        if not set(known).intersection(header):
            close = next((near for name in header if (near := nearest(name, known))), None)
            such = f"such as {known[0]!r}{did_you_mean(close)}"
            raise DataError(f"no column is named like a question, {such}", [])
        for name in added_columns(self.roles):
            if name in header:
                raise DataError(f"the column {name!r} is there already; rename it", [])

    def score(self, columns: Mapping[str, Column], faults: Mapping[int, str], rows: int) -> Outcome:
        """Scores rows by their columns; rows in `faults` are bad before they are looked at."""
        wrong = dict(faults)
        answers = np.full((rows, len(self._model.questions)), np.nan)
        for place, id in enumerate(self._model.questions):
            if id in columns:
                answers[:, place] = _steps(id, columns[id], wrong)
        alike = self._alike(columns, rows, wrong)
        reach = self._reach(columns, rows, wrong)
        status, leader = (np.full(rows, each, dtype=object) for each in (ERROR, None))
        roles = np.array(self.roles, dtype=object)
        shape = (rows, len(roles))
        fits, chances, first = np.full(shape, np.nan), np.full(shape, np.nan), np.full(rows, np.nan)
        for key, people in alike.items():
            at = np.array([row for row in people if row not in wrong], dtype=int)
            known = score.estimate(self._model, self._lens(key), answers[at])
            found = score.score_crowd(known, reach[at], self._sampling)
            fits[at], chances[at] = known.fits, found.best
            status[at] = STATUSES[found.status]
            led, leads = found.leading.any(axis=1), found.leading.argmax(axis=1)
            leader[at] = np.where(led, roles[leads], None)
            first[at] = np.where(led, found.best[np.arange(len(at)), leads], np.nan)
        errors = [wrong.get(row) for row in range(rows)]
        reach[[*wrong]] = len(REACHES)
        said = REACH[reach.T].tolist()
        return Outcome(status.tolist(), leader.tolist(), first, errors, fits, chances, said)

    def _lens(self, key: Key) -> Lens:
        weights = posterior.importance(self._model.dimensions, list(key[0]), list(key[1]))
        return posterior.lens(self._model.positions, weights)

    def _alike(
        self, columns: Mapping[str, Column], rows: int, wrong: dict[int, str]
    ) -> Mapping[Key, Sequence[int]]:
        """The rows of people to whom the same things matter most and least."""
        if "most" not in columns and "least" not in columns:
            return {NOTHING: range(rows)}
        groups: dict[Key, list[int]] = {}
        nobody = [""] * rows
        pairs = zip(columns.get("most", nobody), columns.get("least", nobody), strict=True)
        for row, (most, least) in enumerate(pairs):
            key = (_names(most), _names(least))
            if problem := self._unfit(key):
                wrong.setdefault(row, problem)
            groups.setdefault(key, []).append(row)
        return groups

    def _unfit(self, key: Key) -> str | None:
        for name, picks in zip(("most", "least"), key, strict=True):
            if len(picks) > MOST_MATTERS:
                return f"{name}: found {len(picks)} picks, expected at most {MOST_MATTERS}"
            if strange := [pick for pick in picks if pick not in self._model.dimensions]:
                return _unlike(name, strange[0], "a kind of work")
        both = set(key[0]).intersection(key[1])
        return f"{min(both)} is in most and in least" if both else None

    def _reach(self, columns: Mapping[str, Column], rows: int, wrong: dict[int, str]) -> np.ndarray:
        """How far each role is open, as places in REACHES, shape (rows, R)."""
        given = {name: need for name, need in self._needs.items() if name in columns}
        reach = np.zeros((rows, len(self.roles)), dtype=np.int8)
        first_posts, seen = FirstPosts(self._catalogue), dict[tuple[Any, ...], list[int]]()
        for row, values in enumerate(zip(*(columns[name] for name in given), strict=True)):
            needs: dict[str, str | float] = {}
            for (name, need), value in zip(given.items(), values, strict=True):
                try:
                    if (answer := _need(need, value)) is not None:
                        needs[need.id] = answer
                except ValueError:
                    wrong.setdefault(row, _unlike(name, value, need.takes()))
            key = tuple(needs.items())
            if key not in seen:
                seen[key] = first_posts.reach(needs)
            reach[row] = seen[key]
        return reach


def _steps(id: str, column: Column, wrong: dict[int, str]) -> np.ndarray:
    """A column of answers, -1..1; what is no answer goes to `wrong` by its row."""
    if isinstance(column, np.ndarray) and column.dtype.kind in "iuf":
        values = column.astype(float)
        bad = ~(np.isnan(values) | np.isin(values, range(-2, 3)))
        for at in np.flatnonzero(bad).tolist():
            wrong.setdefault(at, _unlike(id, column[at], STEP))
        return np.where(bad, np.nan, values) / 2
    found = [STEPS.get(value) if type(value) is str else None for value in column]
    for row, step in enumerate(found):
        if step is None:
            try:
                found[row] = _step(column[row])
            except (TypeError, ValueError, OverflowError):
                found[row] = np.nan
                wrong.setdefault(row, _unlike(id, column[row], STEP))
    return np.array(found, dtype=float)


def _step(value: Any) -> float:
    """An answer that is no plain text of a step: a number, none, or text with blanks."""
    if _is_nothing(value) or (isinstance(value, str) and not value.strip()):
        return float("nan")
    if isinstance(value, bool) or (number := float(value)) not in range(-2, 3):
        raise ValueError(value)
    return number / 2


def _is_nothing(value: Any) -> bool:
    """Whether a cell is empty: a key that is not there, a null, not a number."""
    return value is None or value is msgspec.UNSET or (isinstance(value, float) and value != value)  # noqa: PLR0124


def _unlike(column: str, value: object, expected: str) -> str:
    """What is wrong with a value in a column."""
    words = printable(str(value))
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}..."
    return f"{column}: found {shown!r}, expected {expected}"


def _names(value: Any) -> tuple[str, ...]:
    """Picks from text with blanks, commas or semicolons between, or from a list."""
    if _is_nothing(value):
        return ()
    names = list(map(str, value)) if isinstance(value, list) else re.split(r"[\s,;]+", str(value))
    return tuple(sorted({name for name in names if name}))


def _need(need: Need, value: Any) -> str | float | None:
    """What a person said must hold; None for nothing. Raises ValueError."""
    if _is_nothing(value):
        return None
    if not need.choices:
        return amount(value)
    text = str(value).strip()
    if text and text not in [choice.id for choice in need.choices]:
        raise ValueError(text)
    return text or None
