"""Quotes: content, cue, source and speaker of direct, indirect and mixed speech, by rules over a parse."""

from annotator.nlp.quotes.suggestion import suggest_quotes

__all__ = ["suggest_quotes"]
