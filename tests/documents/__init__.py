"""Tests of `legalpath.documents`."""
