"""Names of persons that the pipeline cut short, took for something else or did not see, told by the words around."""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import combining, normalize

from spacy.tokens import Doc, Token

from annotator.nlp.entities.mentions import ARTICLES, PEOPLE, SUFFIXES, Mention, key
from annotator.nlp.entities.names import Names

LONGEST = 6  # tokens of a name
INITIAL = 2  # letters of "J" and "J."
SYLLABLE = 6  # letters behind the hyphen of "Min-jung"


def with_persons(
    doc: Doc, mentions: Sequence[Mention], names: Names, labels: Mapping[str, str]
) -> list[Mention]:
    """The mentions, names of persons whole: "Ida" with "Novak", "Ursula von" with "der Tirsk", "Kim Min" with "-jung".

    A name begins with a first name or behind a noun for persons and goes on over particles and proper nouns. It takes
    the place of mentions within it, but not of one that goes beyond it or of a name that is known. With a word such as
    "Bridge" behind it, it is the name of something else.
    """
    owner = {i: mention for mention in mentions for i in range(mention.start, mention.end)}
    gone: set[Mention] = set()
    found: list[Mention] = []
    last = 0
    for start in _beginnings(doc, names):
        if start < last or _is_inner(doc, start, owner):
            continue
        end = _end(doc, start, names, owner)
        label = "PERSON"
        if end - start > 1 and end < len(doc) and doc[end].is_title and doc[end].pos_ == "PROPN":
            label = names.last.get(doc[end].lower_, label)
            end += label != "PERSON"
        inside = {owner[i] for i in range(start, end) if i in owner}
        entitled = start > 0 and doc[start - 1].lower_ in names.courtesy and _is_part(doc[start], names)
        if (end - start < 2 and not entitled) or any(m.start < start or m.end > end for m in inside):
            continue
        if any((m.start, m.end) == (start, end) or _stands_fast(doc, m, names) for m in inside):
            continue
        gone |= inside
        told = doc[start - 1 if entitled else start].text
        why = f"“{told}” begins a person’s name" if label == "PERSON" else f"“{doc[end - 1].text}”"
        found.append(Mention(start, end, labels[label], why))
        last = end
    kept = [mention for mention in mentions if mention not in gone]
    return sorted([*_hyphened(doc, kept, names), *found], key=lambda mention: mention.start)


def is_person(words: Sequence[str], names: Names) -> bool:
    """Whether the words of a name look like a first and a family name."""
    return (
        1 < len(words) < LONGEST and is_given(words[0], names) and words[-1].lower() not in names.last
        and all((word[:1].isupper() and not word.isupper()) or word.lower() in names.particles for word in words[1:])
        and words[-1].lower() not in names.legal
    )


def with_speakers(doc: Doc, mentions: Sequence[Mention], names: Names, labels: Mapping[str, str]) -> list[Mention]:
    """The mentions, and family names outside them beside a verb of speech: "said Novak", "Novak said"."""
    taken = {i for mention in mentions for i in range(mention.start, mention.end)}
    found: list[Mention] = []
    for token in doc:
        if token.lower_ not in names.speech or token.i in taken:
            continue
        for i in (token.i - 1, token.i + 1):
            if 0 <= i < len(doc) and i not in taken and _is_speaker(doc, i, taken, names):
                taken.add(i)
                found.append(Mention(i, i + 1, labels["PERSON"], "it speaks"))
    return sorted([*mentions, *found], key=lambda mention: mention.start) if found else list(mentions)


def _is_speaker(doc: Doc, i: int, taken: set[int], names: Names) -> bool:
    token = doc[i]
    alone = not any(
        0 <= j < len(doc) and (j in taken or doc[j].pos_ == "PROPN" or doc[j].lower_ in ARTICLES or doc[j].text == "-")
        for j in (i - 1, i + 1)
    )
    return (
        alone and len(token) > INITIAL and token.is_title and _is_part(token, names)
        and token.lower_ not in names.people | names.bodies and token.text not in names.known
    )


def is_given(word: str, names: Names) -> bool:
    """Whether a word is a first name and hardly ever anything else, with or without its accents."""
    lower = word.lower()
    return lower in names.given or (not lower.isascii() and _plain(lower) in names.given)


def _plain(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def _beginnings(doc: Doc, names: Names) -> Iterator[int]:
    for token in doc:
        if token.i + 1 == len(doc):
            return
        if not token.text[:1].isupper():
            if token.lower_ in names.people and token.pos_ == "NOUN" and _is_part(doc[token.i + 1], names):
                yield token.i + 1
            continue
        if token.lower_ in names.courtesy:
            yield token.i + 1
        elif not token.is_upper and is_given(token.text, names):
            yield token.i


def _is_inner(doc: Doc, start: int, owner: dict[int, Mention]) -> bool:
    """Whether a longer name goes on here: "Saint Paul Street"."""
    if not start:
        return False
    before = doc[start - 1]
    return before.text in ("-", "'", "’", "&") or (
        before.pos_ == "PROPN" and before.is_title and owner.get(start) is not None
        and owner.get(start) is owner.get(start - 1)
    )


def _end(doc: Doc, start: int, names: Names, owner: dict[int, Mention]) -> int:
    end = start + 1
    while end < min(len(doc), start + LONGEST):
        token = doc[end]
        if _is_part(token, names):
            end += 1
        elif token.text == "-" and end + 1 < len(doc) and not token.whitespace_ and _is_half(doc[end + 1], names):
            end += 2
        elif token.text == "-" and end + 1 < len(doc) and _is_syllable(doc, end + 1, names):
            return end + 2
        elif token.lower_ in names.particles and token.is_lower and end + 1 < len(doc) and _goes_on(doc, end, names):
            end += 1
        else:
            break
    while end > start + 1 and doc[end - 1].lower_ in names.particles:
        end -= 1
    return end


def _goes_on(doc: Doc, at: int, names: Names) -> bool:
    """Whether a family name stands behind the particles: "von der Leyen"."""
    while at < len(doc) and doc[at].lower_ in names.particles and doc[at].is_lower:
        at += 1
    return at < len(doc) and _is_part(doc[at], names)


def _is_part(token: Token, names: Names) -> bool:
    text = token.text
    if not text[:1].isupper() or not (token.pos_ == "PROPN" or (token.pos_ == "NOUN" and not text.isascii())):
        return False
    if len(text) <= INITIAL and (len(text) == 1 or text[-1] == "."):
        return True
    lower = token.lower_
    return (
        not text.isupper() and text[-1].isalpha() and lower not in names.last
        and lower not in names.legal and lower not in names.titles and names.known.get(text, "PERSON") == "PERSON"
        and text not in names.never and lower not in names.before
    ) or text in SUFFIXES


def _is_half(token: Token, names: Names) -> bool:
    """Whether the name goes on behind a hyphen: "Marc-Andre", "Cowan-Dickie"."""
    return _is_part(token, names) or (token.is_title and is_given(token.text, names))


def _stands_fast(doc: Doc, mention: Mention, names: Names) -> bool:
    """Whether a mention is surely no part of a person's name."""
    name = key(doc, mention)
    if mention.end - mention.start > 1 and mention.label not in PEOPLE:
        return True
    return names.known.get(name, "PERSON") != "PERSON" or mention.label in ("DATE", "NORP", "TIME")


def _is_syllable(doc: Doc, at: int, names: Names) -> bool:
    """Whether a token behind a hyphen is the second half of a given name: "jung" in "Min-jung"."""
    return (
        doc[at].is_lower and len(doc[at]) <= SYLLABLE and doc[at].lower_ not in names.tails
        and not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_
    )


def _hyphened(doc: Doc, mentions: Sequence[Mention], names: Names) -> Iterator[Mention]:
    """The mentions, names that were cut at a hyphen whole: "Kim Min" before "-jung"."""
    for mention in mentions:
        end = mention.end
        if (
            mention.label in PEOPLE and end + 1 < len(doc) and doc[end].text == "-"
            and _is_syllable(doc, end + 1, names)
            and any(doc[i].lower_ in names.families for i in range(mention.start, end))
        ):
            yield Mention(mention.start, end + 2, mention.label, "a name with a hyphen")
        else:
            yield mention
