"""How well each path fits what a person said, and how sure that is."""
