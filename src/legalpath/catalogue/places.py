"""Which files are in use, and who chose them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

FileKind = Literal["roles", "questions", "sources"]
KINDS: tuple[FileKind, ...] = ("roles", "questions", "sources")
"""The data files, each named by its kind: `roles.toml`."""
FIGURES = ("pay.csv", "outlook.csv", "states.csv")
"""The tables of figures and of states' rules, which a person's own rows are laid over as well."""
ChosenBy = Literal["shipped", "--roles", "LEGALPATH_ROLES", "user folder"]


class Places(NamedTuple):
    """The files that a catalogue is read from; a person's own are laid over the shipped ones."""

    shipped: dict[FileKind, Path]
    own: dict[FileKind, Path]
    chosen_by: ChosenBy

    def files(self) -> list[Path]:
        """Every file that is read, the shipped ones first."""
        return [*self.shipped.values(), *self.own.values(), *self.figures()]

    def figures(self) -> list[Path]:
        """The tables of figures beside the roles files, the shipped ones first."""
        roles = [layer["roles"] for layer in (self.shipped, self.own) if "roles" in layer]
        return list(dict.fromkeys(path for one in roles for path in tables_beside(one)))


def tables_beside(roles: Path) -> list[Path]:
    """The tables of figures in the folder of a roles file."""
    return [path for name in FIGURES if (path := roles.with_name(name)).is_file()]


def data_folder() -> Path:
    """The folder with the shipped data files: in the package, or beside `src` in a checkout."""
    here = Path(__file__).parents[1]
    packaged = here / "data"
    return packaged if packaged.is_dir() else here.parents[1] / "data"


def shipped_places() -> Places:
    """The shipped files alone."""
    folder = data_folder()
    return Places({kind: folder / f"{kind}.toml" for kind in KINDS}, {}, "shipped")


def find_places(roles: Path | None = None) -> Places:
    """The files that a command uses: a flag's, else the environment's, else the user folder's."""
    if roles:
        return laid_over(roles)
    if named := os.environ.get("LEGALPATH_ROLES"):
        return laid_over(Path(named), "LEGALPATH_ROLES")
    kept = user_roles()
    if kept and os.path.lexists(kept):
        return laid_over(kept, "user folder")
    return shipped_places()


def laid_over(roles: Path, chosen_by: ChosenBy = "--roles") -> Places:
    """The shipped files with a person's own roles over them, and what goes with those.

    That is a `questions.toml`, a `sources.toml` and the tables of figures in the same folder.
    """
    beside = {kind: roles.with_name(f"{kind}.toml") for kind in KINDS} | {"roles": roles}
    own = {kind: path for kind, path in beside.items() if kind == "roles" or path.exists()}
    return shipped_places()._replace(own=own, chosen_by=chosen_by)


def user_roles() -> Path | None:
    """Where a person's own roles are looked for unasked; None without a home folder."""
    folder = user_folder()
    return folder / "roles.toml" if folder else None


def user_folder() -> Path | None:
    """The folder for a person's own roles and answer sheets; None without a home folder."""
    from platformdirs import user_data_path

    try:
        return user_data_path("legalpath", appauthor=False)
    except RuntimeError:
        return None
