"""The event lexicon of a language, read from its TOML files.

What they hold is said on top of resources/lexicons/LANGUAGE/events.toml.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.strings import get_string_id

from annotator.assets import resource

PARTS = ("verb", "noun", "adjective")
NO_WORDS: frozenset[str] = frozenset()

Context = Mapping[str, frozenset[str]]
"""What must stand in each of some slots: names of classes, entity labels or lemmas."""

Frame = Mapping[str, tuple[str, ...]]
"""The roles a slot may fill, by slot; the first that fits is taken."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a trigger word: an event type with the contexts that tell it from others."""

    type: str
    frame: str
    score: float
    forms: frozenset[str]
    particle: str
    require: tuple[Context, ...]
    forbid: tuple[Context, ...]

    @property
    def slots(self) -> frozenset[str]:
        """Every slot a context of this sense looks at."""
        return frozenset(slot for context in (*self.require, *self.forbid) for slot in context)


Senses = Mapping[str, Mapping[str, tuple[Sense, ...]]]
"""Part of speech -> lemma -> senses in order of preference."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The classes that may fill a role; `open` lets in whatever is not of a barred class."""

    allowed: frozenset[str]
    barred: frozenset[str]
    open: bool

    def fits(self, classes: frozenset[str]) -> bool:
        """Whether a filler of these classes may have the role."""
        if classes & self.barred:
            return False
        return self.open or bool(classes & self.allowed)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The triggers, frames and word classes of one language."""

    senses: Senses
    hashes: tuple[int, ...]  # of all forms and lemmas, by spaCy's string store
    forms: Mapping[str, tuple[tuple[str, str], ...]]  # inflected form -> (part of speech, lemma), where no tagger was
    frames: Mapping[tuple[str, str], Frame]  # (frame, part of speech)
    fillings: Mapping[tuple[str, str], Filling]  # (event type or "", role)
    nouns: Mapping[str, frozenset[str]]  # lemma -> classes
    labels: Mapping[str, frozenset[str]]  # entity label -> classes
    classes: frozenset[str]
    light: Mapping[str, frozenset[str]]  # light verbs by the slot of their noun that their subject fills
    occurrence: frozenset[str]  # verbs whose subject is the event
    striking: frozenset[str]  # verbs whose subject is the event and whose object suffers it
    circumstances: Mapping[str, frozenset[str]]  # prepositions of "time" and "place"; nouns of neither, "nowhere"
    pronouns: Mapping[str, frozenset[str]]  # word -> classes
    attributes: Mapping[str, frozenset[str]]  # what makes an event negative or unreal
    countries: frozenset[str]
    weights: Mapping[str, float]  # of how an event is said, in log-odds

    def filling(self, event_type: str, role: str) -> Filling:
        """What may fill a role of an event type."""
        return self.fillings.get((event_type, role)) or self.fillings["", role]


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1 code), or None when there is none for it."""
    folder = resource("lexicons", language)
    if not folder.is_dir():
        return None
    events, nouns, names = (
        tomllib.loads((folder / file).read_text("utf-8")) for file in ("events.toml", "nouns.toml", "names.toml")
    )
    return read(events, nouns, frozenset(names["nations"]))


def read(events: Mapping[str, Any], nouns: Mapping[str, Any], countries: frozenset[str]) -> Lexicon:
    """The lexicon of parsed files; KeyError or TypeError when they have not the shape that is described there."""
    senses = _senses(events["trigger"])
    forms = _forms(senses, events.get("irregular", {}))
    fillings = {("", role): _filling(names) for role, names in events["roles"].items() if role != "types"}
    for event_type, roles in events["roles"].get("types", {}).items():
        fillings |= {(event_type, role): _filling(names) for role, names in roles.items()}
    return Lexicon(
        senses=senses,
        hashes=tuple(get_string_id(word) for word in {*forms, *(word for part in senses.values() for word in part)}),
        forms=forms,
        frames=_frames(events["frames"]),
        fillings=fillings,
        nouns=_inverted((name, _words(entry["nouns"])) for name, entry in nouns.items()),
        labels=_inverted((name, entry["labels"]) for name, entry in nouns.items()),
        classes=frozenset(nouns) | {"any", "none", "event", "pronoun", "number", "name"},
        light={slot: frozenset(_words(verbs)) for slot, verbs in events["light"].items()},
        occurrence=frozenset(_words(events["occurrence"]["verbs"])),
        striking=frozenset(_words(events["striking"]["verbs"])),
        circumstances={role: frozenset(_words(words)) for role, words in events["circumstances"].items()},
        pronouns={
            word: frozenset({"pronoun" if kind == "person" else kind})
            for kind, words in events["pronouns"].items()
            for word in _words(words)
        },
        attributes={kind: frozenset(_words(words)) for kind, words in events["attributes"].items()},
        countries=countries,
        weights=events["score"],
    )


def _words(value: str | Iterable[str]) -> list[str]:
    return value.split() if isinstance(value, str) else list(value)


def _senses(entries: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, tuple[Sense, ...]]]:
    found: dict[str, dict[str, tuple[Sense, ...]]] = {part: {} for part in PARTS}
    for entry in sorted(entries, key=lambda entry: "particle" not in entry):
        sense = Sense(
            type=entry["type"],
            frame=entry.get("frame", entry["type"]),
            score=float(entry["score"]),
            forms=frozenset(_words(entry.get("forms", ()))),
            particle=entry.get("particle", ""),
            require=_contexts(entry.get("require", ())),
            forbid=_contexts(entry.get("forbid", ())),
        )
        for part in PARTS:
            for lemma in _words(entry.get(part + "s", ())):
                found[part][lemma] = (*found[part].get(lemma, ()), sense)
    return found


def _contexts(tables: Iterable[Mapping[str, list[str]]]) -> tuple[Context, ...]:
    return tuple({slot: frozenset(values) for slot, values in table.items()} for table in tables)


def _frames(tables: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], Frame]:
    frames: dict[tuple[str, str], Frame] = {}
    for name, table in tables.items():
        common = {slot: tuple(roles) for slot, roles in table.items() if slot not in PARTS}
        for part in PARTS:
            own = {slot: tuple(roles) for slot, roles in table.get(part, {}).items()}
            frames[name, part] = common | own
    return frames


def _filling(names: Iterable[str]) -> Filling:
    words = frozenset(names)
    barred = frozenset(word[1:] for word in words if word.startswith("-"))
    return Filling(frozenset(word for word in words if not word.startswith("-")), barred, "any" in words)


def _inverted(groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, words in groups:
        for word in words:
            found[word] = found.get(word, NO_WORDS) | {name}
    return found


def _forms(senses: Senses, irregular: Mapping[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for part in PARTS:
        for lemma in senses[part]:
            others = irregular.get(lemma, "").split() if part == "verb" else []
            for form in (lemma, *_inflected(lemma, part), *others):
                found[form] = (*found.get(form, ()), (part, lemma))
    return found


def _inflected(lemma: str, part: str) -> list[str]:
    """The regular forms of an English verb or noun; good enough to find words in text without a tagger."""
    if part == "adjective":
        return []
    stem = lemma.removesuffix("e")
    y = lemma.endswith("y") and lemma[-2:-1] not in "aeiou"
    plural = lemma[:-1] + "ies" if y else lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if part == "noun":
        return [plural]
    double = stem + stem[-1] if stem == lemma and stem[-1:] in "bdgmnprt" and stem[-2:-1] in "aeiou" else stem
    past = lemma[:-1] + "ied" if y else stem + "ed"
    return [plural, past, stem + "ing", double + "ed", double + "ing"]
