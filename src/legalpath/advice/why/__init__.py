"""Why this one."""
