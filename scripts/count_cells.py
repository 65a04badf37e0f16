"""Counts what each role's page rests on, for the people who keep the data.

    python scripts/count_cells.py [ROLES_FILE] [--by-part]

A cell is one fact in one section. `own` is our own judgment, `generated` a page made for
search engines, `unknown` a fact that nobody reliable states, `other` every better source.
`--by-part` counts the cells that rest on our own judgment, wholly or in part, in each part
that evidence could bear; how often a task comes up is not counted there.
"""

import sys
from collections import Counter
from pathlib import Path

from legalpath.advice.show.sections import sections
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.read import load_catalogue
from legalpath.documents.cell import GLOSSARY

PARTS = ("skills", "conditions", "tasks", "tools", "entry", "ladder", "limits")
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


def own_by_part(role: Role, catalogue: Catalogue) -> Counter[str]:
    """How many cells of each part rest on our own judgment, wholly or in part."""
    built = sections([role], catalogue)
    found: Counter[str] = Counter()
    for part in PARTS:
        for cell in (cell for row in built[part].rows for cell in row.cells.values() if cell):
            also = [] if part == "tasks" else cell.also
            found[part] += "own" in (cell.source, *also)
    found["all"] = found.total()
    return found


def main() -> None:
    """Prints a line a role, and the sum of them."""
    files = [word for word in sys.argv[1:] if word != "--by-part"]
    catalogue = load_catalogue(Path(files[0]) if files else None)
    count, columns = (
        (own_by_part, (*PARTS, "all")) if "--by-part" in sys.argv else (counted, COLUMNS)
    )
    counts = {role.id: count(role, catalogue) for role in catalogue.roles}
    counts["all"] = sum(counts.values(), Counter())
    print(f"{'role':<28}" + "".join(f"{column:>11}" for column in columns))
    for id, found in counts.items():
        print(f"{id:<28}" + "".join(f"{found[column]:>11}" for column in columns))


if __name__ == "__main__":
    main()
