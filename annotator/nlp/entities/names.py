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
    sure: Mapping[Words, str]  # known names, word by word, to mark wherever they stand -> label
    peoples: frozenset[str]  # words for a nation's people, which may be its language, too
    titles: frozenset[str]
    last: Mapping[str, str]  # last word -> label
    before: Mapping[str, str]  # word in front -> label
    money_after: frozenset[str]
    money_before: frozenset[str]
    speech: frozenset[str]
    never: frozenset[str]  # taken for names by taggers, but none
    people: frozenset[str]  # common nouns for persons
    bodies: frozenset[str]  # common nouns for organisations


NO_NAMES = Names({}, {}, NOTHING, NOTHING, {}, {}, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)


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
        sure={tuple(name.split()): known[name] for name in (*nations, *peoples, *listed["GPE"], *listed["LOC"])},
        peoples=peoples,
        titles=frozenset(table["titles"]["words"].split()),
        last=_by_word(table["last"]),
        before=_by_word(table["before"]),
        money_after=frozenset(table["currencies"]["after"].split()),
        money_before=frozenset(table["currencies"]["before"].split()),
        speech=frozenset(table["relations"]["speech"].split()),
        never=frozenset(table["never"]["words"].split()),
        people=frozenset(nouns["person"]["nouns"].split()),
        bodies=frozenset(nouns["company"]["nouns"].split()),
    )


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: label for label, words in table.items() for word in words.split()}
