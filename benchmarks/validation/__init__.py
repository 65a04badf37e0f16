"""How well legalpath decides: on simulated people, on real answer sheets, on careless ones.

    python -m benchmarks.validation [--people N] [--seed S] [--quick]

What is simulated, and what the figures do not show, stands in `docs/validation.md`.
"""
