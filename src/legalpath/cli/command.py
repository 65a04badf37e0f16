"""What all commands share: the options that are put in for them, and where their answer goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from legalpath.cli import output
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    QuietOption,
    RolesOption,
    TodayOption,
    VerboseOption,
    chosen,
    today_of,
)
from legalpath.errors import ExitCode


class Answer(NamedTuple):
    """Documents, how the command ends, and what is noted beside them once they are there."""

    documents: Sequence[Document]
    code: ExitCode = ExitCode.DONE
    notes: Sequence[str] = ()


class Text(NamedTuple):
    """The same with a text, which has one form only; a private one is for its owner alone."""

    text: str
    code: ExitCode = ExitCode.DONE
    notes: Sequence[str] = ()
    private: bool = False


if TYPE_CHECKING:
    from legalpath.catalogue.model import Catalogue as Catalogue  # noqa: PLC0414  handed on
    from legalpath.documents.document import Document as Document  # noqa: PLC0414
else:  # for the real ones every page of help would import msgspec
    Catalogue, Document = object, Answer


def _option(name: str, annotation: object, default: object) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


FORMS = [_option("format", FormatOption, Format.table), _option("json", JsonOption, default=False)]
OUTPUT = [_option("output", OutputOption, None)]
ROLES = [_option("own", RolesOption, None)]
TODAY = [_option("today", TodayOption, None)]
MANNERS = [
    _option("quiet", QuietOption, default=False),
    _option("verbose", VerboseOption, default=False),
]


def offered(command: Callable[..., Any]) -> Callable[..., ExitCode]:
    """A command as typer reads it: its own parameters, and the options that it shares.

    Its own say how they are typed. All others are filled in: `catalogue`, or `own` as the path
    of a roles file, by --roles; `form` and `output`. Documents can be had in every form.
    What is returned goes where it was asked for; how it ends is the exit code.
    """
    hints = get_type_hints(command, include_extras=True)
    returned = hints.pop("return")
    filled = {name for name, hint in hints.items() if get_origin(hint) is not Annotated}
    own = [
        _option(name, hints[name], parameter.default)
        for name, parameter in signature(command).parameters.items()
        if name not in filled
    ]
    shared = _shared(filled, {returned, *get_args(returned)})

    def run(**given: Any) -> ExitCode:
        asked = {option.name: given.pop(option.name) for option in (*shared, *MANNERS)}
        output.manner = "verbose" if asked["verbose"] else "quiet" if asked["quiet"] else ""
        form = chosen(asked.get("format", Format.table), json=asked.get("json", False))
        known = {"form": form, **asked}
        if "catalogue" in filled:
            known["catalogue"] = _catalogue(asked["own"], asked["today"])
        answer = command(**given, **{name: known[name] for name in filled})
        return _ended(answer, form, asked.get("output"))

    options = [*own, *shared]
    options[-1:-1] = MANNERS  # the last one says where the data come from
    run.__signature__ = Signature(options)  # type: ignore[attr-defined]
    run.__annotations__ = {option.name: option.annotation for option in options}
    return run


def _shared(filled: set[str], returned: set[Any]) -> list[Parameter]:
    """The options that a command shares which has these filled in and returns one of those."""
    return [
        *(FORMS if Answer in returned or "form" in filled else ()),
        *(OUTPUT if returned & {Answer, Text} or "output" in filled else ()),
        *(TODAY if "catalogue" in filled else ()),
        *(ROLES if filled & {"catalogue", "own"} else ()),
    ]


def _catalogue(own: Path | None, today: str | None) -> Catalogue:
    """What is known, judged by the day given. Raises UsageError where that is none."""
    day = today_of(today) if today else None
    import msgspec  # late, as above

    from legalpath.catalogue.read import catalogue_in_use

    return msgspec.structs.replace(catalogue_in_use(own), today=day)


def _ended(answer: Any, form: Format, path: Path | None) -> ExitCode:
    """How a command ends, once its answer is where it belongs. Raises SaveError for a file."""
    if answer is None or isinstance(answer, ExitCode):
        return answer or ExitCode.DONE
    if isinstance(answer, Text):
        output.put(answer.text, path, private=answer.private)
    else:
        answer = answer if isinstance(answer, Answer) else Answer([answer])
        output.emit(answer.documents, form, path)
    for line in answer.notes:
        output.note(line)
    return ExitCode(answer.code)
