"""`legalpath terms`."""

from __future__ import annotations

import legalpath
from legalpath.cli.command import Catalogue, Document
from legalpath.cli.options import RoleArgument


def terms(catalogue: Catalogue, role: RoleArgument) -> Document:
    """List the words of a path's trade, to search ads and courses by.

    Examples:  legalpath terms paralegal  |  legalpath terms "legal ops" --format csv
    """
    return legalpath.terms(role, catalogue=catalogue)
