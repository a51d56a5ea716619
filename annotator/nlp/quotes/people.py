"""Who is in the article: names grouped into persons and organisations, with gender and the roles they are given."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from annotator.assets import resource
from annotator.nlp.quotes.reading import Reading

MALE, FEMALE = "male", "female"
TITLES = 4  # tokens before a name
Name = tuple[str, ...]
NAMED = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "GPE", "NORP": "NORP"}


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Words about people, in lower case: to a gender (or "") by word, and sets."""

    pronouns: Mapping[str, str]
    titles: Mapping[str, str]
    suffixes: frozenset[str]
    roles: Mapping[str, str]
    bodies: frozenset[str]
    papers: frozenset[str]
    first_names: Mapping[str, str]
    possessives: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    crowds: frozenset[str]
    former: frozenset[str]
    loose_bodies: frozenset[str]
    anaphors: Mapping[str, str]


@cache
def people_words(language: str) -> PeopleWords:
    """The words about people of a language that has a quote lexicon."""
    table = tomllib.loads(resource("lexicons", language, "people.toml").read_text(encoding="utf-8"))

    def by_gender(name: str) -> dict[str, str]:
        return {
            word: "" if gender == "neutral" else gender
            for gender, words in table[name].items()
            if gender != "suffixes"
            for word in words.split()
        }

    return PeopleWords(
        pronouns=by_gender("pronouns"),
        titles=by_gender("titles"),
        suffixes=frozenset(table["titles"]["suffixes"].split()),
        roles=by_gender("roles"),
        bodies=frozenset(table["bodies"]["words"].split()) | frozenset(table["bodies"]["any"].split()),
        papers=frozenset(table["papers"]["words"].split()),
        first_names=by_gender("first_names"),
        possessives=frozenset(table["grammar"]["possessives"].split()),
        articles=frozenset(table["grammar"]["articles"].split()),
        definite=frozenset(table["grammar"]["definite"].split()),
        crowds=frozenset(table["crowds"]["words"].split()),
        former=frozenset(table["grammar"]["former"].split()),
        loose_bodies=frozenset(table["bodies"]["any"].split()),
        anaphors=by_gender("anaphors"),
    )


@dataclass(slots=True)
class Party:
    """A person or organisation under construction: its labels by vote, its surface forms in order of first use.

    `roles` are the roles it holds, `attributes` the words beside them (“finance” of a finance minister).
    """

    name: Name
    display: str
    labels: Counter[str] = field(default_factory=Counter)
    gender: str = ""
    surfaces: dict[str, None] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)

    @property
    def label(self) -> str:
        """What most of its mentions are labelled."""
        return self.labels.most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a party, tokens [first, last]; `subject` when the verb of its clause is said of it."""

    first: int
    last: int
    party: Party
    subject: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of all parties of an article, in order, by each of their tokens, and the parties by their names."""

    mentions: list[Mention]
    by_token: dict[int, Mention]
    by_name: dict[Name, Party]


def cast_of(reading: Reading) -> Cast:
    """Groups the named entities of an article into parties: full names, surnames, first names, initials."""
    words = people_words(reading.lexicon.language)
    named = [
        (kept, label, tuple(reading.lower[token] for token in kept if reading.is_word(token)))
        for tokens, label in _entity_tokens(reading)
        if (kept := _whole(reading, _kept(reading, tokens, label, words), label, words))
    ]
    labels: dict[Name, Counter[str]] = {}
    for _, label, name in named:
        labels.setdefault(name, Counter())[label] += 1
    fuller = _fuller_names(labels)
    parties: dict[Name, Party] = {}
    cast = Cast([], {}, {})
    for tokens, label, name in named:
        surface = reading.text[reading.start[tokens[0]] : reading.end[tokens[-1]]]
        known = fuller.get(name, ())
        full = max(known, key=lambda other: sum(labels[other].values()), default=name)
        party = parties.setdefault(full, Party(full, surface))
        if full == name:
            party.display = max(party.display, surface, key=len)
        cast.by_name.update(dict.fromkeys((full, *_parts(full, labels[full])), party))
        party.labels[label] += 1 + (full == name)  # a full name is labelled with more care than a surname
        party.surfaces.setdefault(surface)
        if label == "PERSON":
            _describe(reading, tokens, party, words)
        head = _head_of(reading, tokens)
        head = reading.head[head] if reading.dep[head] == "appos" else head
        subject = reading.dep[head] in ("nsubj", "nsubjpass")
        cast.mentions.append(Mention(tokens[0], tokens[-1], party, subject))
        for token in tokens:
            cast.by_token[token] = cast.mentions[-1]
    return cast


def _entity_tokens(reading: Reading) -> list[tuple[list[int], str]]:
    found: list[tuple[list[int], int]] = []
    for token, index in enumerate(reading.entity_at):
        if index < 0 or reading.entities[index].label not in NAMED:
            continue
        if found and found[-1][1] == index:
            found[-1][0].append(token)
        else:
            found.append(([token], index))
    return [(tokens, NAMED[reading.entities[index].label]) for tokens, index in found]


def _kept(reading: Reading, tokens: list[int], label: str, words: PeopleWords) -> list[int]:
    """The tokens of the name itself: no title, article, suffix, possessive or mark at its edges."""
    before = words.titles.keys() if label == "PERSON" else words.articles
    first, last = 0, len(tokens)
    after = words.possessives | words.suffixes if label == "PERSON" else words.possessives
    while last > first and (not reading.is_word(tokens[last - 1]) or reading.lower[tokens[last - 1]] in after):
        last -= 1
    while last > first + 1 and (not reading.is_word(tokens[first]) or reading.lower[tokens[first]] in before):
        first += 1
    return tokens[first:last]


def _whole(reading: Reading, tokens: list[int], label: str, words: PeopleWords) -> list[int]:
    """A person's name of one word with the first or last name beside it that the pipeline left out."""
    if label != "PERSON" or len(tokens) != 1:
        return tokens
    (token,) = tokens
    before, after = token - 1, token + 1
    if after < len(reading) and reading.head[token] == after and _may_belong(reading, after, words):
        return [token, after]
    if before >= 0 and reading.head[before] == token and _may_belong(reading, before, words):
        return [before, token]
    return tokens


def _may_belong(reading: Reading, token: int, words: PeopleWords) -> bool:
    word = reading.lower[token]
    known = word in words.titles or word in words.roles or word in words.suffixes
    return reading.entity_at[token] < 0 and reading.words[token].istitle() and not known


def _parts(name: Name, labels: Counter[str]) -> list[Name]:
    """The shorter forms a full name goes by: surname (with what precedes it), first name; initials of a body."""
    if len(name) < 2:
        return []
    label = labels.most_common(1)[0][0]
    if label == "PERSON":
        return [*(name[i:] for i in range(1, len(name))), name[:1]]
    if label == "ORG":
        small = tuple("".join(part[0] for part in name if len(part) > least) for least in (0, 2, 3))
        return [*((initials,) for initials in small if len(initials) > 1), *(name[:i] for i in range(1, len(name)))]
    return []


def _fuller_names(labels: Mapping[Name, Counter[str]]) -> dict[Name, list[Name]]:
    """Names that are a part of longer ones of the article, with those, in order of first use."""
    found: dict[Name, list[Name]] = {}
    for name, votes in labels.items():
        for part in _parts(name, votes):
            if part not in labels or part == name:
                continue
            if votes.keys() & labels[part].keys() or labels[part].keys() <= {"PERSON", "ORG"}:
                found.setdefault(part, []).append(name)
    for part, names in found.items():  # “Clinton” is a person before she is the Clinton Foundation
        people = [name for name in names if labels[name].most_common(1)[0][0] == "PERSON"]
        found[part] = people or names
    longest = {part: [name for name in names if name not in found] for part, names in found.items()}
    return {part: names for part, names in longest.items() if names}


def _head_of(reading: Reading, tokens: list[int]) -> int:
    members = set(tokens)
    return next((token for token in tokens if reading.head[token] not in members), tokens[-1])


def _describe(reading: Reading, tokens: list[int], party: Party, words: PeopleWords) -> None:
    """Adds the roles and the gender that stand around a mention of a person: titles before it, appositions."""
    around = []
    for token in range(tokens[0] - 1, max(-1, tokens[0] - 1 - TITLES), -1):
        if not reading.is_word(token) or reading.pos[token] in ("VERB", "AUX", "ADP", "PRON"):
            break
        around.append(token)
    former = any(reading.lower[token] in words.former for token in around)
    head = _head_of(reading, tokens)
    around.extend(token for token in tokens if token != head)
    nouns = [child for child in reading.children[head] if reading.dep[child] == "appos"]
    if reading.dep[head] == "appos":
        nouns.append(reading.head[head])
    for noun in nouns:
        beside = [noun, *(child for child in reading.children[noun] if reading.dep[child] in ("amod", "compound"))]
        former = former or any(reading.lower[token] in words.former for token in beside)
        around.extend(beside)
    for token in around:
        word = reading.lower[token]
        party.attributes.add(word)
        if word in words.roles or word in words.titles:
            if not former:  # “the minister” is who holds the office
                party.roles.add(word)
            party.gender = party.gender or words.titles.get(word, "") or words.roles.get(word, "")
    if not party.gender and len(party.name) > 1:
        party.gender = words.first_names.get(party.name[0], "")
