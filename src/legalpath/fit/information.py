"""How much the next answer is likely to tell about which path fits best."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from legalpath.answers.days import Days
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Question
from legalpath.fit import draws
from legalpath.fit.person import Scored
from legalpath.fit.positions import Floats

SECONDS_TO_ANSWER = 2.6
SECONDS_A_CHARACTER = 0.063
"""What an item costs a person: deciding, and reading at about 190 words a minute."""
LIKELIEST = 5
"""Days are compared among so many of the paths that are most likely to fit best."""


def seconds(words: str) -> float:
    """How long a person takes to read and answer an item with these words, in seconds."""
    return SECONDS_TO_ANSWER + SECONDS_A_CHARACTER * len(words)


def question_words(question: Question) -> str:
    """All the words of a question that a person reads."""
    return question.text or f"{question.left} {question.right}"


def glimpses(catalogue: Catalogue, pair: str) -> list[str]:
    """What a person reads of each of a pair of days, "first|second": the glimpse, else the day."""
    return [(role.glimpse or role.day).text for role in map(catalogue.role, Days.parse(pair).roles)]


def expected_gain(
    scored: Scored, drawn: Floats, running: np.ndarray, rows: Floats, noise: Floats
) -> Floats:
    """The expected information gain about the winner of each of n possible answers, in bits.

    `drawn` (R, S) are draws of the fits, `rows` (n, D + 1 + R) and `noise` (n,) the
    design of the items. With W the role that is best and y the answer, all but W is
    normal, so I(W; y) is taken as -1/2 log2(1 - the share of the variance of y that
    lies between winners). The mean of y given W follows from the mean of the fits given W.
    """
    won = np.eye(len(drawn))[draws.in_running(drawn, running).argmax(axis=0)]
    count = won.sum(axis=0)
    means = (drawn @ won) / np.maximum(count, 1) - drawn.mean(axis=1, keepdims=True)
    toward_fits = rows @ scored.known.covariance @ scored.view.fits.T
    regression = np.linalg.solve(scored.covariance, toward_fits.T).T
    between = ((regression @ means) ** 2) @ (count / drawn.shape[1])
    spread = np.einsum("nx,xy,ny->n", rows, scored.known.covariance, rows) + noise
    gain: Floats = -0.5 * np.log2(1 - np.minimum(between / spread, 0.999))
    return gain


def likeliest_pairs(scored: Scored, best: Floats) -> list[str]:
    """The pairs of days worth comparing: among the likeliest roles, not yet compared.

    `best` are the chances of being best, shape (R,); roles without a chance are left out.
    """
    order = np.argsort(-best, kind="stable")[:LIKELIEST]
    roles = sorted(scored.model.roles[at] for at in order if best[at] > 0)
    pairs = (str(Days(pair)) for pair in combinations(roles, 2))
    return [pair for pair in pairs if pair not in scored.sheet.days]
