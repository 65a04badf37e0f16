"""Tests of `legalpath.words`."""
