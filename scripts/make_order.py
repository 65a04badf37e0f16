"""Stores the best static order with the questions.

    python scripts/make_order.py

Run it when questions or the facts of ranked roles have changed; a test fails while the
stored order is not the best one.
"""

import re

from legalpath.catalogue.places import data_folder
from legalpath.catalogue.read import shipped_catalogue
from legalpath.fit.information import static_order

place = {id: at for at, id in enumerate(static_order(shipped_catalogue()), 1)}
path = data_folder() / "questions.toml"
head, *questions = re.split(r"(?m)^(?=\[\[questions\]\]$)", path.read_text("utf-8"))
for at, text in enumerate(questions):
    id = re.search(r'(?m)^id = "(.+)"$', text)[1]  # type: ignore[index]
    questions[at] = re.sub(r"(?m)^order = \d+$", f"order = {place[id]}", text)
path.write_text(head + "".join(questions), "utf-8")
print(f"{path.name}: {len(place)} questions in order")
