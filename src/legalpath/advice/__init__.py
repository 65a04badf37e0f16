"""One folder for each question that a person asks."""
