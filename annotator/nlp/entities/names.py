"""Names that are known beforehand, and words that tell what a name is, by language.

Read from resources/lexicons/LANGUAGE/names.toml, on top of which stands what it holds, and from nouns.toml and
people.toml beside it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.assets import resource

NOTHING: frozenset[str] = frozenset()
Words = tuple[str, ...]
WHOLE = frozenset({"ORG", "EVENT", "GPE", "LOC"})  # known names of these labels are never cut


@dataclass(frozen=True, slots=True)
class Sport:
    """What tells a sport with clubs: words of it in lower case, clubs, and cities that its clubs are called by."""

    words: frozenset[str]
    clubs: frozenset[str]
    cities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Names:
    """What is known about names of one language; all words of one part are in lower case, names as they are written."""

    known: Mapping[str, str]  # name -> label
    sure: Mapping[str, Mapping[Words, str]]  # first word -> known names -> label
    long: Mapping[str, Mapping[Words, str]]  # first word -> known names of several words, longest first -> label
    sports: tuple[Sport, ...]
    peoples: frozenset[str]  # words for a nation's people, which may be its language, too
    titles: frozenset[str]
    last: Mapping[str, str]  # last word -> label
    first: Mapping[str, str]  # word before "of" that a name begins with -> label
    opening: Mapping[str, str]  # word that a name begins with, no "of" behind it -> label
    before: Mapping[str, str]  # word in front -> label
    money_after: frozenset[str]
    money_before: frozenset[str]
    magnitudes: frozenset[str]  # "million"
    speech: frozenset[str]
    deeds: frozenset[str]  # verbs that only a person is the subject of, lemmas
    kin: frozenset[str]  # what only a person has
    held: frozenset[str]  # after an organisation: "shares"
    hearing: frozenset[str]  # of those, which stand before who listens
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
    given: frozenset[str]  # first names that are hardly ever anything else
    families: frozenset[str]  # family names that stand in front: "Kim Min-jung"
    particles: frozenset[str]  # within a family name: "von der Leyen"
    tails: frozenset[str]  # behind a hyphen, no part of a name: "based"
    legal: frozenset[str]  # behind a company's name
    portfolios: frozenset[str]  # what ministers are ministers of
    posts: frozenset[str]  # and what they are called
    directions: frozenset[str]  # before a place, no part of its name: "east"
    sides: frozenset[str]  # before a hyphen and a name: "pro"
    courtesy: frozenset[str]  # "Mr", after which nothing but a person's name stands


NO_NAMES = Names(
    known={}, sure={}, long={}, sports=(), peoples=NOTHING, titles=NOTHING, last={}, first={}, opening={},
    before={}, money_after=NOTHING, money_before=NOTHING, magnitudes=NOTHING, speech=NOTHING, hearing=NOTHING,
    held=NOTHING, inside=NOTHING, near=NOTHING, who=NOTHING, spoken=NOTHING, languages=NOTHING, joining=NOTHING,
    linking=NOTHING, scores={}, never=NOTHING, people=NOTHING, bodies=NOTHING, given=NOTHING, families=NOTHING,
    particles=NOTHING, tails=NOTHING, legal=NOTHING, portfolios=NOTHING, posts=NOTHING, courtesy=NOTHING,
    directions=NOTHING, sides=NOTHING, deeds=NOTHING, kin=NOTHING,
)


@cache
def names(language: str) -> Names:
    """The names of a language (ISO 639-1 code); none where there is no file for it."""
    files = [resource("lexicons", language, f"{name}.toml") for name in ("names", "nouns", "people")]
    if not all(path.is_file() for path in files):
        return NO_NAMES
    return read(*(tomllib.loads(path.read_text("utf-8")) for path in files))


def read(table: Mapping[str, Any], nouns: Mapping[str, Any], people: Mapping[str, Any]) -> Names:
    """The names of three parsed files; KeyError when they do not have the shape that is described there."""
    nations: Mapping[str, list[str]] = table["nations"]
    peoples = frozenset(word for words in nations.values() for word in words)
    listed = {label: _listed(text) for label, text in table["names"].items()}
    known = {name: label for label, entries in listed.items() for name in entries}
    known |= dict.fromkeys(nations, "GPE") | dict.fromkeys(peoples, "NORP")
    return Names(
        known=known,
        sure=_by_first({tuple(name.split()): label for name, label in known.items()}),
        long=_by_first({
            tuple(name.split()): known[name] for name in sorted(known, key=lambda name: -name.count(" "))
            if " " in name and known[name] in WHOLE
        }),
        sports=tuple(
            Sport(
                words=frozenset(sport["words"].split()),
                clubs=frozenset(_listed(sport["clubs"])),
                cities=frozenset(_listed(sport["cities"])),
            )
            for sport in table["sports"].values()
        ),
        peoples=peoples,
        titles=frozenset(table["titles"]["words"].split()),
        last=_by_word(table["last"]),
        first=_by_word(table["first"]),
        opening=_by_word(table["opening"]),
        before=_by_word(table["before"]),
        money_after=frozenset(table["currencies"]["after"].split()),
        money_before=frozenset(table["currencies"]["before"].split()),
        magnitudes=frozenset(table["currencies"]["magnitudes"].split()),
        speech=frozenset(table["relations"]["speech"].split()),
        deeds=frozenset(table["relations"]["deeds"].split()),
        kin=frozenset(table["relations"]["kin"].split()),
        held=frozenset(table["relations"]["held"].split()),
        hearing=frozenset(table["relations"]["hearing"].split()),
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
        given=frozenset(" ".join(people["first_names"].values()).split())
        - frozenset(table["persons"]["unsure"].split()),
        families=frozenset(table["persons"]["families"].split()),
        particles=frozenset(table["persons"]["particles"].split()),
        tails=frozenset(table["persons"]["tails"].split()),
        legal=frozenset(table["companies"]["legal"].split()),
        portfolios=frozenset(table["ministers"]["portfolios"].split()),
        posts=frozenset(table["ministers"]["posts"].split()),
        directions=frozenset(table["relations"]["directions"].split()),
        sides=frozenset(table["relations"]["sides"].split()),
        courtesy=frozenset(table["titles"]["courtesy"].split()),
    )


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.replace("\n", " ").split(",") if name.strip()]


def _by_first(table: Mapping[Words, str]) -> dict[str, dict[Words, str]]:
    found: dict[str, dict[Words, str]] = {}
    for words, label in table.items():
        found.setdefault(words[0], {})[words] = label
    return found


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: label for label, words in table.items() for word in words.split()}
