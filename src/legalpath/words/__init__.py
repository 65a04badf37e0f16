"""The sentences that people read, and the language spoken."""
