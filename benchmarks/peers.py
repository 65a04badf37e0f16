"""Starting legalpath against five other command-line programs, all in one run.

    python -m benchmarks.peers [ROUNDS]

Each program gets an environment of its own, with pip, in a temporary folder; nox is its own.
Each round runs every command once, in turn; the ratio is that of the smallest times to a bare
interpreter's.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from benchmarks.start_up import HERE, seconds

PEERS = {
    "pipx": ["pipx", "--version"],
    "sqlite-utils": ["sqlite-utils", "--version"],
    "httpie": ["http", "--version"],
    "llm": ["llm", "--version"],
    "nox": ["nox", "--version"],
}
OURS = "legalpath"


def installed(package: str, folder: Path) -> Path:
    """The folder of the programs of an environment that holds one package."""
    venv.create(folder, with_pip=True)
    what = str(HERE) if package == OURS else package
    subprocess.run(
        [folder / "bin/python", "-m", "pip", "install", "--quiet", what],
        check=True, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return folder / "bin"


def main(rounds: int = 15) -> None:
    """Prints the table and leaves with 1 where a peer's version comes before our roles."""
    with tempfile.TemporaryDirectory() as base:
        ours = installed(OURS, Path(base) / OURS)
        calls = {
            "python -c pass": [str(ours / "python"), "-c", "pass"],
            "legalpath --version": [str(ours / OURS), "--version"],
            "legalpath roles": [str(ours / OURS), "roles"],
        }
        for package, (program, *words) in PEERS.items():
            place = installed(package, Path(base) / package)
            calls[" ".join([program, *words])] = [str(place / program), *words]
        times: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(rounds):
            for name, call in calls.items():
                times[name].append(seconds(call))
    best = {name: min(taken) for name, taken in times.items()}
    bare = best.pop("python -c pass")
    for name, taken in sorted(best.items(), key=lambda pair: pair[1]):
        print(f"{name:24} {taken / bare:5.1f}  {taken * 1000:5.0f} ms")
    peers = [taken for name, taken in best.items() if not name.startswith(OURS)]
    sys.exit(min(peers) < best["legalpath roles"])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
