"""Sheets for the engine's tests: any that a person could fill in, and each role's own."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from legalpath.answers.sheet import Matters, Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.read import load_catalogue
from legalpath.fit import posterior

SHIPPED = load_catalogue()
QUESTIONS = sorted(question.id for question in SHIPPED.questions.questions)
DIMENSIONS = sorted(dimension.id for dimension in SHIPPED.questions.dimensions)
RANKED = [role.id for role in SHIPPED.ranked()]
CHOICES = {
    need.id: [choice.id for choice in need.choices]
    for need in SHIPPED.questions.needs
    if need.choices
}

steps = st.integers(-2, 2)
answers = st.dictionaries(st.sampled_from(QUESTIONS), steps)
pairs = (
    st.lists(st.sampled_from(RANKED), min_size=2, max_size=2, unique=True).map(sorted).map("|".join)
)
days = st.dictionaries(pairs, steps, max_size=6)
matters = st.lists(st.sampled_from(DIMENSIONS), unique=True, max_size=6).map(
    lambda ids: Matters(ids[:3], ids[3:])
)
needs = st.fixed_dictionaries(
    {}, optional={id: st.sampled_from(choices) for id, choices in CHOICES.items()}
)
sheets = st.builds(
    lambda said, chosen, weights, must, aside: Sheet(
        questions="test",
        answers=said,
        days=chosen,
        matters=weights,
        needs=must,
        set_aside=aside,
    ),
    answers,
    days,
    matters,
    needs,
    st.lists(st.sampled_from(RANKED), unique=True, max_size=2),
)
"""Any sheet: one answer or all, days, picks, needs that may rule out every role."""


def archetype(catalogue: Catalogue, role: str) -> Sheet:
    """A sheet that answers every question by how the role differs from the mean role."""
    model = posterior.build(catalogue)
    apart = model.positions.at - model.positions.at.mean(axis=0)
    own = apart[model.roles.index(role)]
    said = model.loadings @ own / np.abs(own).max()
    rounded = np.clip(np.rint(2 * said), -2, 2).astype(int).tolist()
    return Sheet(questions="test", answers=dict(zip(model.questions, rounded, strict=True)))
