"""What commands cost, as ratios to a bare interpreter, all measured in one run.

    python benchmarks/start_up.py [ROUNDS]

Each round runs every command once, in turn, so that load on the machine falls on all of
them; the ratio is that of the smallest times.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
CLI = [sys.executable, "-c", "from legalpath.cli import main; main()"]
COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], None),
    "legalpath --version": ([*CLI, "--version"], None),
    "legalpath roles": ([*CLI, "roles"], 9),
    "legalpath compare": ([*CLI, "compare", "paralegal", "legal-ops"], 12),
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
    sys.exit(missed)


if __name__ == "__main__":
    main()
