"""Tests of `legalpath.advice.report`."""
