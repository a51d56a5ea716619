"""The name, date or amount at the caret, told from its words alone. Pure, no spaCy; offsets are code points."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from annotator.assets import resource
from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.text import word_at, words

REACH = 160  # characters looked at on either side of the caret
INNER = 2  # words in small letters that may stand side by side within a name
LANGUAGES = frozenset({"en"})
DEFAULT_LANGUAGE = "en"
CURRENCIES = "$€£¥₹₽₩₪₦₴₺"
SPACES = " \u00a0\u202f"
HYPHENS = frozenset({"-", "–", "/"})
OPENING = f"{SPACES}“”\"‘'(["
SENTENCE_ENDS = frozenset(".?!…:\n\r\u2029")
TAIL = re.compile(r"(?:['’][sS]|-(?P<joined>[a-z]+))$")
COUNTRY = re.compile(r"(?<![^\W\d_])[A-Z]{1,3}$")  # of "US$", "NT$"


@dataclass(frozen=True, slots=True)
class MentionWords:
    """Words of a language in lower case, months and days as they are written.

    `inner` stand within a name between two capital words, `openers` begin no name though a sentence begins with them,
    `tails` behind a hyphen are no part of it, `titles` stand before a person's; `amounts` follow a number, `before`
    precedes one.
    """

    inner: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()


NO_WORDS = MentionWords()


@cache
def mention_words(language: str) -> MentionWords:
    """The words of a language (ISO 639-1 code); none where there is no list for it."""
    if language not in LANGUAGES:
        return NO_WORDS
    table = tomllib.loads(resource("lexicons", language, "mentions.toml").read_text(encoding="utf-8"))
    return MentionWords(**{name: frozenset(value.split()) for name, value in table.items() if name != "language"})


def mention_of(document: Document, caret: int) -> Span | None:
    """`mention_at` by the words of the document's language, of English where its metadata says nothing."""
    language = document.header.meta.get("language")
    known = language if isinstance(language, str) and language else DEFAULT_LANGUAGE
    return mention_at(document.text, caret, mention_words(known.partition("-")[0].casefold()))


def mention_at(text: str, caret: int, known: MentionWords = NO_WORDS) -> Span | None:
    """What a person most likely means with the caret there: a name of several words, a date, an amount, else the word.

    It holds the word that holds or touches the caret, that one without its ’s where it is a name.
    """
    at = word_at(text, caret)
    if at is None:
        return None
    found = words(text, *_window(text, *at))
    here = next((i for i, each in enumerate(found) if each == at), None)
    if here is None:
        return Span(*at)
    reading = _Reading(text, found, known)
    first, last = reading.amount(here) or reading.name(here)
    start, end = found[first][0], reading.end(last)
    if start > 0 and reading.is_number(first) and text[start - 1] in CURRENCIES:
        country = COUNTRY.search(text, max(0, start - REACH), start - 1)
        start = country.start() if country else start - 1
    if reading.is_number(last) and text[end : end + 1] == "%":
        end += 1
    return Span(start, end)


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """Some text around a word that cuts no other word."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    while start > low > 0 and not text[low - 1].isspace():
        low += 1
    while end < high < len(text) and not text[high].isspace():
        high -= 1
    return low, high


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words around a caret, by their places."""

    text: str
    found: Sequence[tuple[int, int]]
    known: MentionWords

    def word(self, i: int) -> str:
        return self.text[slice(*self.found[i])]

    def end(self, i: int) -> int:
        """Where a word ends as a name: before its ’s, and before what only says how it is meant, “-based”."""
        start, end = self.found[i]
        cut = TAIL.search(self.text, start, end) if self.is_name(i) else None
        if cut is None or (cut["joined"] is not None and cut["joined"] not in self.known.tails):
            return end
        return cut.start()

    def is_number(self, i: int) -> bool:
        return self.word(i)[0].isdigit() or self.word(i).lower() in self.known.numbers

    def is_dated(self, i: int) -> bool:
        """Whether a word is a month or a day of the week."""
        return self.word(i) in self.known.months or self.word(i) in self.known.days

    def is_name(self, i: int) -> bool:
        return any(sign.isupper() for sign in self.word(i))

    def is_title(self, i: int) -> bool:
        return self.word(i).lower() in self.known.titles

    def opens(self, i: int) -> bool:
        """Whether a word has its capital letter only because a sentence begins with it."""
        before = self.text[max(0, self.found[i][0] - REACH) : self.found[i][0]].rstrip(OPENING)
        return self.word(i).lower() in self.known.openers and (not before or before[-1] in SENTENCE_ENDS)

    # Dates and amounts

    def amount(self, here: int) -> tuple[int, int] | None:
        """A date or an amount around a word; None where the word belongs to none."""
        first = last = here
        while self._counted(first - 1):
            first -= 1
        while self._counted(last):
            last += 1
        told = first < last and self.word(first).lower() in self.known.before  # “last week”
        return (first, last) if told or any(map(self._counts, range(first, last + 1))) else None

    def _counts(self, i: int) -> bool:
        return self.is_number(i) or self.is_dated(i)

    def _counted(self, left: int) -> bool:
        """Whether a word and the next one belong to one date or amount."""
        if not 0 <= left < len(self.found) - 1:
            return False
        right, known = left + 1, self.known
        between = self.text[self.found[left][1] : self.found[right][0]].strip(SPACES)
        dated = self.is_dated(left) or self.is_dated(right)
        if between == ",":
            dated = dated or (left > 0 and self.is_dated(left - 1))  # “May 3, 2020”
            return dated and self._counts(left) and self._counts(right)
        if between and between not in CURRENCIES:
            return False
        first, second = self.word(left).lower(), self.word(right).lower()
        if self.is_number(left):
            return second in known.amounts or self.is_number(right) or self.is_dated(right)
        if self.is_dated(left) or first in known.amounts:
            return second in known.amounts or (dated and self.is_number(right))
        return first in known.before and (self.is_number(right) or dated or second in known.amounts)

    # Names

    def name(self, here: int) -> tuple[int, int]:
        """The run of capital words around a word, with what stands within such names."""
        first = last = here
        if not self.is_name(here):
            return here, here
        while (before := self._next(first, -1)) is not None:
            first = before
        while (after := self._next(last, 1)) is not None:
            last = after
        return (here, here) if first == here and self.opens(here) else (first, last)

    def _next(self, at: int, by: int) -> int | None:
        """The next word of a name in a direction, over one or two inner words; titles and dates end it."""
        for far in range(1, INNER + 2):
            to = at + by * far
            if not self._joined(min(to, to - by)):
                return None
            if self.is_name(to):
                ends = self.is_dated(to) or self.is_dated(at) or self.is_title(to) or self.opens(to)
                return None if ends else to
            if self.word(to).lower() not in self.known.inner:
                return None
        return None

    def _joined(self, left: int) -> bool:
        """Whether a word stands right before the next one, with a space or a hyphen between."""
        if not 0 <= left < len(self.found) - 1 or self.end(left) < self.found[left][1]:
            return False
        between = self.text[self.found[left][1] : self.found[left + 1][0]]
        return between in HYPHENS or (len(between) == 1 and between in SPACES)
