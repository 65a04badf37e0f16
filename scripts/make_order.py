"""Stores the best static order with the questions.

    python -m scripts.make_order

Run it when questions or the facts of ranked roles have changed; a test fails while the
stored order is not the best one.
"""

from __future__ import annotations

import re

import numpy as np

from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import shipped_catalogue
from legalpath.fit import posterior
from legalpath.fit.information import expected_gain, question_words, seconds
from legalpath.fit.person import sample, score_sheet
from legalpath.fit.positions import Floats
from legalpath.fit.posterior import Model


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
        gain = dict(zip(left, gain_after(catalogue, model, order, left).tolist(), strict=True))
        order.append(max(left, key=lambda one: (gain[one] / cost[one], one)))
    return order


def _balanced(model: Model, order: list[str]) -> list[str]:
    """The questions left that lean a straight-liner least in any one direction."""
    done = [model.questions.index(id) for id in order]
    net = model.loadings[done].sum(axis=0)
    left = [id for id in model.questions if id not in order]
    lean = {id: np.abs(net + model.loadings[model.questions.index(id)]).max() for id in left}
    least = max(1.0, min(lean.values()))
    return [id for id in left if lean[id] <= least]


def gain_after(
    catalogue: Catalogue, model: Model, answered: list[str], candidates: list[str]
) -> Floats:
    """The expected gain, in bits, of each candidate once others are answered, whatever was said."""
    nothing = dict.fromkeys(answered, 0)
    scored = score_sheet(model, Sheet(questions="", answers=nothing))
    rows, noise = posterior.answer_rows(model, candidates)
    running = np.ones(len(model.roles), dtype=bool)
    return expected_gain(scored, sample(scored, catalogue), running, rows, noise)


def main() -> None:
    """Writes the place of each question into the shipped file."""
    place = {id: at for at, id in enumerate(static_order(shipped_catalogue()), 1)}
    path = data_folder() / "questions.toml"
    head, *questions = re.split(r"(?m)^(?=\[\[questions\]\]$)", path.read_text("utf-8"))
    for at, text in enumerate(questions):
        id = re.search(r'(?m)^id = "(.+)"$', text)[1]  # type: ignore[index]
        questions[at] = re.sub(r"(?m)^order = \d+$", f"order = {place[id]}", text)
    path.write_text(head + "".join(questions), "utf-8")
    print(f"{path.name}: {len(place)} questions in order")


if __name__ == "__main__":
    main()
