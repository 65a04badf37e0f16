"""Every output form, byte for byte; read the difference before you accept a new one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from tests.conftest import ROOT, Run

ANSWERS = str(ROOT / "examples/answers.toml")
COMMANDS = {
    "compare": ["compare", "paralegal", "legal-ops"],
    "personal": [
        "compare",
        "paralegal",
        "legal-ops",
        "lawyer",
        "--answers",
        ANSWERS,
        "--differences",
        "--without",
        "interview,myths,ways_in",
    ],
    "brief": ["compare", "paralegal", "legal-ops", "--brief"],
    "pay": ["compare", "paralegal", "legal-ops", "--only", "pay,outlook", "--state", "CA"],
    "show": ["show", "legal-management-assistant"],
    "score": ["score", ANSWERS],
    "why": ["why", "legal-ops", "--answers", ANSWERS],
    "gap": ["gap", "legal-ops", "--from", "paralegal"],
    "route": ["route", "none", "legal-ops", "--via", "paralegal", "--answers", ANSWERS],
    "told": ["sheet", "show", ANSWERS],
    "roles": ["roles"],
    "questions": ["questions"],
}
ENDINGS = {"json": "json", "markdown": "md", "csv": "csv", "plain": "plain"}


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("name", COMMANDS)
def test_form(run: Run, golden: Callable[[str, str], None], name: str, form: str) -> None:
    golden(f"{name}.{ENDINGS[form]}", run(*COMMANDS[name], "--format", form).stdout)


@pytest.mark.parametrize("columns", ["40", "80", "120", "200"])
@pytest.mark.parametrize("name", ["compare", "personal", "brief", "score", "why", "gap", "route"])
def test_table(run: Run, golden: Callable[[str, str], None], name: str, columns: str) -> None:
    shown = run(*COMMANDS[name], env={"COLUMNS": columns}).stdout
    golden(f"{name}-{columns}.txt", shown)


@pytest.mark.parametrize("name", ["compare", "personal", "pay"])
def test_markdown_reads_as_a_table_with_every_column_in_every_row(run: Run, name: str) -> None:
    """What a Markdown reader with tables makes of it: as many as there are, none torn."""
    text = run(*COMMANDS[name], "--format", "markdown").stdout
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    rows: list[int] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append(0)
        elif token.type in {"th_open", "td_open"}:
            rows[-1] += 1
    assert len(rows) == sum(line.startswith("| ") for line in text.splitlines()) - sum(
        line.startswith("| --- |") for line in text.splitlines()
    )
    assert set(rows) <= {2, 3, 4, 5}
    assert sum(token.type == "table_open" for token in tokens) > 1
    assert not [token for token in tokens if token.type == "html_block"]


def test_a_brief_comparison_fits_one_screen(run: Run) -> None:
    shown = run(*COMMANDS["brief"], env={"COLUMNS": "80"}).stdout
    assert len(shown.splitlines()) <= 23  # of 24; the last is for the prompt


@pytest.mark.parametrize("columns", ["40", "80", "120", "200"])
def test_no_word_of_a_comparison_is_lost_and_no_line_is_too_long(run: Run, columns: str) -> None:
    wide = run(*COMMANDS["personal"], "--format", "plain").stdout
    shown = run(*COMMANDS["personal"], env={"COLUMNS": columns}).stdout
    assert max(map(len, shown.splitlines())) <= int(columns)
    squeezed = "".join(shown.split())
    lost = [word for word in set(wide.split()) if word.rstrip(":,") not in squeezed]
    assert lost == []
