"""Mentions while they are worked on, and the repair of their edges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from annotator.nlp.entities.names import Names

NAMES = frozenset({
    "PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "PER", "MISC",
})
PEOPLE = frozenset({"PERSON", "PER"})
PLACES = frozenset({"GPE", "LOC"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s"})
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "II", "III", "IV"})
OPENING = frozenset("([{")
ARTICLES = frozenset({"the", "The", "THE"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention over the tokens [start, end) of an article."""

    start: int
    end: int
    label: str
    why: str | None = None  # what the repair did; None for what the pipeline said
    weight: float = 1.0  # how much of the evidence in the article agrees with the label, in [0, 1]
    again: bool = False  # seen elsewhere in the article only


def of_pipeline(doc: Doc, names: Names) -> list[Mention]:
    """The pipeline's entities in order, with clean edges, broken at line ends, each token in one mention only."""
    found: list[Mention] = []
    for ent in doc.ents:
        whole = Mention(ent.start, ent.end, ent.label_)
        for mention in _lines(doc, whole):
            for part in _parts(doc, mention, names):
                if not found or part.start >= found[-1].end:
                    if found and _is_one_person(found[-1], part):
                        found[-1] = replace(found[-1], end=part.end)
                    else:
                        found.append(part)
    return found


def _is_one_person(left: Mention, right: Mention) -> bool:
    """Whether a name was cut in two: "Ayo Bola" "Adeyemi"."""
    return left.label in PEOPLE and right.label == left.label and left.end == right.start


def surname(words: Sequence[str]) -> str:
    """The family name of a person's name: the last word, or the first before a given name like "Min-jung"."""
    names = [word for word in words if word not in SUFFIXES]
    before, hyphen, after = names[-1].rpartition("-") if names else ("", "", "")
    if len(names) == 2 and hyphen and before[:1].isupper() and after.islower():
        return names[0]
    return names[-1] if names else ""


def key(doc: Doc, mention: Mention) -> str:
    """The name of a mention, by which mentions of one thing are known: its text without a leading article."""
    start = mention.start
    if mention.end - start > 1 and doc[start].text in ARTICLES:
        start += 1
    return doc[start : mention.end].text


def trimmed(doc: Doc, mention: Mention, names: Names) -> Mention | None:
    """The mention without white space, quotation marks, punctuation and possessives at its edges, or None."""
    start, end = mention.start, mention.end
    while start < end and _is_edge(doc[start]):
        start += 1
    while end > start and (_is_edge(doc[end - 1]) or doc[end - 1].text in POSSESSIVES):
        end -= 1
    if mention.label in PEOPLE:
        while end - start > 1 and doc[start].lower_ in names.titles:
            start += 1
    elif mention.label in PLACES:
        while end - start > 1 and doc[start].is_lower and doc[start].lower_ in names.directions:
            start += 1
        while end - start > 1 and doc[end - 1].is_lower and doc[end - 1].lower_ in names.before:
            end -= 1
    if mention.label in NAMES and end - start > 2 and doc[start + 1].text == "-" and doc[start].lower_ in names.sides:
        start += 2
    if start >= end or (end - start == 1 and doc[start].like_url) or (names.known and _is_foreign(doc, start, end)):
        return None
    if (start, end) == (mention.start, mention.end):
        return mention
    return replace(mention, start=start, end=end)


def _is_foreign(doc: Doc, start: int, end: int) -> bool:
    """Whether a mention is written in letters of which none is Latin: a pipeline for English only guesses there."""
    letters = [ch for i in range(start, end) for ch in doc[i].text if ch.isalpha()]
    return bool(letters) and not any(ch < "\u0250" or "\u1e00" <= ch < "\u1f00" for ch in letters)


def _is_edge(token: Token) -> bool:
    if token.is_space:
        return True
    # a sign with letters or digits, a currency or a symbol may begin a name or an amount
    return not any(ch.isalnum() for ch in token.text) and not token.is_currency and token.text not in ("%", "#", "+")


def _lines(doc: Doc, mention: Mention) -> Iterator[Mention]:
    start = mention.start
    for i in range(mention.start, mention.end):
        if doc[i].is_space and ("\n" in doc[i].text or "\r" in doc[i].text):
            if i > start:
                yield replace(mention, start=start, end=i)
            start = i + 1
    if start < mention.end:
        yield replace(mention, start=start)


def _parts(doc: Doc, mention: Mention, names: Names) -> Iterator[Mention]:
    """A mention cleaned; an abbreviation in brackets and a nationality before a person are mentions of their own."""
    if mention.label not in NAMES:
        yield from _cleaned(doc, [mention], names)
        return
    pieces = [mention]
    for i in range(mention.start + 1, mention.end - 1):
        if doc[i].text in OPENING and not any(doc[j].text in ")]}" for j in range(i, mention.end)):
            pieces = [replace(mention, end=i), replace(mention, start=i + 1)]
            break
    if mention.label in PEOPLE and len(pieces) == 1:
        pieces = list(_listed(doc, mention))
    elif mention.label in ("ORG", "GPE") and len(pieces) == 1 and key(doc, mention) not in names.known:
        pieces = list(_named_together(doc, mention, names))
    pieces = [part for piece in pieces for part in _owned(doc, piece, names)]
    first = pieces[0]
    if _is_of_a_people(doc, first, names):
        pieces[0:1] = [Mention(first.start, first.start + 1, "NORP"), replace(first, start=first.start + 1)]
    yield from _cleaned(doc, pieces, names)


def _is_of_a_people(doc: Doc, mention: Mention, names: Names) -> bool:
    """Whether a person's name begins with a nationality: "Kuwaiti Al-Tirsk", but not "Finn Tirsk"."""
    first = doc[mention.start]
    return (
        mention.label in PEOPLE and mention.end - mention.start > 1 and first.text in names.peoples
        and first.lower_ not in names.given
    )


def _owned(doc: Doc, mention: Mention, names: Names) -> Iterator[Mention]:
    """A name and what belongs to it as two: "Chile’s Ida Novak", but not "People’s Army" or "St. Mary’s Hospital".

    Only where what stands before the possessive is a country or a city, or what stands behind begins with a first name
    or a title.
    """
    for i in range(mention.start + 1, mention.end - 1):
        if doc[i].text in POSSESSIVES and doc[i + 1].text[:1].isupper():
            word = doc[i + 1].lower_
            if names.known.get(key(doc, replace(mention, end=i))) == "GPE" or word in names.courtesy or (
                word in names.given and mention.end - i > 2
            ):
                yield replace(mention, end=i)
                yield replace(mention, start=i + (2 if word in names.courtesy else 1))
                return
    yield mention


def _listed(doc: Doc, mention: Mention) -> Iterator[Mention]:
    """The names of a list that was taken for one name: "Novak, Tirsk"."""
    start = mention.start
    for i in range(mention.start + 1, mention.end - 1):
        if doc[i].text in (",", ";", "/", "|") and doc[i + 1].text not in SUFFIXES:
            yield replace(mention, start=start, end=i)
            start = i + 1
    yield replace(mention, start=start)


def _named_together(doc: Doc, mention: Mention, names: Names) -> Iterator[Mention]:
    """The names of a list of organisations or places: "Nordbank, Velmora and Tirsk", but not "Ministry of Ports and
    Fisheries" or "Trade, Ports and Fisheries Council".
    """
    words = [doc[i].lower_ for i in range(mention.start, mention.end)]
    breaks = [i for i, word in enumerate(words) if word == "," or word in names.joining]
    one = not breaks or words[0] in names.first or words[-1] in names.last or not names.linking.isdisjoint(words)
    if one or breaks[0] == 0 or breaks[-1] == len(words) - 1 or (mention.label == "ORG" and "," not in words):
        yield mention
        return
    start = mention.start
    for i in (*breaks, len(words)):
        if mention.start + i > start:
            yield replace(mention, start=start, end=mention.start + i)
        start = mention.start + i + 1


def _cleaned(doc: Doc, mentions: Iterable[Mention], names: Names) -> Iterator[Mention]:
    for mention in mentions:
        clean = trimmed(doc, mention, names)
        if clean is not None and not (mention.label in NAMES and _is_none(doc, clean, names)):
            yield _with_form(doc, clean, names)


def _is_none(doc: Doc, mention: Mention, names: Names) -> bool:
    """Whether a mention is no name: in lower case, or what a minister is minister of."""
    name = key(doc, mention)
    if name in names.never:
        return True
    if mention.label != "NORP" and name.islower() and name not in names.known:
        return True
    if any(doc[i].lower_ not in names.portfolios for i in range(mention.start, mention.end)):
        return False
    before = mention.start - 1
    while before > 0 and doc[before].lower_ in names.portfolios:
        before -= 1
    return (mention.end < len(doc) and doc[mention.end].lower_ in names.posts) or (
        0 <= before < mention.start - 1 and doc[before].lower_ in names.posts
    )


def _with_form(doc: Doc, mention: Mention, names: Names) -> Mention:
    """A company's name with its legal form: "Velmora" before "SE"."""
    end = mention.end
    if mention.label == "ORG" and end < len(doc) and doc[end].lower_ in names.legal and doc[end].text[:1].isupper():
        return replace(mention, end=end + 1)
    return mention
