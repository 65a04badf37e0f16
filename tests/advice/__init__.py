"""Tests of `legalpath.advice`."""
