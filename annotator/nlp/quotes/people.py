"""Who is in the article: names grouped into persons and organisations, with gender and the roles they are given."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from annotator.assets import resource
from annotator.nlp.quotes.reading import Reading

MALE, FEMALE = "male", "female"
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


@cache
def people_words(language: str) -> PeopleWords:
    """The words about people of a language that has a quote lexicon."""
    table = tomllib.loads(resource("lexicons", language, "people.toml").read_text(encoding="utf-8"))

    def by_gender(name: str) -> dict[str, str]:
        return {word: "" if gender == "neutral" else gender for gender, words in table[name].items()
                if gender != "suffixes" for word in words.split()}

    return PeopleWords(
        pronouns=by_gender("pronouns"),
        titles=by_gender("titles"),
        suffixes=frozenset(table["titles"]["suffixes"].split()),
        roles=by_gender("roles"),
        bodies=frozenset(table["bodies"]["words"].split()),
        papers=frozenset(table["papers"]["words"].split()),
        first_names=by_gender("first_names"),
    )


@dataclass(slots=True)
class Party:
    """A person or organisation under construction: its mentions by surface form, in order of first use."""

    name: tuple[str, ...]
    label: str
    first: int
    gender: str = ""
    surfaces: dict[str, None] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)

    @property
    def display(self) -> str:
        """The name as it is shown."""
        return " ".join(self.name)


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a party at a token; `subject` when the verb of its clause is said of it."""

    token: int
    last: int
    party: Party
    subject: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """All parties of an article, and their mentions in order."""

    parties: list[Party]
    mentions: list[Mention]
    by_token: Mapping[int, Mention]


def cast_of(reading: Reading) -> Cast:
    """Groups the named entities of an article into parties."""
    words = people_words(reading.lexicon.language)
    groups = [(tokens, NAMED[reading.entities[index].label]) for tokens, index in _entity_tokens(reading)]
    parties: dict[tuple[str, tuple[str, ...]], Party] = {}
    names = []
    for tokens, label in groups:
        name = _name(reading, tokens, label, words)
        names.append(name)
        if name and (label, _folded(name)) not in parties:
            parties[label, _folded(name)] = Party(name, label, tokens[0])
    shorter = _shorter_names(parties)
    mentions: list[Mention] = []
    latest: dict[tuple[str, tuple[str, ...]], Party] = {}
    by_token: dict[int, Mention] = {}
    for (tokens, label), name in zip(groups, names, strict=True):
        if not name:
            continue
        key = (label, _folded(name))
        full = shorter.get(key)
        party = parties[key]
        if full:
            party = latest.get(key) or full[0]
        else:
            for suffix in _parts(key):
                latest[suffix] = party
        party.surfaces.setdefault(" ".join(name))
        _describe(reading, tokens, party, words)
        head = _head_of(reading, tokens)
        mention = Mention(tokens[0], tokens[-1], party, reading.dep[head] in ("nsubj", "nsubjpass"))
        mentions.append(mention)
        for token in tokens:
            by_token[token] = mention
    found = dict.fromkeys(id(mention.party) for mention in mentions)
    kept = [party for party in parties.values() if id(party) in found]
    return Cast(kept, mentions, by_token)


def _entity_tokens(reading: Reading) -> list[tuple[list[int], int]]:
    found: list[tuple[list[int], int]] = []
    for token, index in enumerate(reading.entity_at):
        if index < 0 or reading.entities[index].label not in NAMED:
            continue
        if found and found[-1][1] == index and found[-1][0][-1] == token - 1:
            found[-1][0].append(token)
        else:
            found.append(([token], index))
    return found


def _name(reading: Reading, tokens: list[int], label: str, words: PeopleWords) -> tuple[str, ...]:
    kept = [reading.words[token] for token in tokens if reading.is_word(token) or reading.words[token] in ("&", "-")]
    while kept and kept[-1].lower() in ("'s", "’s", "s"):
        kept.pop()
    if label == "PERSON":
        while len(kept) > 1 and kept[0].lower() in words.titles:
            kept.pop(0)
    elif len(kept) > 1 and kept[0].lower() in ("the", "a"):
        kept.pop(0)
    return tuple(kept)


def _folded(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.casefold() for part in name)


def _parts(key: tuple[str, tuple[str, ...]]) -> list[tuple[str, tuple[str, ...]]]:
    """The shorter forms a full name goes by: surname (with what precedes it), first name, initials of a body."""
    label, name = key
    if label == "PERSON":
        return [(label, name[i:]) for i in range(1, len(name))] + ([(label, name[:1])] if len(name) > 1 else [])
    if label == "ORG" and len(name) > 1:
        initials = "".join(part[0] for part in name if part not in ("of", "the", "and", "for", "&", "-"))
        return [(label, (initials,)), (label, name[1:])] + [(label, name[:i]) for i in range(1, len(name))]
    return []


def _shorter_names(
    parties: Mapping[tuple[str, tuple[str, ...]], Party],
) -> dict[tuple[str, tuple[str, ...]], list[Party]]:
    """Names that are a part of a longer one of the article, with the parties they may mean."""
    found: dict[tuple[str, tuple[str, ...]], list[Party]] = {}
    for key, party in parties.items():
        for part in _parts(key):
            if part in parties and part != key:
                found.setdefault(part, []).append(party)
    longest = {key: [p for p in full if (p.label, _folded(p.name)) not in found] for key, full in found.items()}
    return {key: full for key, full in longest.items() if full}


def _head_of(reading: Reading, tokens: list[int]) -> int:
    members = set(tokens)
    return next((token for token in tokens if reading.head[token] not in members), tokens[-1])


def _describe(reading: Reading, tokens: list[int], party: Party, words: PeopleWords) -> None:
    """Adds what stands around a mention: titles before it, its role in an apposition."""
    if party.label != "PERSON":
        return
    gender = ""
    for token in range(max(0, tokens[0] - 4), tokens[-1] + 1):
        word = reading.lower[token]
        if token < tokens[0] and (reading.words[token] in (",", ".", ";", ":") or reading.is_blank(token)):
            gender = ""
            continue
        if word in words.roles and token < tokens[0]:
            party.roles.add(word)
            gender = words.roles[word] or gender
        if word in words.titles:
            party.roles.add(word)
            gender = words.titles[word] or gender
    head = _head_of(reading, tokens)
    for child in reading.children[head]:
        if reading.dep[child] == "appos" and reading.lower[child] in words.roles:
            party.roles.add(reading.lower[child])
            gender = words.roles[reading.lower[child]] or gender
    governor = reading.head[head]
    if reading.dep[head] == "appos" and reading.lower[governor] in words.roles:
        party.roles.add(reading.lower[governor])
        gender = words.roles[reading.lower[governor]] or gender
    first = party.name[0].casefold()
    if not party.gender:
        party.gender = gender or (words.first_names.get(first, "") if len(party.name) > 1 else "")
