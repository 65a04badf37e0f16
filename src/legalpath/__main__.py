"""`python -m legalpath`."""

import sys

from legalpath.cli import main

sys.exit(main())
