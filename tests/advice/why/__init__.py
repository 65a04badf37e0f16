"""Tests of `legalpath.advice.why`."""
