"""The conversation that fills an answer sheet."""
