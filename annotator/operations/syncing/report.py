"""What a sync did, or would do, on each side."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.phrases import Sentence
from annotator.sync.plan import Side

MOST_LINES = 2000
"""How many changes a report keeps one by one: ten thousand articles must not fill the memory."""


class Did(StrEnum):
    """What is done to something."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Thing(StrEnum):
    """What something is done to."""

    ARTICLE = "article"
    SPAN = "span"
    RELATION = "relation"
    STATE = "confirmed state"


@dataclass(frozen=True, slots=True)
class Line:
    """One change on one side. `words` is the text under a span, `label` its label after, `before` the one before."""

    side: Side
    document_id: str
    did: Did
    thing: Thing
    label: str = ""
    words: str = ""
    before: str = ""


@dataclass(slots=True)
class SyncReport:
    """What was, or would be, changed on each side, and what a person has to know.

    `counts` has all changes by side, thing and what was done; `lines` the first of them one by one. `documents` counts
    the articles that were compared. `conflicts` and `troubles` count what stays open: spans and relations to decide,
    articles that were deleted or whose text was changed on the server. `problems` are what could not be done, `notes`
    what is good to know; either has each sentence once, problems with how often they hold.
    """

    dry_run: bool = False
    documents: int = 0
    conflicts: int = 0
    troubles: int = 0
    requests: int = 0
    counts: Counter[tuple[Side, Thing, Did]] = field(default_factory=Counter)
    lines: list[Line] = field(default_factory=list)
    problems: Counter[Sentence] = field(default_factory=Counter)
    notes: Counter[Sentence] = field(default_factory=Counter)

    def add(self, line: Line) -> None:
        """Count a change, and keep it where there are not too many yet."""
        self.counts[line.side, line.thing, line.did] += 1
        if len(self.lines) < MOST_LINES:
            self.lines.append(line)

    def problem(self, text: str, **values: object) -> None:
        """Say what could not be done."""
        self.problem_of(Sentence(text, **values))

    def problem_of(self, sentence: Sentence) -> None:
        """Say what could not be done."""
        self.problems[sentence] += 1

    def note(self, text: str, **values: object) -> None:
        """Say what is good to know."""
        self.notes[Sentence(text, **values)] = 1

    def of(self, side: Side) -> int:
        """How many changes there are on a side."""
        return sum(number for (where, _, _), number in self.counts.items() if where is side)

    @property
    def is_clean(self) -> bool:
        """Whether nothing stays open and everything could be done."""
        return not (self.conflicts or self.troubles or self.problems)
