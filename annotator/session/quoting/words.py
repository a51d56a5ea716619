"""Words of a stretch of text, its sentences, and the lists that tell where a phrase ends. No parse, no spaCy."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.assets import resource
from annotator.model.annotation import Span
from annotator.model.text import words
from annotator.nlp.quotes.people import PeopleWords, people_words

MARK = re.compile("[“”„«»‹›\"‟‘’'‚‛]|``|''")
PAUSES = frozenset(",;:—–-")
ENDS = frozenset(".?!…")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words of a language, in lower case, that bound the phrases beside a cue; `people` are its words about people."""

    between: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    joins: frozenset[str]
    apposition: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    abbreviations: frozenset[str]
    people: PeopleWords


@cache
def grammar(language: str) -> Grammar:
    """The words of a language that has a quote lexicon."""
    table = tomllib.loads(resource("lexicons", language, "drafts.toml").read_text(encoding="utf-8"))
    lists = {name: frozenset(value.split()) for name, value in table.items() if name != "language"}
    return Grammar(**lists, people=people_words(language))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, [start, end) in code points of the text; `lower` is its text in lower case."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def split(text: str, start: int, end: int) -> list[Word]:
    """The words and marks between two offsets."""
    found: list[Word] = []
    at = start
    for first, last in (*words(text, start, end), (end, end)):
        found.extend(Word(i, i + 1, text[i], text[i]) for i in range(at, first) if not text[i].isspace())
        if last > first:
            surface = text[first:last]
            found.append(Word(first, last, surface, surface.lower()))
        at = last
    return found


def sentences(found: list[Word], known: Grammar | None) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch as ranges of its words; marks that close a sentence belong to it."""
    first = 0
    for i, word in enumerate(found):
        if i < first:
            continue
        if word.text not in ENDS:
            if _ends_in_abbreviation(found, i, known):
                yield first, i + 1
                first = i + 1
            continue
        last = i + 1
        while last < len(found) and (found[last].text in ENDS or _closes(found, last)):
            last += 1
        if last < len(found) and not _begins(found[last]):
            continue
        if word.text == "." and i > first and _abbreviates(found[i - 1], known) and last == i + 1:
            continue
        yield first, last
        first = last
    if first < len(found):
        yield first, len(found)


def _ends_in_abbreviation(found: list[Word], at: int, known: Grammar | None) -> bool:
    """“… at 7 a.m. He wrote”: a full stop that belongs to the word, before a word that often begins a sentence."""
    if known is None or not found[at].text.endswith(".") or at + 1 >= len(found):
        return False
    following = found[at + 1]
    return following.is_capital and following.lower in known.pronouns | known.determiners


def _closes(found: list[Word], at: int) -> bool:
    """Whether a quotation mark or bracket stands right behind what it closes."""
    word = found[at]
    return (bool(MARK.fullmatch(word.text)) or word.text in ")]") and word.start == found[at - 1].end


def _begins(word: Word) -> bool:
    return not word.text[0].islower() and word.text not in PAUSES


def _abbreviates(word: Word, known: Grammar | None) -> bool:
    if len(word.text) == 1 and word.is_capital:
        return True
    return known is not None and (word.lower in known.abbreviations or f"{word.lower}." in known.people.titles)


def span_of(found: list[Word], first: int, last: int) -> Span | None:
    """The span of words [first, last) without pauses at its edges; None when nothing is left."""
    while first < last and not (found[first].is_word or MARK.fullmatch(found[first].text)):
        first += 1
    while last > first and not (found[last - 1].is_word or found[last - 1].text in ")…%€$" or
                                MARK.fullmatch(found[last - 1].text)):
        last -= 1
    return Span(found[first].start, found[last - 1].end) if first < last else None
