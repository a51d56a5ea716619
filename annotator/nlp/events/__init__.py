"""Events: triggers by a lexicon, arguments by the dependency parse, in the types and roles of ACE 2005."""

from annotator.nlp.events.suggest import suggest_events

__all__ = ["suggest_events"]
