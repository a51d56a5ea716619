"""What both sides and their last common state are compared as: labelled spans, links between them, one decision.

Keys are identities: the same key stands for the same span, or link, in each of the states that are compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from annotator.model.annotation import Span

NO_SPANS: "Mapping[str, Labelled]" = MappingProxyType({})
NO_LINKS: "Mapping[str, Link]" = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A span, in code points, with a label."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A labelled link between two spans, by their keys."""

    source: str
    target: str
    label: str

    @property
    def ends(self) -> tuple[str, str]:
        """Both spans it stands between."""
        return self.source, self.target


@dataclass(frozen=True, slots=True)
class State:
    """One document on one side. A link's spans are always there; `confirmed` says that a person is done with it."""

    spans: Mapping[str, Labelled] = field(default_factory=lambda: NO_SPANS)
    links: Mapping[str, Link] = field(default_factory=lambda: NO_LINKS)
    confirmed: bool = False
