"""What is known: roles, questions and sources, read from the data files and checked."""
