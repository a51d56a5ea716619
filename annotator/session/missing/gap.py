"""A gap: a place where something is missing or wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.model.annotation import Span
from annotator.model.target import Target
from annotator.phrases import Sentence, phrase
from annotator.session.commands import Command

Fix = Callable[[str], Command]
"""Makes the command that closes a gap, for the origin of who asks for it (`human:NAME`)."""

EXCERPT = 40


class GapKind(StrEnum):
    """The kinds of gaps, in the order in which those of one place are shown."""

    WHITE_SPACE = phrase("white space at an edge")
    CUT_WORD = phrase("cut word")
    OVERLAP = phrase("overlapping entities")
    NOT_IN_SCHEMA = phrase("not in the schema")
    MISFIT = phrase("argument that does not fit")
    NO_ROLE = phrase("event without a required role")
    NO_SPEAKER = phrase("quote without a speaker")
    MARKS = phrase("quotation marks outside any quote")
    NO_QUOTE = phrase("reporting verb without a quote")
    NAME = phrase("name labelled elsewhere")


class Advice(NamedTuple):
    """What is said of a gap, and what can be done about it."""

    sentence: Sentence
    fix: Fix | None = None
    dismiss: Fix | None = None


Advise = Callable[["Gap"], Advice]
"""Works advice out when it is asked for: a long article has very many gaps, and shows few of them."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: where it is, the annotation it is about (None where there is none yet), and what to do."""

    kind: GapKind
    span: Span
    target: Target | None
    advise: Advise = field(compare=False)

    @property
    def sentence(self) -> Sentence:
        """What is missing or wrong."""
        return self.advise(self).sentence

    @property
    def fix(self) -> Fix | None:
        """What closes it, where one thing is obvious."""
        return self.advise(self).fix

    @property
    def dismiss(self) -> Fix | None:
        """What says for good that nothing is missing, by a rejected annotation in its place."""
        return self.advise(self).dismiss


def excerpt(text: str, span: Span) -> str:
    """The stored text under a span on one line, shortened to `EXCERPT` characters."""
    words = " ".join(text[span.start : min(span.end, span.start + 4 * EXCERPT)].split())
    return words if len(words) <= EXCERPT else f"{words[:EXCERPT].rstrip()}…"
