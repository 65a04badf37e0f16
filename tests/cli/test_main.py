"""Many command lines in one process: each prints and ends as in a process of its own."""

from __future__ import annotations

import gc
import re
from itertools import combinations
from pathlib import Path

from tests.catalogue.checks import planted
from tests.conftest import ROOT, Run

ANSWERS = str(ROOT / "examples/answers.toml")
CALLS: dict[str, tuple[list[str], dict[str, str]]] = {
    "a result": (["score", ANSWERS, "--format", "plain"], {}),
    "in another language": (
        ["score", ANSWERS, "--format", "plain"],
        {"LEGALPATH_LANG": str(ROOT / "examples/es")},
    ),
    "with own roles": (["roles", "--roles", "own.toml", "--format", "csv"], {}),
    "with own roles unasked": (["roles", "-v"], {"LEGALPATH_ROLES": "own.toml"}),
    "quiet": (["show", "paralegal", "--strict", "-q"], {}),
    "neither quiet nor loud": (["show", "paralegal", "--strict"], {"LEGALPATH_FORMAT": "csv"}),
    "help": (["show", "-h"], {}),
    "help on a narrow screen": (["show", "-h"], {"COLUMNS": "60"}),
    "a wrong call": (["roles", "--need", "remot"], {}),
    "a wrong call as JSON": (["roles", "--need", "remot"], {"LEGALPATH_FORMAT": "json"}),
    "a TAB press": (
        [],
        {
            "_LEGALPATH_COMPLETE": "complete_bash",
            "COMP_WORDS": "legalpath show par",
            "COMP_CWORD": "2",
        },
    ),
}


def told(run: Run, name: str) -> tuple[int, str, str]:
    arguments, env = CALLS[name]
    done = run(*arguments, env=env)
    return done.returncode, done.stdout, re.sub(r"took: \S+", "took:", done.stderr)


def test_a_run_is_the_same_whatever_ran_before_it(run: Run, process: Run, work: Path) -> None:
    planted.lay_beside(work, "own.toml", planted.roles()[0])
    alone = {name: told(process, name) for name in CALLS}
    assert len(set(alone.values())) == len(CALLS)
    for one, other in combinations(CALLS, 2):
        for name in (one, other, one):
            assert told(run, name) == alone[name], f"{one}, {other}, {one}"


def test_garbage_is_collected_again_after_a_run(run: Run) -> None:
    run("roles")
    assert gc.isenabled()
