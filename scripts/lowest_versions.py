"""Prints every dependency pinned to the lowest version that `pyproject.toml` allows.

python scripts/lowest_versions.py > lowest.txt
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def lowest() -> list[str]:
    """Each dependency as `name==version`; a dependency without a lower bound is a fault."""
    asked = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    found = [re.match(r"([\w-]+)>=([\d.]+)", one) for one in asked]
    if None in found:
        message = f"a dependency without a lower bound in {asked}"
        raise SystemExit(message)
    return [f"{one[1]}=={one[2]}" for one in found if one]


if __name__ == "__main__":
    print("\n".join(lowest()))
