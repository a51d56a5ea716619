"""Small synthetic corpora that a few steps are enough to learn."""

from collections.abc import Iterator
from random import Random

import spacy
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from thinc.api import fix_random_seed

NLP = spacy.blank("en")
PEOPLE = ("Ana", "Omar", "Lind", "Mei", "Kofi", "Rosa", "Igor", "Nils")
PLACES = ("Lund", "Balad", "Oslo", "Quito", "Perth", "Accra", "Turin", "Bergen")
KEYS = ("entities", "events", "event_args", "quotes")
CUES = ("said", "told", "wrote")


def article(random: Random, sentences: int = 3) -> Doc:
    """Sentences like “Rebels attacked Lund . Ana said “ we left Oslo ” .”: the victim stands behind its trigger."""
    words: list[str] = []
    spans: dict[str, list[tuple[int, int, str, str]]] = {key: [] for key in KEYS}
    for number in range(1, sentences + 1):
        place, other, person = random.choice(PLACES), random.choice(PLACES), random.choice(PEOPLE)
        start = len(words)
        words += ["Rebels", "attacked", place, "after", "leaving", other, "."]
        spans["events"].append((start + 1, start + 2, "Attack", f"v{number}"))
        spans["event_args"].append((start, start + 1, "Agent", f"v{number}/0"))
        spans["event_args"].append((start + 2, start + 3, "Target", f"v{number}/1"))
        spans["entities"] += [(start + 2, start + 3, "GPE", ""), (start + 5, start + 6, "GPE", "")]
        start = len(words)
        words += [person, random.choice(CUES), "“", "we", "left", place, "”", "."]
        spans["entities"].append((start, start + 1, "PERSON", ""))
        spans["quotes"] += [
            (start, start + 1, "SOURCE", f"q{number}/source/0"), (start + 1, start + 2, "CUE", f"q{number}/cue/0"),
            (start + 2, start + 7, "CONTENT", f"q{number}/content/0")]
    doc = Doc(NLP.vocab, words=words)
    doc = NLP.make_doc(doc.text)
    assert [token.text for token in doc] == words
    for key, rows in spans.items():
        doc.spans[key] = SpanGroup(
            doc, name=key, spans=[Span(doc, start, end, label, span_id=name) for start, end, label, name in rows])
    doc.set_ents([Span(doc, start, end, label) for start, end, label, _ in spans["entities"]])
    return doc


def articles(count: int, seed: int = 0) -> list[Doc]:
    """So many articles, the same for a seed."""
    random = Random(seed)
    return [article(random) for _ in range(count)]


def examples(docs: list[Doc]) -> Iterator[Example]:
    """The articles as examples whose prediction knows only the text."""
    return (Example(NLP.make_doc(doc.text), doc) for doc in docs)


def batches(train: list[Example], size: int = 5) -> Iterator[list[Example]]:
    """The examples in batches."""
    return (train[start : start + size] for start in range(0, len(train), size))


def begin_anew() -> None:
    """Make the weights that models begin with the same again."""
    fix_random_seed(0)
