"""Numbered lines: what is typed is an answer, or refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from legalpath.quiz.ask_lines import LineAsker
from legalpath.quiz.prompt import Option, Prompt

if TYPE_CHECKING:
    import pytest


def test_a_comma_alone_is_refused_where_one_number_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(",\n2\n"))
    prompt = Prompt("Which?", [Option("this", "a"), Option("that", "b")])
    assert LineAsker().ask(prompt) == "b"
