"""What the data tools cost on the shipped files and on a file full of faults.

    python benchmarks/data_tools.py [ROUNDS]

Time as a ratio to a bare interpreter, smallest of all rounds, and the peak of memory; the
audit also in seconds. Leaves with 1 where a goal is missed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from legalpath.catalogue.places import data_folder

CLI = [sys.executable, "-c", "import sys; from legalpath.cli import main; sys.exit(main())"]
MOST_MIB = 120


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and peak MiB of a command with its output in a pipe."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def faulty(folder: Path) -> Path:
    """The shipped roles with a fault in every task."""
    text = (data_folder() / "roles.toml").read_text("utf-8")
    path = folder / "faulty.toml"
    path.write_text(text.replace('often = "', 'often = "not '), "utf-8")
    return path


def main() -> None:
    """Measures and prints the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "python -c pass": ([sys.executable, "-c", "pass"], None),
            "data check": ([*CLI, "data", "check"], 60),
            "data check, faulty": ([*CLI, "data", "check", str(faulty(Path(folder)))], None),
            "data audit": ([*CLI, "data", "audit"], None),
        }
        taken = {
            name: [run(command) for _ in range(rounds)] for name, (command, _) in commands.items()
        }
    bare = min(seconds for seconds, _ in taken["python -c pass"])
    missed = False
    for name, runs in taken.items():
        seconds, peak = min(run[0] for run in runs), max(run[1] for run in runs)
        goal = commands[name][1]
        missed |= peak > MOST_MIB or (goal is not None and seconds / bare > goal)
        missed |= name == "data audit" and seconds > 20
        wanted = f"  goal {goal}" if goal else ""
        print(f"{name:20} {seconds / bare:6.1f}{wanted:9} {peak:5.0f} MiB {seconds:6.2f} s")
    sys.exit(missed)


if __name__ == "__main__":
    main()
