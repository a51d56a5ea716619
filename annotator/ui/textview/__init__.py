"""The article view. What can be decided without Qt stands in modules of its own, and imports none of it."""
