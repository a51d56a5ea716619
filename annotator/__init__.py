"""Annotator: news articles become training data."""

__version__ = "0.1.0"
