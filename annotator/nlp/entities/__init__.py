"""Entities: what the pipeline finds, repaired by what the whole article says about each name."""

from annotator.nlp.entities.suggest import suggest_entities

__all__ = ["suggest_entities"]
