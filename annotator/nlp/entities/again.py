"""Names the pipeline missed: those of the article that it saw elsewhere, and those that are known to everybody."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from annotator.nlp.entities.mentions import PEOPLE, Mention, key, surname
from annotator.nlp.entities.names import Names, Words

AGAIN = frozenset({"PERSON", "PER", "ORG", "GPE", "LOC", "NORP", "FAC"})
LEAST = 0.5  # how much of the evidence must agree on a name's label


def found_again(doc: Doc, mentions: Sequence[Mention], names: Names, labels: Mapping[str, str]) -> list[Mention]:
    """The mentions and those that were missed, in order; longest names first, none over another."""
    wanted = _wanted(doc, mentions)
    firsts: dict[str, list[Words]] = {}
    for words in wanted:
        firsts.setdefault(words[0], []).append(words)
    texts = [token.text for token in doc]
    taken = {i for mention in mentions for i in range(mention.start, mention.end)}
    found = list(mentions)
    i = 0
    while i < len(texts):
        text = texts[i]
        if i in taken or (text not in firsts and text not in names.sure):
            i += 1
            continue
        candidates = sorted((*firsts.get(text, ()), *names.sure.get(text, ())), key=len, reverse=True)
        match = next((
            words for words in candidates
            if _matches(doc, texts, i, words, taken) and (words in wanted or _is_sure(doc[i], names.sure[text][words]))
        ), None)
        if match is None:
            i += 1
            continue
        end = i + len(match)
        if match in wanted:
            label, name = wanted[match]
            found.append(Mention(i, end, label, f"the same name as “{name}”", again=True))
        else:
            found.append(Mention(i, end, labels[names.sure[text][match]], "known name"))
        i = end
    return sorted(found, key=lambda mention: mention.start)


def _wanted(doc: Doc, mentions: Sequence[Mention]) -> dict[Words, tuple[str, str]]:
    wanted: dict[Words, tuple[str, str]] = {}
    for mention in mentions:
        if mention.label not in AGAIN or mention.weight < LEAST:
            continue
        name = key(doc, mention)
        words = tuple(token.text for token in doc[mention.start : mention.end])
        if words and words[0] in ("the", "The"):
            words = words[1:]
        if not words or not name[:1].isupper() or (len(words) == 1 and len(name) < 3):
            continue
        wanted.setdefault(words, (mention.label, name))
        if mention.label in PEOPLE and len(words) > 1:
            family = surname(name.split())
            if len(family) > 2 and family[:1].isupper():
                wanted.setdefault((family,), (mention.label, name))
    return wanted


def _matches(doc: Doc, texts: list[str], start: int, words: Words, taken: set[int]) -> bool:
    end = start + len(words)
    if tuple(texts[start:end]) != words or not taken.isdisjoint(range(start, end)):
        return False
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    return not (before is not None and start - 1 not in taken and _is_name(before)) and not (
        after is not None and end not in taken and _is_name(after)
    )


def _is_sure(token: Token, label: str) -> bool:
    """Whether a known name is meant: that of a body may be a word as well."""
    return label not in ("ORG", "PERSON", "EVENT") or (token.pos_ == "PROPN" and not token.is_sent_start)


def _is_name(token: Token) -> bool:
    """Whether a neighbour looks like more of a longer name that is not marked."""
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.is_alpha
