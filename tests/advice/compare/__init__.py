"""Tests of `legalpath.advice.compare`."""
