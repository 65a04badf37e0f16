"""Costs of scoring many people."""
