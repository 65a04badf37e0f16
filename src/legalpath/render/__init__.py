"""One result, several forms: table, markdown, CSV, JSON."""
