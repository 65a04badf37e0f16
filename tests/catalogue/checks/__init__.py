"""Tests of `legalpath.catalogue.checks`."""
