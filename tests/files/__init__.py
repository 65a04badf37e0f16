"""Tests of `legalpath.files`."""
