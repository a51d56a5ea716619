"""One name, one label: every mention of a name votes, and so do the words around it and what is known of the name.

The pipeline sees one sentence at a time; an article says "Mr. Adeyemi" once and "Adeyemi" ten times. Weights are in
units of one vote of the pipeline and were set by hand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import ARTICLES, NAMES, PEOPLE, POSSESSIVES, SUFFIXES, Mention, key, surname
from annotator.nlp.entities.names import Names
from annotator.nlp.entities.persons import is_person
from annotator.nlp.inventory import inventory

KNOWN = 5.0
KNOWN_VOTE = 0.3  # of the pipeline on a known name
AGAIN_VOTE = 0.7  # after its first on the same name
LAST_WORD = 4.0
KNOWN_LAST = 1.5  # "Kataib Hezbollah"
TITLE = 4.0
NOUN = 2.0  # "singer X", "the newspaper X"
FIRST = 3.0
AGE = 2.0
APPOSITION = 7  # tokens in which its noun stands
WHO = 1.5
SPEECH = 1.2
ARTICLE = -1.5  # "the X"
DEED = 1.2  # "X smiled", "X’s wife"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
INSIDE = 2.5  # "in X"
NEAR = 1.5  # "near X"
BEFORE = 2.0
SURNAME = 4.5
FORENAME = 2.0
PLACE = 3.0  # "Taji" beside "Camp Taji"
INITIALS = 4.0
LANGUAGE = 4.0
BESIDE = 0.5
PLACEABLE = frozenset({"GPE", "LOC", "FAC", "PERSON"})  # known names that a place may have as well
OWN = 0.3  # what the words around one mention weigh for that mention on top
CONLL: Mapping[str, str] = {
    "PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "LOC": "LOC", "ORG": "ORG", "NORP": "MISC", "EVENT": "MISC",
    "LAW": "MISC", "LANGUAGE": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC",
    "MONEY": "MISC",
}


Weights = defaultdict[str, float]
"""How much speaks for each label."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Evidence for a label, with the words an annotator is told."""

    label: str
    weight: float
    why: str


def translation(labels: frozenset[str]) -> Mapping[str, str] | None:
    """The pipeline's label for each label of OntoNotes, or None when it follows neither OntoNotes nor CoNLL."""
    if labels & {"PER", "MISC"}:
        return CONLL
    return {label: label for label in CONLL} if labels and labels <= _ontonotes() else None


@cache
def _ontonotes() -> frozenset[str]:
    return frozenset(each.label for each in inventory("ontonotes-5").entities)


def settled(doc: Doc, mentions: Sequence[Mention], names: Names, labels: Mapping[str, str]) -> list[Mention]:
    """The mentions with the label that the article as a whole speaks for; numbers and dates stay as they are."""
    keys = [key(doc, mention) for mention in mentions]
    votes: defaultdict[str, Weights] = defaultdict(lambda: defaultdict(float))
    reasons: dict[tuple[str, str], Clue] = {}
    local: list[list[Clue]] = []
    seen: set[str] = set()

    def cast(name: str, clue: Clue) -> None:
        label = labels[clue.label]
        votes[name][label] += clue.weight
        if (name, label) not in reasons or reasons[name, label].weight < clue.weight:
            reasons[name, label] = clue

    for mention, name in zip(mentions, keys, strict=True):
        if mention.label not in NAMES:
            local.append([])
            continue
        if name not in votes:
            for clue in _of_name(name, names):
                cast(name, clue)
        votes[name][mention.label] += KNOWN_VOTE if name in names.known else 1.0 if name not in seen else AGAIN_VOTE
        seen.add(name)
        around = list(_around(doc, mention, names))
        for clue in around:
            cast(name, clue)
        local.append(around)
    for left, right in pairwise(range(len(mentions))):
        if _listed_together(doc, mentions[left], mentions[right], names):
            votes[keys[left]][mentions[right].label] += BESIDE
            votes[keys[right]][mentions[left].label] += BESIDE
    for name, clue in _links(doc, mentions, keys, votes):
        cast(name, clue)
    return [
        _decided(mention, name, clues, votes, reasons, labels)
        for mention, name, clues in zip(mentions, keys, local, strict=True)
    ]


def _listed_together(doc: Doc, left: Mention, right: Mention, names: Names) -> bool:
    """Whether two names stand side by side in a list: "Xayaburi, Sekong and Attapeu"."""
    between = right.start - left.end
    return (
        left.label in NAMES and right.label in NAMES and between in (1, 2)
        and all(doc[i].text in ",;" or doc[i].lower_ in names.joining for i in range(left.end, right.start))
    )


def _decided(
    mention: Mention, name: str, clues: list[Clue], votes: Mapping[str, Weights],
    reasons: Mapping[tuple[str, str], Clue], labels: Mapping[str, str],
) -> Mention:
    if mention.label not in NAMES:
        return mention
    tally = defaultdict(float, votes[name])
    for clue in clues:
        tally[labels[clue.label]] += clue.weight * OWN
    tally[mention.label] += OWN
    best = max(tally, key=lambda label: (tally[label], label == mention.label, label))
    share = tally[best] / sum(weight for weight in tally.values() if weight > 0) if tally[best] > 0 else 0.0
    if best == mention.label:
        return Mention(mention.start, mention.end, best, mention.why, share)
    reason = reasons.get((name, best))
    why = reason.why if reason is not None else "the same name elsewhere"
    return Mention(mention.start, mention.end, best, f"{best}, not {mention.label}: {why}", share)


def _of_name(name: str, names: Names) -> Iterator[Clue]:
    known = names.known.get(name) or (names.known.get(name.title()) if name.isupper() and len(name) > 4 else None)
    if known is not None:
        yield Clue(known, KNOWN, "known name")
    words = name.split()
    if is_person(words, names) and known is None:
        yield Clue("PERSON", FIRST, f"“{words[0]}” is a first name")
    elif len(words) > 1:
        label = names.last.get(words[-1].lower())
        if label is not None and words[-1][:1].isupper():
            yield Clue(label, LAST_WORD, f"“{words[-1]}”")
        elif known is None and words[1][:1].isupper() and (label := names.opening.get(words[0])) is not None:
            yield Clue(label, LAST_WORD, f"“{words[0]}”")
        elif words[1] in names.linking and known is None and (label := names.first.get(words[0].lower())) is not None:
            yield Clue(label, LAST_WORD, f"“{words[0]} {words[1]}”")
        elif names.known.get(words[-1]) == "ORG" and known is None:
            yield Clue("ORG", KNOWN_LAST, f"“{words[-1]}”")


def _around(doc: Doc, mention: Mention, names: Names) -> Iterator[Clue]:
    """What the words right before and after a mention say about it."""
    text = doc[mention.start : mention.end].text
    simple = mention.end - mention.start <= 3 and not text.isupper() and text.split()[-1].lower() not in names.last
    if text in names.peoples and _is_language(doc, mention.start, mention.end, names):
        yield Clue("LANGUAGE", LANGUAGE, "named as a language")
    elif simple:
        if mention.start:
            yield from _before(doc, mention, names)
        if mention.end < len(doc):
            yield from _after(doc, mention, names)


def _before(doc: Doc, mention: Mention, names: Names) -> Iterator[Clue]:
    before = doc[mention.start - 1]
    said = f"“{before.text}” before it"
    if before.text in ARTICLES and _stands_alone(doc, mention.end):
        yield Clue("PERSON", ARTICLE, said)
    if before.lower_ in names.titles and before.text[:1].isupper():
        yield Clue("PERSON", TITLE, said)
    if before.pos_ == "NOUN" and before.lower_ in names.people:
        yield Clue("PERSON", NOUN, said)
    elif before.pos_ == "NOUN" and before.lower_ in names.bodies:
        yield Clue("ORG", NOUN, said)
    placeable = names.known.get(key(doc, mention), "GPE") in PLACEABLE
    if placeable and before.lower_ in names.inside and _stands_alone(doc, mention.end):
        yield Clue("GPE", INSIDE, said)
    elif placeable and before.lower_ in names.near and _stands_alone(doc, mention.end):
        yield Clue("GPE", NEAR, said)
    if before.lower_ in names.linking and mention.start > 1 and doc[mention.start - 2].lower_ in names.before:
        noun = doc[mention.start - 2]
        yield Clue(names.before[noun.lower_], BEFORE, f"“{noun.text} {before.text}” before it")
    if before.lower_ in names.speech - names.hearing and not (mention.end < len(doc) and doc[mention.end].is_alpha):
        yield Clue("PERSON", SPEECH, "it speaks")


def _after(doc: Doc, mention: Mention, names: Names) -> Iterator[Clue]:
    end = mention.end
    after = doc[end]
    if after.lower_ in names.before and after.text.islower():
        yield Clue(names.before[after.lower_], BEFORE, f"“{after.text}” after it")
    if after.lower_ in names.speech:
        yield Clue("PERSON", SPEECH, "it speaks")
    if after.lower_ in names.held and after.pos_ != "PROPN":
        yield Clue("ORG", BEFORE, f"“{after.text}” after it")
    last = doc[end - 1]
    if last.dep_ in SUBJECTS and last.head.lemma_ in names.deeds:
        yield Clue("PERSON", DEED, f"who “{last.head.text}”")
    if after.text in POSSESSIVES and end + 1 < len(doc) and doc[end + 1].lower_ in names.kin:
        yield Clue("PERSON", DEED, f"“{doc[end + 1].text}” after it")
    if after.text == "," and (clue := _apposition(doc, end + 1, names)) is not None:
        yield clue
    if after.text == "," and end + 2 < len(doc) and doc[end + 1].is_digit and len(doc[end + 1]) == 2:
        if doc[end + 2].text in ",.)":
            yield Clue("PERSON", AGE, "an age after it")
        elif doc[end + 1].lower_ in names.who:
            yield Clue("PERSON", WHO, f"“{doc[end + 1].text}” after it")
    elif after.lower_ in names.who:
        yield Clue("PERSON", WHO, f"“{after.text}” after it")


def _apposition(doc: Doc, start: int, names: Names) -> Clue | None:
    """What a name is called behind it: "Velmora, the operator of", "Tirsk, a small town in"."""
    if start + 1 >= len(doc) or doc[start].lower_ not in ("a", "an", "the"):
        return None
    for i in range(start + 1, min(len(doc), start + APPOSITION)):
        token = doc[i]
        if token.pos_ == "NOUN" and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("NOUN", "PROPN", "PART")):
            return _called(token.lower_, token.lemma_.lower(), names)
        if token.pos_ in ("PUNCT", "VERB", "AUX", "ADP", "PRON", "SPACE"):
            return None
    return None


def _called(word: str, lemma: str, names: Names) -> Clue | None:
    why = f"called “{word}” behind it"
    if names.before.get(word) == "GPE":
        return Clue("GPE", NOUN, why)
    if (lemma in names.people) != (lemma in names.bodies):
        return Clue("PERSON" if lemma in names.people else "ORG", NOUN, why)
    return None


def _stands_alone(doc: Doc, end: int) -> bool:
    if end >= len(doc):
        return True
    return doc[end].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and doc[end].text not in ("'s", "’s", "&")


def _is_language(doc: Doc, start: int, end: int, names: Names) -> bool:
    """Whether a word for a people stands where its language must be meant: "in Basque.", "the Basque language"."""
    if end < len(doc) and doc[end].lower_ in names.languages:
        return True
    alone = end >= len(doc) or doc[end].pos_ not in ("NOUN", "PROPN", "ADJ")
    return alone and start > 0 and doc[start - 1].lower_ in names.spoken


def _links(
    doc: Doc, mentions: Sequence[Mention], keys: Sequence[str], votes: Mapping[str, Weights]
) -> Iterator[tuple[str, Clue]]:
    """What one name says about another: a person's surname, an organisation's initials."""
    leading = {name: max(tally, key=lambda label: (tally[label], label)) for name, tally in votes.items() if tally}
    last: dict[str, str] = {}
    first: dict[str, str] = {}
    initials: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, label in leading.items():
        words = [word for word in name.split() if word not in SUFFIXES]
        if len(words) < 2:
            continue
        if label in PEOPLE:
            last.setdefault(surname(words), name)
            first.setdefault(words[0], name)
        elif label in ("FAC", "GPE", "LOC"):
            places.setdefault(words[-1], name)
        elif label == "ORG":
            initials.setdefault("".join(word[0] for word in words if word[0].isupper()), name)
    for name in leading:
        if " " in name:
            continue
        if name in last:
            yield name, Clue("PERSON", SURNAME, f"“{last[name]}”")
        elif name in first:
            yield name, Clue("PERSON", FORENAME, f"“{first[name]}”")
        elif name in places:
            yield name, Clue("GPE", PLACE, f"“{places[name]}”")
        elif len(name) > 2 and name in initials:
            yield name, Clue("ORG", INITIALS, f"“{initials[name]}”")
