"""`legalpath batch`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from legalpath.cli import output as out
from legalpath.cli.command import Catalogue
from legalpath.cli.options import file_argument, file_option
from legalpath.errors import DataError, ExitCode, SaveError, unknown
from legalpath.files.write import replacing

if TYPE_CHECKING:
    from legalpath.batch.engine import Engine
    from legalpath.batch.rows import RowBlock, Writer
    from legalpath.batch.totals import Totals


def batch(
    catalogue: Catalogue,
    source: Annotated[Path, file_argument('CSV, NDJSON or Parquet; "-" reads a stream.', "IN")],
    output: Annotated[Path, file_option("OUT", 'The same with results; or "-".', "--output", "-o")],
    kind: Annotated[
        str | None,
        typer.Option("--from", metavar="FORM", help="csv, ndjson or parquet; else by the ending."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="FORM", help="The same for OUT; else by its ending, or as IN."
        ),
    ] = None,
    draws: Annotated[
        int, typer.Option(min=0, max=1024, help="Draws behind the chances; 0: fits alone, fast.")
    ] = 256,
    min_count: Annotated[
        int, typer.Option(min=1, help="Hide counts below this in the totals.")
    ] = 5,
) -> ExitCode:
    """Score many people at once, one a row.

    A column for each question id with -2 to 2 or nothing, need_ID for needs, most and least.
    Other columns pass through. Exit code 1 means that some rows were bad; they are kept, with
    the reason in the column error.

    Examples:  legalpath batch people.csv -o scored.csv  |
    legalpath batch - -o - --from ndjson < people.ndjson
    """
    from legalpath.batch.engine import Engine
    from legalpath.batch.rows import READERS, WRITERS
    from legalpath.batch.totals import Totals

    reads = _form(kind, source, "--from", "csv")
    writes = _form(to, output, "--to", reads)
    engine = Engine(catalogue, draws)
    totals = Totals(engine.luck())
    with _opened(source) as file, _target(output) as target:
        writer = WRITERS[writes](target)
        with _progress(source, file) as shown:
            _run(READERS[reads](file), engine, writer, totals, shown)
        writer.close()
    for line in totals.lines(min_count):
        out.note(line)
    return ExitCode.NO if totals.status["error"] else ExitCode.DONE


def _run(
    blocks: Iterator[RowBlock],
    engine: Engine,
    writer: Writer,
    totals: Totals,
    shown: Callable[[int], None],
) -> None:
    checked: tuple[str, ...] = ()
    # one block is written while the next one is scored
    with ThreadPoolExecutor(1) as pool:
        written = None
        for block in blocks:
            if tuple(block.columns) != checked:
                engine.check(list(block.columns))
                checked = tuple(block.columns)
            outcome = engine.score(block.columns, block.faults, block.rows)
            if written:
                written.result()
            written = pool.submit(writer.write, block, outcome.columns(engine.roles))
            totals.add(outcome)
            shown(totals.rows)
        if written:
            written.result()


@contextmanager
def _progress(path: Path, file: IO[bytes]) -> Iterator[Callable[[int], None]]:
    """Shows in a terminal how many rows are done, and of a plain file how much is read."""
    if not sys.stderr.isatty() or out.manner == "quiet":
        yield lambda _rows: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    total = path.stat().st_size if path.is_file() else None
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("0 rows", total=total)

        def shown(rows: int) -> None:
            at = file.tell() if total and not file.closed else None
            bar.update(task, description=f"{rows:,} rows", completed=at)

        yield shown


def _form(said: str | None, path: Path, option: str, default: str) -> str:
    from legalpath.batch.rows import ENDINGS, FORMATS

    form = said or ENDINGS.get(path.suffix.lower(), default)
    if form not in FORMATS:
        raise unknown(f"{option} form", form, FORMATS)
    return form


def _opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    if str(path) == "-":
        if sys.stdin is None:
            raise DataError("cannot read -: standard input is closed", code="unreadable")
        return nullcontext(sys.stdin.buffer)
    try:
        return path.open("rb")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DataError(f"cannot read {path}: {reason}", code="unreadable") from error


@contextmanager
def _target(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its name when all is written; what is no plain file as it comes.

    A device or a pipe is written to, never replaced. A closed pipe is no error.
    """
    try:
        if str(path) == "-":
            yield sys.stdout.buffer
            sys.stdout.flush()
        else:
            kept = path.exists() and not path.is_file()
            with path.open("wb") if kept else replacing(Path(os.path.realpath(path))) as file:
                yield file
    except BrokenPipeError:
        out.let_go_of_stdout()
    except OSError as error:
        if str(path) == "-":
            out.let_go_of_stdout()
        raise SaveError(f"cannot write {path}: {error.strerror or error}") from error
