"""What a person said, in words, and which sheets are saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from legalpath.advice.sheet.result import SavedSheet, SheetList, Told, ToldLine
from legalpath.answers.days import Days
from legalpath.answers.sheet import Sheet, in_order, read_sheet
from legalpath.catalogue.model import Catalogue
from legalpath.errors import DataError
from legalpath.words.sentences import Words, step_said

TOLD = Words("sheet", "told")


def told(catalogue: Catalogue, sheet: Sheet) -> Told:
    """A sheet in words, in the order in which the quiz asks."""
    sheet = in_order(sheet)
    return Told(
        **Told.stamp(catalogue),
        lines=[
            *_answers(catalogue, sheet),
            *need_lines(catalogue, sheet),
            *_matters(catalogue, sheet),
        ],
        open=sum(one.id not in sheet.answers for one in catalogue.questions.questions),
    )


def _answers(catalogue: Catalogue, sheet: Sheet) -> Iterator[ToldLine]:
    for question in sorted(catalogue.questions.questions, key=lambda one: one.order):
        if question.id in sheet.answers:
            text, agrees = question.words(), question.kind == "statement"
            said = step_said(sheet.answers[question.id], agrees=agrees)
            yield ToldLine(part="answers", id=question.id, text=text, said=said)
    titles = catalogue.titles()
    for pair, step in sheet.days.items():
        text, said = Days.parse(pair).words(titles), step_said(step, agrees=False)
        yield ToldLine(part="days", id=pair, text=text, said=said)


def need_lines(catalogue: Catalogue, sheet: Sheet) -> Iterator[ToldLine]:
    """What the person said must hold."""
    for need in catalogue.questions.needs:
        if need.id in sheet.needs:
            answer = sheet.needs[need.id]
            words = {choice.id: choice.text for choice in need.choices}
            said = words.get(str(answer)) or f"{answer:,g} {need.unit or ''}".strip()
            yield ToldLine(part="needs", id=need.id, text=need.text, said=said)


def _matters(catalogue: Catalogue, sheet: Sheet) -> Iterator[ToldLine]:
    for part in catalogue.questions.dimensions:
        for weight in ("most", "least"):
            if part.id in getattr(sheet.matters, weight):
                yield ToldLine(part="matters", id=part.id, text=part.title, said=TOLD[weight])
    titles = catalogue.titles()
    for role in sheet.set_aside:
        yield ToldLine(part="set_aside", id=role, text=titles[role], said=TOLD["aside"])


def saved_sheets(catalogue: Catalogue, folder: Path) -> SheetList:
    """The sheets in a folder, the newest first; a faulty one is listed all the same."""
    paths = sorted(folder.glob("*.toml"), key=lambda path: (-path.stat().st_mtime, path.name))
    return SheetList(
        **SheetList.stamp(catalogue),
        folder=str(folder),
        sheets=[_saved(catalogue, path) for path in paths],
    )


def _saved(catalogue: Catalogue, path: Path) -> SavedSheet:
    try:
        answered = len(read_sheet(path, catalogue, keep_known=True).answers)
    except DataError:
        answered = None
    when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return SavedSheet(
        name=path.stem, path=str(path), saved=f"{when:%Y-%m-%dT%H:%M:%SZ}", answered=answered
    )
