"""Makes the frozen table of standard normals that chances are drawn from.

    python scripts/make_draws.py

A new table changes every stated chance in its third decimal: give it a new version in
`legalpath.fit.draws` and say so in the changelog. Needs scipy, which the program does not.
"""

from pathlib import Path

import numpy as np
from scipy.special import ndtri
from scipy.stats import qmc

DRAWS, COLUMNS, SEED = 1024, 64, 20261123

uniforms = qmc.Sobol(COLUMNS, scramble=True, rng=np.random.default_rng(SEED)).random(DRAWS)
normals = ndtri(uniforms).astype(np.float32)
target = Path(__file__).parents[1] / "src/legalpath/fit/draws.npy"
np.save(target, normals)
print(f"{target.name}: {normals.shape}, means within {abs(normals.mean(axis=0)).max():.4f} of 0")
