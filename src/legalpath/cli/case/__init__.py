"""`legalpath case`: the counselor's casebook."""
