"""The conversation: which things are asked, in which order, and what becomes of answers.

It knows nothing of terminals. An asker puts a prompt to the person; after every answer the
sheet is handed to `saved`, so that whatever happens next, nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from legalpath.answers.days import names_days
from legalpath.answers.sheet import Matters, Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.fit.status import ENOUGH
from legalpath.quiz.items import DaysItem, Item, MattersItem, NeedItem, QuestionItem
from legalpath.quiz.length import LIKELY, Length
from legalpath.quiz.order import Order
from legalpath.quiz.prompt import Asker, Command, Option, Prompt, Reply, Value
from legalpath.words.sentences import Words, counted

QUIZ = Words("quiz")

MATTERS = ("most", "least")


class Conversation:
    """Asks what a sheet leaves open, forward and back, until enough is said."""

    def __init__(
        self,
        asker: Asker,
        catalogue: Catalogue,
        sheet: Sheet,
        saved: Callable[[Sheet], None],
        length: Length = Length.standard,
    ) -> None:
        self.sheet = sheet
        self._asker = asker
        self._catalogue = catalogue
        self._saved = saved
        self._order = Order(catalogue, length)
        self._last = [
            *(NeedItem(catalogue, need.id) for need in catalogue.questions.needs),
            *(MattersItem(catalogue, id) for id in MATTERS),
        ]
        self._likely = LIKELY[length] + len(self._last)
        self._asked = self._answered_before()
        self._at = len(self._asked)
        self._percent = 0
        self._closing = False

    def hold(self) -> Sheet:
        """Asks until nothing is open or the person stops; returns the filled sheet."""
        while (item := self._current()) is not None:
            reply = self._ask(item)
            if reply is Command.STOP:
                if self._stops():
                    break
            elif reply is Command.BACK:
                self._at = max(0, self._at - 1)
            elif reply is Command.WHY:
                self._asker.say(item.why())
            else:
                self._keep(item, None if isinstance(reply, Command) else reply)
                self._at += 1
        return self.sheet

    def _stops(self) -> bool:
        """Whether the person stops; while no first path would be named, they are asked again."""
        missing = ENOUGH - self.sheet.counting
        if missing <= 0 or self._closing:
            return True
        options = [Option(QUIZ["few_go_on"], "go_on"), Option(QUIZ["few_stop"], "stop")]
        return (
            self._asker.ask(Prompt(counted(QUIZ, "few", missing), options, commands=())) == "stop"
        )

    def _ask(self, item: Item) -> Reply:
        """The reply to an item; before the first one there is no way back.

        The share that is done never falls.
        """
        if item.reading():
            self._asker.say(item.reading())
        share = self._at / max(self._likely, self._at + 1)
        self._percent = max(self._percent, round(20 * share) * 5)
        prompt = item.prompt(self.sheet)._replace(
            progress=QUIZ["progress"].format(number=self._at + 1, percent=self._percent),
            commands=[one for one in Command if one is not Command.BACK or self._at],
        )
        return self._asker.ask(prompt)

    def _keep(self, item: Item, value: Value | None) -> None:
        """Puts an answer, or that there is none, on the sheet and saves it."""
        skipped = set(self.sheet.skipped) - {item.id}
        if value is None or value == []:
            skipped.add(item.id)
        answered = item.answered(self.sheet, value)
        self.sheet = msgspec.structs.replace(answered, skipped=sorted(skipped))
        self._saved(self.sheet)

    def _current(self) -> Item | None:
        """The item at hand: one that was asked before, or the next open one."""
        if self._at < len(self._asked):
            return self._asked[self._at]
        if following := self._following():
            self._asked.append(following)
        return following

    def _following(self) -> Item | None:
        """The next open item; needs start when questions have ended, for good.

        Which questions come does not depend on needs, so that a quiz that was left in the
        middle of its needs goes on there.
        """
        if not self._closing:
            said = msgspec.structs.replace(self.sheet, needs={}, matters=Matters())
            if found := self._order.after(said, self.sheet.skipped):
                kind = DaysItem if found.is_days else QuestionItem
                return kind(self._catalogue, found.id)
            self._closing = True
            self._asker.say(QUIZ["needs"])
        asked = {item.id for item in self._asked}
        return next((item for item in self._last if item.id not in asked), None)

    def _answered_before(self) -> list[Item]:
        """What the sheet answers or skips already, in the order in which it is asked."""
        sheet, catalogue = self.sheet, self._catalogue
        done = {*sheet.answers, *sheet.days, *sheet.needs, *sheet.skipped}
        done |= {id for id in MATTERS if getattr(sheet.matters, id)}
        ordered = sorted(catalogue.questions.questions, key=lambda question: question.order)
        items = [
            *(QuestionItem(catalogue, question.id) for question in ordered),
            *(DaysItem(catalogue, pair) for pair in sorted(filter(names_days, done))),
            *self._last,
        ]
        return [item for item in items if item.id in done]
