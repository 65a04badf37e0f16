"""Tests of `legalpath.advice.show`."""
