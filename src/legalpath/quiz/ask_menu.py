"""Asks with questionary's menus, drawn on standard error."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.output import create_output
from questionary import Choice, Separator
from questionary.prompts.common import InquirerControl

from legalpath.quiz.prompt import Command, Option, Prompt, Reply, as_command, as_number
from legalpath.text import wrapped
from legalpath.words.sentences import Words, tables

COMMANDS, MENU = tables("quiz", "commands", "menu")
QUIZ = Words("quiz")

READING_ROWS = 12
"""So many rows stay free for the question below a text that is read first."""


class MenuAsker:
    """Menus with a pointer. A number key answers at once, a letter goes back, skips, ..."""

    def __init__(self) -> None:
        self._output = create_output(stdout=sys.stderr)

    def say(self, words: str) -> None:
        """Shows something that needs no answer; long texts wait for a key at a screen's end."""
        print(file=sys.stderr)
        rows = max(6, shutil.get_terminal_size().lines - READING_ROWS)
        lines = wrapped(words, 3).splitlines()
        while len(lines) > rows:
            print("\n".join(lines[:rows]), file=sys.stderr)
            lines = lines[rows:]
            _answered(questionary.press_any_key_to_continue(MENU["more"], output=self._output))
        print("\n".join(lines) + "\n", file=sys.stderr, flush=True)

    def ask(self, prompt: Prompt) -> Reply:
        """The answer chosen or typed, or what the person does instead."""
        if not prompt.options:
            return self._number(prompt)
        return self._several(prompt) if prompt.most > 1 else self._one(prompt)

    def _one(self, prompt: Prompt) -> Reply:
        choices = [
            Choice(_line(f"{at}  {_marked(option, prompt)}", 6), value=option.value)
            for at, option in enumerate(prompt.options, 1)
        ]
        commands = [
            Choice(f"{command.value}  {COMMANDS[command.name]}", value=command)
            for command in prompt.commands
        ]
        asked = questionary.select(
            _question(prompt) + "\n ",  # the answer comes on a line of its own
            [*choices, *([Separator(" ")] if commands else []), *commands],
            default=_start(prompt, choices, commands),
            instruction=" ",
            output=self._output,
        )
        keys: dict[str, Any] = {str(at): one.value for at, one in enumerate(choices[:9], 1)}
        return _answered(asked, keys | _command_keys(prompt))  # type: ignore[no-any-return]

    def _several(self, prompt: Prompt) -> Reply:
        old = prompt.old if isinstance(prompt.old, list) else []
        choices = [
            Choice(_line(option.words, 5), value=option.value, checked=option.value in old)
            for option in prompt.options
        ]
        asked = questionary.checkbox(
            _question(prompt),
            choices,
            instruction="\n" + _line(MENU["several"], 2),
            validate=lambda marked: (
                len(marked) <= prompt.most or MENU["at_most"].format(most=prompt.most)
            ),
            output=self._output,
        )
        found = _answered(asked, _command_keys(prompt))
        return found if isinstance(found, Command) else [str(value) for value in found]

    def _number(self, prompt: Prompt) -> Reply:
        asked = questionary.text(
            f"{_question(prompt)}\n" + _line(MENU["number"].format(unit=prompt.unit), 2) + "\n ",
            default="" if prompt.old is None else str(prompt.old),
            validate=lambda words: (
                not words.strip() or _typed(words, prompt) is not None or QUIZ["want_amount"]
            ),
            output=self._output,
        )
        reply = _typed(_answered(asked), prompt)
        return Command.SKIP if reply is None else reply


def _typed(words: str, prompt: Prompt) -> Reply | None:
    return as_command(words, prompt) or as_number(words)


def _question(prompt: Prompt) -> str:
    return _line("\n".join(filter(None, [prompt.progress, prompt.words])), 2)


def _marked(option: Option, prompt: Prompt) -> str:
    return MENU["old"].format(option=option.words) if option.value == prompt.old else option.words


def _start(prompt: Prompt, choices: list[Choice], commands: list[Choice]) -> Choice:
    """Where the pointer stands: on the old answer, in the middle of a scale, on skip, or first."""
    start = choices[len(choices) // 2] if prompt.middle else [*commands, *choices][0]
    return next((choice for choice in choices if choice.value == prompt.old), start)


def _command_keys(prompt: Prompt) -> dict[str, Any]:
    keys: dict[str, Any] = {command.value: command for command in prompt.commands}
    return keys | ({"left": Command.BACK} if Command.BACK in prompt.commands else {})


def _answered(asked: questionary.Question, keys: dict[str, Any] | None = None) -> Any:
    """The answer; `keys` end the prompt at once with what they stand for.

    questionary has no way back and its own `ask` would go on after Ctrl-C.
    """
    bindings = KeyBindings()
    bindings.add("c-d", eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    for key, value in (keys or {}).items():
        bindings.add(key, eager=True)(_ends_with(value))
    own = asked.application.key_bindings
    asked.application.key_bindings = merge_key_bindings([own, bindings] if own else [bindings])
    try:
        return asked.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def _ends_with(value: Any) -> Callable[[KeyPressEvent], None]:
    """Ends a menu as if Enter had been pressed on the choice with this value."""

    def end(event: KeyPressEvent) -> None:
        for control in event.app.layout.find_all_controls():
            if isinstance(control, InquirerControl):
                values = [choice.value for choice in control.choices]
                control.is_answered = value in values
                control.pointed_at = values.index(value) if value in values else 0
        event.app.exit(result=value)

    return end


def _line(words: str, indent: int) -> str:
    """Words broken to the screen, because prompt_toolkit cuts choices off without a mark."""
    return wrapped(words, indent + 2).replace("\n", "\n" + " " * indent)
