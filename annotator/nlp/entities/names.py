"""Names that are known beforehand, and words that tell what a name is, by language.

Read from resources/lexicons/LANGUAGE/names.toml, on top of which stands what it holds.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.assets import resource

NOTHING: frozenset[str] = frozenset()
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What is known about names of one language; all words of one part are in lower case, names as they are written."""

    known: Mapping[str, str]  # name -> label
    sure: Mapping[str, Mapping[Words, str]]  # first word -> known names to mark wherever they stand -> label
    peoples: frozenset[str]  # words for a nation's people, which may be its language, too
    titles: frozenset[str]
    last: Mapping[str, str]  # last word -> label
    first: Mapping[str, str]  # word before "of" that a name begins with -> label
    before: Mapping[str, str]  # word in front -> label
    money_after: frozenset[str]
    money_before: frozenset[str]
    magnitudes: frozenset[str]  # "million"
    speech: frozenset[str]
    inside: frozenset[str]  # prepositions before a place
    near: frozenset[str]  # prepositions that often stand before a place
    who: frozenset[str]  # relative pronouns for persons
    spoken: frozenset[str]  # before a language
    languages: frozenset[str]  # nouns after a language
    joining: frozenset[str]  # between the last two names of a list
    linking: frozenset[str]  # within a longer name: "of"
    scores: Mapping[str, Mapping[str, float]]  # kind of name -> label -> how often it is right
    never: frozenset[str]  # taken for names by taggers, but none
    people: frozenset[str]  # common nouns for persons
    bodies: frozenset[str]  # common nouns for organisations


NO_NAMES = Names(
    known={}, sure={}, peoples=NOTHING, titles=NOTHING, last={}, first={}, before={}, money_after=NOTHING,
    money_before=NOTHING, magnitudes=NOTHING, speech=NOTHING, inside=NOTHING, near=NOTHING, who=NOTHING, spoken=NOTHING,
    languages=NOTHING, joining=NOTHING, linking=NOTHING, scores={}, never=NOTHING, people=NOTHING, bodies=NOTHING,
)


@cache
def names(language: str) -> Names:
    """The names of a language (ISO 639-1 code); none where there is no file for it."""
    path, nouns = resource("lexicons", language, "names.toml"), resource("lexicons", language, "nouns.toml")
    if not (path.is_file() and nouns.is_file()):
        return NO_NAMES
    return read(tomllib.loads(path.read_text("utf-8")), tomllib.loads(nouns.read_text("utf-8")))


def read(table: Mapping[str, Any], nouns: Mapping[str, Any]) -> Names:
    """The names of two parsed files; KeyError when they do not have the shape that is described there."""
    nations: Mapping[str, list[str]] = table["nations"]
    peoples = frozenset(word for words in nations.values() for word in words)
    listed = {
        label: [name.strip() for name in text.replace("\n", " ").split(",") if name.strip()]
        for label, text in table["names"].items()
    }
    known = {name: label for label, entries in listed.items() for name in entries}
    known |= dict.fromkeys(nations, "GPE") | dict.fromkeys(peoples, "NORP")
    return Names(
        known=known,
        sure=_by_first(
            {tuple(name.split()): known[name] for name in (*nations, *peoples, *listed["GPE"], *listed["LOC"])}),
        peoples=peoples,
        titles=frozenset(table["titles"]["words"].split()),
        last=_by_word(table["last"]),
        first=_by_word(table["first"]),
        before=_by_word(table["before"]),
        money_after=frozenset(table["currencies"]["after"].split()),
        money_before=frozenset(table["currencies"]["before"].split()),
        magnitudes=frozenset(table["currencies"]["magnitudes"].split()),
        speech=frozenset(table["relations"]["speech"].split()),
        inside=frozenset(table["relations"]["inside"].split()),
        near=frozenset(table["relations"]["near"].split()),
        who=frozenset(table["relations"]["who"].split()),
        spoken=frozenset(table["relations"]["spoken"].split()),
        languages=frozenset(table["relations"]["languages"].split()),
        joining=frozenset(table["relations"]["joining"].split()),
        linking=frozenset(table["relations"]["linking"].split()),
        scores=table["scores"],
        never=frozenset(table["never"]["words"].split()),
        people=frozenset(nouns["person"]["nouns"].split()),
        bodies=frozenset(nouns["company"]["nouns"].split()),
    )


def _by_first(table: Mapping[Words, str]) -> dict[str, dict[Words, str]]:
    found: dict[str, dict[Words, str]] = {}
    for words, label in table.items():
        found.setdefault(words[0], {})[words] = label
    return found


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: label for label, words in table.items() for word in words.split()}
