"""`python -m legalpath`."""

from legalpath.cli import main

main()
