"""Tests of `legalpath.advice.score`."""
