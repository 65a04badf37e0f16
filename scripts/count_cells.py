"""Counts what each role's page rests on, for the people who keep the data.

    python scripts/count_cells.py [ROLES_FILE]

A cell is one fact in one section. `own` is our own judgment, `generated` a page made for
search engines, `unknown` a fact that nobody reliable states, `other` every better source.
"""

import sys
from collections import Counter
from pathlib import Path

from legalpath.advice.show.sections import sections
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.read import load_catalogue
from legalpath.documents.cell import GLOSSARY

COLUMNS = ("cells", "own", "generated", "unknown", "other", "stale", "undated")


def counted(role: Role, catalogue: Catalogue) -> Counter[str]:
    """How many cells a role's page has, and how many of each kind."""
    found: Counter[str] = Counter()
    facts = (one for name, one in sections([role], catalogue).items() if name != GLOSSARY)
    for section in facts:
        for cell in (cell for row in section.rows for cell in row.cells.values() if cell):
            found["cells"] += 1
            found[cell.kind if cell.kind in COLUMNS else "other"] += 1
            found["stale"] += cell.stale
            found["undated"] += cell.date == "undated"
    return found


def main() -> None:
    """Prints a line a role, and the sum of them."""
    catalogue = load_catalogue(Path(sys.argv[1]) if sys.argv[1:] else None)
    counts = {role.id: counted(role, catalogue) for role in catalogue.roles}
    counts["all"] = sum(counts.values(), Counter())
    print(f"{'role':<28}" + "".join(f"{column:>11}" for column in COLUMNS))
    for id, found in counts.items():
        print(f"{id:<28}" + "".join(f"{found[column]:>11}" for column in COLUMNS))


if __name__ == "__main__":
    main()
