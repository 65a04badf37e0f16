"""Tests of `legalpath.advice.route`."""
