"""Tests of `legalpath.advice.state`."""
