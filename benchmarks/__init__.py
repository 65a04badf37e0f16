"""What legalpath costs and how well it decides, measured."""
