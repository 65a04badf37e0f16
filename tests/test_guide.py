"""What docs/roles.md tells a counselor to do is done here, step by step."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest

from legalpath.catalogue.vocabulary import GRADES, LEVELS
from tests.conftest import ROOT, Run

GUIDE = (ROOT / "docs/roles.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(sh|toml)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_walk_through_does_what_it_says(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    shutil.copy(ROOT / "examples/answers.toml", folder)
    done = []
    for kind, text in BLOCKS:
        if kind == "toml":
            name = text.split("\n")[0].removeprefix("# ")
            (folder / name).write_text(text, "utf-8")
            continue
        for line in text.splitlines():
            command, _, remark = line.partition("  # exit code ")
            ended = run(*shlex.split(command)[1:])
            assert ended.returncode == int(remark[:1] or 0), (line, ended.stdout, ended.stderr)
            done.append(command)
    assert len(done) >= 12


def test_the_example_is_ranked_beside_the_shipped_roles(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    for text in (text for kind, text in BLOCKS if kind == "toml"):
        (folder / text.split("\n")[0].removeprefix("# ")).write_text(text, "utf-8")
    answers = ROOT / "examples/answers.toml"
    ranked = run("score", answers, "--roles", "my-roles.toml", "--format", "csv").stdout
    assert "court-navigator" in ranked
    assert "paralegal" in ranked


def test_every_example_block_is_toml() -> None:
    assert [kind for kind, _ in BLOCKS].count("toml") == 4
    for kind, text in BLOCKS:
        if kind == "toml":
            assert tomllib.loads(text)


def test_the_vocabularies_are_those_of_the_model_in_their_order() -> None:
    assert tuple(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)) == LEVELS
    assert ", ".join(f"`{grade}`" for grade in GRADES) in GUIDE


@pytest.mark.parametrize("name", ["check", "audit", "schema", "sources", "where", "new"])
def test_every_tool_is_told(name: str) -> None:
    assert f"legalpath data {name}" in GUIDE
