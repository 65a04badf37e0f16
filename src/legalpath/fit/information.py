"""How much the next answer is likely to tell about which path fits best."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from legalpath.answers.days import Days
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue, Question
from legalpath.fit import posterior
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Model
from legalpath.fit.scored import Scored, sample, score_sheet

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


def day_words(catalogue: Catalogue, pair: str) -> str:
    """The two texts of a pair of days, "first|second"."""
    return " ".join(glimpses(catalogue, pair))


def glimpses(catalogue: Catalogue, pair: str) -> list[str]:
    """What a person reads of each of a pair of days: the glimpse, or the day without one."""
    roles = map(catalogue.role, Days.parse(pair).roles)
    return [(role.glimpse or role.day).text for role in roles]


def bits(scored: Scored, draws: Floats, running: np.ndarray, rows: Floats, noise: Floats) -> Floats:
    """The information about the winner in each of n possible answers, in bits.

    `draws` (S, R) are draws of the fits, `rows` (n, D + 1 + R) and `noise` (n,) the
    design of the items. With W the role that is best and y the answer, all but W is
    normal, so I(W; y) is taken as -1/2 log2(1 - the share of the variance of y that
    lies between winners). The mean of y given W follows from the mean of the fits given W.
    """
    winners = np.where(running, draws, -np.inf).argmax(axis=1)
    chosen = np.eye(draws.shape[1])[winners]
    count = chosen.sum(axis=0)
    means = (chosen.T @ draws) / np.maximum(count, 1)[:, None] - draws.mean(axis=0)
    toward_fits = rows @ scored.known.covariance @ scored.view.fits.T
    regression = np.linalg.solve(scored.covariance, toward_fits.T).T
    between = ((regression @ means.T) ** 2) @ (count / len(draws))
    spread = np.einsum("nx,xy,ny->n", rows, scored.known.covariance, rows) + noise
    told: Floats = -0.5 * np.log2(1 - np.minimum(between / spread, 0.999))
    return told


def likeliest_pairs(scored: Scored, best: Floats) -> list[str]:
    """The pairs of days worth comparing: among the likeliest roles, not yet compared.

    `best` are the chances of being best, shape (R,); roles without a chance are left out.
    """
    order = np.argsort(-best, kind="stable")[:LIKELIEST]
    roles = sorted(scored.model.roles[at] for at in order if best[at] > 0)
    pairs = (str(Days(pair)) for pair in combinations(roles, 2))
    return [pair for pair in pairs if pair not in scored.sheet.days]


def static_order(catalogue: Catalogue) -> list[str]:
    """The best order of all questions for a person of whom nothing is known.

    Each next question tells most about the winner per second, given that those before it
    were answered (what was answered does not matter: the posterior covariance does not
    depend on it). Only questions that keep the list near-balanced are in line: a person who
    always gives the same answer is never pushed by more than one loading on a dimension.
    """
    model = posterior.build(catalogue)
    cost = {
        question.id: seconds(question_words(question)) for question in catalogue.questions.questions
    }
    order: list[str] = []
    while len(order) < len(model.questions):
        left = _balanced(model, order)
        told = dict(zip(left, expected_bits(catalogue, model, order, left).tolist(), strict=True))
        order.append(max(left, key=lambda one: (told[one] / cost[one], one)))
    return order


def _balanced(model: Model, order: list[str]) -> list[str]:
    """The questions left that lean a straight-liner least in any one direction."""
    done = [model.questions.index(id) for id in order]
    net = model.loadings[done].sum(axis=0)
    left = [id for id in model.questions if id not in order]
    lean = {id: np.abs(net + model.loadings[model.questions.index(id)]).max() for id in left}
    least = max(1.0, min(lean.values()))
    return [id for id in left if lean[id] <= least]


def expected_bits(
    catalogue: Catalogue, model: Model, answered: list[str], candidates: list[str]
) -> Floats:
    """The information in each candidate once others are answered, whatever was said."""
    nothing = dict.fromkeys(answered, 0)
    scored = score_sheet(model, Sheet(questions="", answers=nothing))
    rows, noise = posterior.answer_rows(model, candidates)
    running = np.ones(len(model.roles), dtype=bool)
    return bits(scored, sample(scored, catalogue), running, rows, noise)
