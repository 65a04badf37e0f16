"""Tests of `legalpath.advice.roles`."""
