"""Clubs in articles on sport: "Liverpool" that plays is no city, "Denver" before "Broncos" is part of the name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import NAMES, Mention, key
from annotator.nlp.entities.names import Names, Sport

LEAST = 3  # words of a sport from which an article is about it
SCORE = frozenset("0123456789-–")


def with_clubs(doc: Doc, mentions: Sequence[Mention], names: Names) -> list[Mention]:
    """The mentions; in an article on a sport with clubs, names of its clubs as ORG and without scores, seen or not.

    A club's name after a preposition of place stays a place.
    """
    sports = [sport for sport in names.sports if _is_about(doc, sport)]
    if not sports:
        return list(mentions)
    cities = frozenset[str]().union(*(sport.cities for sport in sports))
    clubs = frozenset[str]().union(*(sport.clubs for sport in sports))
    found: list[Mention] = []
    for mention in _scored(doc, mentions, clubs | cities):
        name = key(doc, mention)
        club = mention.label in NAMES and (name in clubs or (name in cities and not _is_place(doc, mention, names)))
        if mention.label in NAMES and doc[mention.end - 1].text in clubs and mention.end - mention.start > 1:
            club = club or mention.label in ("GPE", "LOC", "FAC", "PRODUCT")
        if club and mention.label != "ORG":
            why = f"ORG, not {mention.label}: a club in an article on sport"
            mention = replace(mention, label="ORG", why=why, weight=1.0)
        found.append(mention)
    return _unseen(doc, found, clubs)


def _is_about(doc: Doc, sport: Sport) -> bool:
    words: set[str] = set()
    for token in doc:
        if token.lower_ in sport.words:
            words.add(token.lower_)
            if len(words) >= LEAST:
                return True
    return False


def _is_place(doc: Doc, mention: Mention, names: Names) -> bool:
    """Whether a city's name is meant as the city: "in Liverpool", "LIVERPOOL, England", "Leeds, England"."""
    if mention.why == "a dateline":
        return True
    if mention.start and doc[mention.start - 1].lower_ in names.inside | names.near | {"from", "central"}:
        return True
    end = mention.end
    return end + 1 < len(doc) and doc[end].text == "," and names.known.get(doc[end + 1].text) == "GPE"


def _scored(doc: Doc, mentions: Sequence[Mention], clubs: frozenset[str]) -> Iterator[Mention]:
    """The mentions without results in them: "Tirsk 2 Velmora", "Tirsk 3-1"."""
    for mention in mentions:
        if mention.label not in NAMES or mention.label == "EVENT":
            yield mention
            continue
        start, pieces = mention.start, []
        for i in range(mention.start, mention.end + 1):
            if i == mention.end or (i > mention.start and _is_score(doc, i)):
                if i > start:
                    pieces.append(replace(mention, start=start, end=i))
                start = i + 1
        whole = len(pieces) == 1 and pieces[0].end == mention.end
        yield from [mention] if whole else pieces


def _is_score(doc: Doc, i: int) -> bool:
    """Whether a token is a result or part of one: "2", "3-1", the dash between two numbers."""
    near = (doc[i].text, doc[i - 1].text, doc[i + 1].text if i + 1 < len(doc) else "")
    return set(near[0]) <= SCORE and (any(map(str.isdigit, near[0])) or (near[1].isdigit() and near[2].isdigit()))


def _unseen(doc: Doc, mentions: Sequence[Mention], clubs: frozenset[str]) -> list[Mention]:
    """The mentions and clubs outside them; a city before a club's name is part of it."""
    owner = {i: mention for mention in mentions for i in range(mention.start, mention.end)}
    gone: set[Mention] = set()
    found: list[Mention] = []
    for token in doc:
        if token.text not in clubs or not token.text[:1].isupper():
            continue
        own, before = owner.get(token.i), owner.get(token.i - 1)
        if own is not None and (own.start != token.i or own.end != token.i + 1):
            continue
        if before is not None and before.label in ("GPE", "LOC", "ORG") and not doc[token.i - 1].is_punct:
            gone |= {before} | ({own} if own else set())
            found.append(Mention(before.start, token.i + 1, "ORG", "a city and its club"))
        elif own is None and not (token.i and doc[token.i - 1].text == "-"):
            found.append(Mention(token.i, token.i + 1, "ORG", "a club in an article on sport"))
    kept = [mention for mention in mentions if mention not in gone]
    return sorted([*kept, *found], key=lambda mention: mention.start)
