"""Whom a source stands for, and the letters of the article's people and organisations."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from annotator.model.annotation import Entity, Quote, Span, Speaker, SpeakerReference, Status
from annotator.model.document import Document
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.quoting.words import Grammar, Word, grammar, split

PEOPLE = ("PERSON", "PER")
BODIES = ("ORG",)
NAMED = frozenset((*PEOPLE, *BODIES))
SUFFIX = re.compile("['’]s?$")


def speaker_of(
    document: Document, content: Sequence[Span], source: Sequence[Span], lexicon: Lexicon
) -> SpeakerReference | None:
    """The speaker behind a source: by the mention in it, by name, or for a pronoun who spoke or was named before."""
    known = grammar(lexicon.language)
    if not source:
        last = next(iter(_earlier(document, content[0].start)), None)
        return last.speaker if last is not None and _adjoins(document, last, content[0]) else None
    at = source[0]
    found = split(document.text, at.start, at.end)
    if len(found) == 1 and found[0].lower in known.people.pronouns:
        kind = known.people.pronouns[found[0].lower]
        if kind == "first":
            outer = _around(document, at)
            return outer.speaker if outer else None
        return None if kind == "relative" else _by_pronoun(document, at.start, kind, known)
    return _by_mention(document, at, known) or _by_name(document, found, known)


def _by_mention(document: Document, source: Span, known: Grammar) -> SpeakerReference | None:
    """The person, else the body, that the source names first outside its apposition's “of …”."""
    inside = sorted(
        (e for e in document.entities.values() if e.status is not Status.REJECTED and source.contains(e.span)),
        key=lambda e: (e.label not in PEOPLE, e.span.start),
    )
    for entity in inside:
        if entity.entity_id is not None and entity.entity_id in document.speakers:
            return _reference(document.speakers[entity.entity_id])
        if entity.label in PEOPLE or (entity.label in BODIES and entity.span.start - source.start <= 4):
            return named(document, _bare(document.surface(entity.span)), entity.label)
    return None


def named(document: Document, name: str, label: str) -> SpeakerReference:
    """The speaker of a name or a part of it, else the longest name of the article that ends so, else the name."""
    words = name.casefold().split()

    def fits(other: str) -> bool:
        theirs = _bare(other).casefold().split()
        return theirs == words or theirs[-len(words):] == words or (label in PEOPLE and theirs[:1] == words)

    for speaker in document.speakers.values():
        if any(fits(form) for form in (speaker.name, *speaker.aliases)):
            return _reference(speaker)
    names = {_bare(document.surface(e.span)) for e in document.entities.values()
             if e.label == label and e.status is not Status.REJECTED}
    return SpeakerReference(name=max(filter(fits, names), key=lambda each: (len(each), each), default=name))


def _by_name(document: Document, found: Sequence[Word], known: Grammar) -> SpeakerReference | None:
    """A name by its capitals, without titles; else the phrase as it stands, without article and apposition."""
    people, run = known.people, list[Word]()
    end = next((i for i, word in enumerate(found) if word.text in ",(—–"), len(found))
    head = found[:end]
    for word in reversed(head):
        if word.is_word and (word.is_capital or word.text[0].isdigit()) and (
            word.lower not in people.titles and f"{word.lower}." not in people.titles
        ):
            run.insert(0, word)
        elif run:
            break
        elif word.lower in ("of", "for"):
            continue
    before = head[: len(head) - len(run)]
    if run and run[-1] is head[-1] and not _is_common(run[0], head, known) and not any(
        word.lower in known.ends or word.lower in ("of", "for") for word in before
    ):
        return named(document, _bare(document.text[run[0].start : run[-1].end]), PEOPLE[0])
    return _described(document, found, known)


def _is_common(word: Word, head: Sequence[Word], known: Grammar) -> bool:
    """Whether the first word of a source has its capital from the beginning of the sentence only: “Police”."""
    return word.lower in known.determiners or (word is head[0] and len(head) == 1 and _is_role(word, known))


def _is_role(word: Word, known: Grammar) -> bool:
    people = known.people
    return word.lower.removesuffix("s") in people.roles or word.lower in people.crowds | people.bodies


def _described(document: Document, found: Sequence[Word], known: Grammar) -> SpeakerReference | None:
    """“the minister”: who was spoken of so before, else the phrase itself, without clause and apposition."""
    end = next((i for i, word in enumerate(found) if i and (word.text in ",(—–" or word.lower in known.relatives)),
               len(found))
    if not end:
        return None
    phrase = " ".join(document.text[found[0].start : found[end - 1].end].split())
    first = found[0].lower
    if first in known.determiners or _is_role(found[0], known):
        phrase = phrase[0].lower() + phrase[1:]
    words = phrase.casefold().split()
    if first in known.people.definite:
        for quote in _earlier(document, found[0].start):
            name = quote.speaker.name.casefold().split() if quote.speaker else []
            if words[-1] in name[-1:] or (len(words) == 2 and words[-1] in name):
                return quote.speaker
    for speaker in document.speakers.values():
        if any(form.casefold() == phrase.casefold() for form in (speaker.name, *speaker.aliases)):
            return _reference(speaker)
    return SpeakerReference(name=phrase)


def _by_pronoun(document: Document, place: int, kind: str, known: Grammar) -> SpeakerReference | None:
    """Who spoke last, unless a person or body that the pronoun fits is named between that quote and here."""
    mentioned = (
        entity for entity in document.entities.values()
        if entity.status is not Status.REJECTED and entity.span.end <= place and _fits(entity, kind, document, known)
    )
    nearest = max(mentioned, key=lambda entity: entity.span.start, default=None)
    for quote in _earlier(document, place):
        speaker = quote.speaker
        if speaker is None or not _may_mean(document, speaker, kind, known):
            continue
        if nearest is None or nearest.span.start < quote.content[0].start or nearest.entity_id == speaker.entity_id:
            return speaker
        break
    if nearest is None:
        return None
    if nearest.entity_id is not None and nearest.entity_id in document.speakers:
        return _reference(document.speakers[nearest.entity_id])
    return named(document, _bare(document.surface(nearest.span)), nearest.label)


def _may_mean(document: Document, speaker: SpeakerReference, kind: str, known: Grammar) -> bool:
    """Whether a pronoun may stand for a speaker, by label and first name as far as they tell."""
    entry = document.speakers.get(speaker.entity_id or "")
    words = speaker.name.casefold().split()
    if not words or kind in ("plural", "thing"):
        return bool(words)
    person = entry is None or entry.label in PEOPLE
    return person and known.people.first_names.get(words[0], kind) == kind and words[-1] not in known.people.papers


def _fits(entity: Entity, kind: str, document: Document, known: Grammar) -> bool:
    if kind in ("plural", "thing"):
        return entity.label in BODIES
    first = document.surface(entity.span).casefold().split()
    gender = known.people.first_names.get(first[0], "") if first else ""
    return entity.label in PEOPLE and gender in ("", kind)


def _earlier(document: Document, place: int) -> list[Quote]:
    """The quotes before an offset, the last first."""
    quotes = (q for q in document.quotes.values() if q.status is not Status.REJECTED and q.content[-1].end <= place)
    return sorted(quotes, key=lambda quote: quote.content[-1].end, reverse=True)


def _around(document: Document, place: Span) -> Quote | None:
    """The quote that a span stands in."""
    quotes = (q for q in document.quotes.values() if q.status is not Status.REJECTED
              and any(span.contains(place) for span in q.content))
    return min(quotes, key=lambda quote: quote.content[-1].end - quote.content[0].start, default=None)


def _adjoins(document: Document, quote: Quote, content: Span) -> bool:
    """Whether no more than the quote's own cue and source stand between it and what follows."""
    end = max(span.end for part in (quote.content, quote.cue, quote.source) for span in part)
    return end <= content.start and not any(c.isalnum() for c in document.text[end : content.start])


def _bare(name: str) -> str:
    return SUFFIX.sub("", " ".join(name.split()))


def _reference(speaker: Speaker) -> SpeakerReference:
    return SpeakerReference(name=speaker.name, entity_id=speaker.id)


def speaker_letters(
    document: Document, held: Sequence[tuple[str, Speaker]] = ()
) -> list[tuple[str, Speaker]]:
    """A letter for each person and organisation of the article, as far as there are letters.

    The document's speakers come first, then who is only an entity mention so far, with an empty id, in order of first
    mention. `held` are the letters given before: who is still there keeps theirs, so that a letter learned stays.
    """
    everyone = [*document.speakers.values(), *_unknown(document)]
    kept: dict[str, Speaker] = {}
    for letter, before in held:
        again = next((each for each in everyone if _same(before, each)), None)
        if again is not None and again not in kept.values():
            kept[letter] = again
    free = (letter for letter in ascii_uppercase if letter not in kept)
    coming = (each for each in everyone if each not in kept.values())
    return sorted([*kept.items(), *zip(free, coming, strict=False)])


def _same(before: Speaker, now: Speaker) -> bool:
    if before.id and now.id:
        return before.id == now.id
    return before.name in (now.name, *now.aliases)


def _unknown(document: Document) -> Iterator[Speaker]:
    """People and bodies that are no speakers yet, a short form with its longest name, as speakers without an id."""
    taken = {form.casefold() for speaker in document.speakers.values() for form in (speaker.name, *speaker.aliases)}
    firsts: dict[tuple[str, str], int] = {}
    for entity in document.entities.values():
        if entity.label in NAMED and entity.status is not Status.REJECTED and entity.entity_id not in document.speakers:
            mention, start = (document.surface(entity.span), entity.label), entity.span.start
            if start < firsts.get(mention, start + 1):
                firsts[mention] = start
    names = dict.fromkeys((_bare(surface), label) for surface, label in sorted(firsts, key=lambda each: firsts[each]))
    longer = {(label, ending) for name, label in names for ending in _endings(name)[1:]}
    known = {ending for form in taken for ending in _endings(form)}
    for name, label in names:
        words = tuple(name.casefold().split())
        if words in known:
            continue
        known.add(words)
        if (label, words) not in longer:
            yield Speaker(id="", name=name, label=label)


def _endings(name: str) -> list[tuple[str, ...]]:
    """The words of a name, and of what it may be shortened to: "Ana María Ruiz", "María Ruiz", "Ruiz"."""
    words = tuple(name.casefold().split())
    return [words[i:] for i in range(len(words))]
