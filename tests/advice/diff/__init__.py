"""Tests of `legalpath.advice.diff`."""
