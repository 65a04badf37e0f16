"""What commands cost, as ratios to a bare interpreter, all measured in one run.

    python benchmarks/start_up.py [ROUNDS]

Each round runs every command once, in turn, so that load on the machine falls on all of
them; the ratio is that of the smallest times.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
CLI = [sys.executable, "-c", "import sys; from legalpath.cli import main; sys.exit(main())"]
TAB = ["_LEGALPATH_COMPLETE=complete_bash", "COMP_WORDS=legalpath show par", "COMP_CWORD=2"]
BETWEEN_MS = 50
"""The next question is to be there within so many milliseconds."""
COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], None),
    "import legalpath": ([sys.executable, "-c", "import legalpath"], 2),
    "a TAB press": (["/usr/bin/env", *TAB, *CLI], 10),
    "legalpath --version": ([*CLI, "--version"], None),
    "legalpath roles": ([*CLI, "roles"], 9),
    "legalpath compare": ([*CLI, "compare", "paralegal", "legal-ops"], 12),
    "legalpath report": ([*CLI, "report", str(HERE / "examples/answers.toml")], None),
    "legalpath score": ([*CLI, "score", str(HERE / "examples/answers.toml")], 20),
}


def first_prompt() -> float:
    """Seconds from the start of the quiz to its first question, in a pseudo-terminal."""
    import pexpect

    place = Path(tempfile.mkdtemp()) / "sheet.toml"
    start = time.perf_counter()
    child = pexpect.spawn(CLI[0], [*CLI[1:], "quiz", "--save", str(place)])
    child.expect("Question 1")
    spent = time.perf_counter() - start
    child.close(force=True)
    return spent


def next_questions(count: int = 15) -> list[float]:
    """Seconds from a key that answers to the next question drawn whole, over many questions."""
    import pexpect

    place = Path(tempfile.mkdtemp()) / "sheet.toml"
    options = ["quiz", "--length", "full", "--save", str(place)]
    # a terminal says where its cursor is when asked; this one is not asked
    env = os.environ | {"PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm"}
    child = pexpect.spawn(CLI[0], [*CLI[1:], *options], dimensions=(40, 100), env=env)
    child.delaybeforesend = None
    child.expect("Stop here and see the result")
    spent = []
    for number in range(2, count + 2):
        start = time.perf_counter()
        child.send("4")
        child.expect(f"Question {number},")
        child.expect("Stop here and see the result")
        spent.append(time.perf_counter() - start)
    child.close(force=True)
    return spent


def seconds(command: list[str]) -> float:
    """How long a command takes with its output in a pipe."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measures and prints the table; leaves with 1 where a goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in [*COMMANDS, "first prompt"]}
    for _ in range(rounds):
        for name, (command, _goal) in COMMANDS.items():
            times[name].append(seconds(command))
        times["first prompt"].append(first_prompt())
    bare = min(times["python -c pass"])
    goals = {name: goal for name, (_command, goal) in COMMANDS.items()} | {"first prompt": 25}
    missed = False
    for name, taken in times.items():
        ratio = min(taken) / bare
        goal = goals[name]
        missed |= goal is not None and ratio > goal
        wanted = "" if goal is None else f"  goal {goal}" + ("" if ratio <= goal else "  MISSED")
        print(f"{name:22} {ratio:5.1f}{wanted}")
    between = statistics.median(next_questions()) * 1000
    missed |= between > BETWEEN_MS
    print(f"{'next question':22} {between:5.0f} ms, median, goal {BETWEEN_MS}")
    sys.exit(missed)


if __name__ == "__main__":
    main()
