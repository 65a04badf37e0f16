"""Freezes the average path: writes the mean position of the shipped ranked roles.

    python scripts/make_reference.py

Run it at a release, when skill levels or conditions of shipped roles have changed. A test
fails while the frozen reference differs from what the file says.
"""

import re

from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import shipped_catalogue
from legalpath.fit.positions import positions

placed = positions(shipped_catalogue())
means = dict(zip(placed.dimensions, placed.at.mean(axis=0), strict=True))
line = "reference = { " + ", ".join(f"{id} = {at:.4f}" for id, at in means.items()) + " }"
path = data_folder() / "roles.toml"
text, count = re.subn(r"(?m)^reference = \{.*\}", line, path.read_text("utf-8"), count=1)
if not count:
    raise SystemExit(f"no line 'reference = {{...}}' in {path}")
path.write_text(text, "utf-8")
print(line)
