"""Tests of `legalpath.upkeep`."""
