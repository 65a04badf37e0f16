"""Tests of `legalpath.advice.gap`."""
