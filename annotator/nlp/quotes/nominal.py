"""Cues that are no verbs: nouns (“his claim that …”), adjectives (“sure that …”) and “according to”."""

from annotator.nlp.quotes.complements import clause_content, clause_kind
from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, segment
from annotator.nlp.quotes.reading import Reading
from annotator.nlp.quotes.sources import Phrase, noun_phrase, phrase_after, subject


def according(reading: Reading, cue: Cue) -> Frame | None:
    """“According to X, …” and “…, according to X”: the rest of the sentence is content."""
    last = cue.tokens[-1]
    low, high = reading.sentence_first[cue.head], reading.sentence_last[cue.head]
    source = _object_of(reading, last) or phrase_after(reading, last, high)
    if source is None:
        return None
    source = _with_name(reading, source, high)
    joined = cue.head > low and reading.pos[cue.head - 1] == "CCONJ"  # “…, and according to X, …”
    before = segment(reading, low, cue.head - 1) if not joined and _has_verb(reading, low, cue.head - 1) else None
    after = segment(reading, source[1] + 1, high) if source[1] < high else None
    if before and after and reading.words[min(source[1] + 1, high)] != ",":
        after = None
    content = tuple(piece for piece in (before, after) if piece)
    return Frame(content, cue, source, cue.frames["clause"], cue.lemma) if content else None


def of_noun(reading: Reading, cue: Cue) -> Frame | None:
    """The frame of a noun: its source is the possessor, its author, or the subject of the verb it depends on."""
    noun = cue.head
    for child in reading.children[noun]:
        name = _noun_frame(reading, noun, child)
        if name in cue.frames and (content := clause_content(reading, noun, child)):
            source = _owner(reading, cue) or _actor(reading, noun)
            return Frame((content,), cue, source, cue.frames[name], f"{reading.lower[noun]} + {name}")
    return None


def of_adjective(reading: Reading, cue: Cue) -> Frame | None:
    """“was confident that …”: the source is the subject."""
    verb = reading.head[cue.head] if reading.dep[cue.head] == "acomp" else cue.head
    for child in reading.children[cue.head]:
        if child > cue.head and reading.dep[child] == "ccomp" and clause_kind(reading, child) == "clause":
            source, _ = subject(reading, verb)
            content = clause_content(reading, cue.head, child)
            if content and source:
                return Frame((content,), cue, source, cue.frames["clause"], f"{reading.lower[cue.head]} + clause")
    return None


def _noun_frame(reading: Reading, noun: int, child: int) -> str:
    if child < noun or reading.dep[child] not in ("acl", "relcl", "ccomp"):
        return ""
    below = reading.children[child]
    if any(reading.dep[c] == "mark" and reading.lower[c] in reading.lexicon.conjunctions for c in below):
        return "clause"
    if any(reading.tag[c] == "TO" for c in below):
        return "infinitive"
    return ""


def _owner(reading: Reading, cue: Cue) -> Phrase | None:
    found: Phrase | None = None
    for child in reading.children[cue.head]:
        if reading.dep[child] == "poss":
            return noun_phrase(reading, child, cue.head)
        author = child > cue.head and reading.lower[child] in reading.lexicon.authors
        if author and found is None:
            found = _object_of(reading, child)
    return found


def _actor(reading: Reading, noun: int) -> Phrase | None:
    return subject(reading, reading.head[noun])[0] if reading.dep[noun] in ("dobj", "pobj") else None


def _object_of(reading: Reading, preposition: int) -> Phrase | None:
    found: Phrase | None = None
    for child in reading.children[preposition]:
        if reading.dep[child] != "pobj" or child < preposition:
            continue
        phrase = noun_phrase(reading, child, preposition)
        if found is None:
            found = phrase
        elif phrase is not None and phrase[0] == found[1] + 1:  # “to curator Jane Doe” with two objects
            found = (found[0], phrase[1])
    return found


def _with_name(reading: Reading, source: Phrase, high: int) -> Phrase:
    """“his agent, Jane Doe, …”: the name between commas belongs to the source, also where the parser lost it."""
    name = source[1] + 2
    if name > high or reading.words[name - 1] != "," or reading.entity_at[name] < 0:
        return source
    last = name
    while last < high and reading.entity_at[last + 1] == reading.entity_at[name]:
        last += 1
    person = reading.entities[reading.entity_at[name]].label in ("PERSON", "PER")
    return (source[0], last) if person and last < high and reading.words[last + 1] == "," else source


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    """Whether there is enough for a content; a word or two (“But according to …”) are not."""
    if not reading.tagged:
        return last - first >= 3
    return any(reading.pos[i] in ("VERB", "AUX") for i in range(first, last + 1)) or last - first > 6
