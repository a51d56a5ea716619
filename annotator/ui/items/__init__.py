"""Models and delegates: thin adapters between lists of the core and Qt's views."""
