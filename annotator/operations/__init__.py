"""Use cases: what the command line and the window both do with a project. No printing, no Qt."""
