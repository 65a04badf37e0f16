"""Tests of `legalpath.formats`."""
