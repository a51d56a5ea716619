"""Quotes: content, cue, source and speaker of direct, indirect and mixed speech, by rules over a parse."""

from annotator.nlp.quotes.given import frames_of_spans
from annotator.nlp.quotes.naming import name_entities
from annotator.nlp.quotes.suggestion import has_rules, suggest_quotes

__all__ = ["frames_of_spans", "has_rules", "name_entities", "suggest_quotes"]
