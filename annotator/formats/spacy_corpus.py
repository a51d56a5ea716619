"""spaCy corpora: `corpus/train.spacy`, `dev.spacy` and `test.spacy` as `spacy train` and `spacy debug data` read them.

What stands where is written into the folder's README.md; see README below.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotator.formats.docbin import (
    ENT_ID,
    ENT_IOB,
    ENT_KB_ID,
    ENT_TYPE,
    ORTH,
    DocBinWriter,
    Group,
    Numbers,
)
from annotator.formats.folder import filling
from annotator.formats.problem import Misfit
from annotator.formats.selection import without
from annotator.formats.writing import Writing, Written
from annotator.model import annotation as model
from annotator.model.annotation import Layer, Status
from annotator.model.document import Document, DocumentStatus, Item
from annotator.model.record import document_record, item_record
from annotator.model.schema import Schema
from annotator.model.target import Part, parts
from annotator.model.text import trim

# All that these corpora know about tokens; tokens, spaces, span groups and cats are always kept.
COLUMNS = (ORTH, ENT_IOB, ENT_TYPE, ENT_KB_ID, ENT_ID)
MISSING, INSIDE, OUTSIDE, BEGIN = 0, 1, 2, 3
SHARD = 2000
"""Articles of a file: what stands in memory of a part at once."""
WRITTEN_ELSEWHERE = frozenset({"text", "entities", "events", "quotes"})
D = TypeVar("D", bound=model.Decided)
Labelled = tuple["_Place", str, str, str]
"""A place with its label, id and knowledge base id."""
FIRST_LINE = "# Training data for spaCy, exported by Annotator"
README = f"""\
{FIRST_LINE}

`corpus/train.spacy`, `corpus/dev.spacy` and `corpus/test.spacy` hold one `Doc` an article. A hash of its id and the
seed decides which file it is in, so that articles added later move none.

| where | what |
|---|---|
| `doc.ents` | entities: label, `ent_id_` the annotation's id, `kb_id_` the id of the person or thing it names |
| `doc.spans["entities"]` | all entities, also those that overlap another and so cannot be in `doc.ents` |
| `doc.spans["events"]` | triggers; label: event type, `id_`: the event's id (`v1`) |
| `doc.spans["event_args"]` | arguments; label: role, `id_`: event, place in it, entity if it is one (`v1/0/e1`) |
| `doc.spans["quotes"]` | parts of quotes; label: CONTENT, CUE or SOURCE, `id_`: quote, part, place (`q1/content/0`) |
| `doc.spans["incorrect_spans"]` | entities that a person rejected (`incorrect_spans_key` of spaCy's `ner`) |
| `doc.spans["incorrect_events"]`, `["incorrect_quotes"]` | triggers of rejected events, parts of rejected quotes |
| `doc.spans[…].attrs["frames"]` | of entities, events, quotes and rejected ones: all in full, offsets in code points |
| `doc.cats` | document labels; in articles that are done 0.0 for those that do not apply |
| `doc.user_data["annotator"]` | id, metadata, zones, status, speakers and relations of the article |

In articles whose entities nobody has gone through to the end, tokens without an entity are missing values, not
negatives. Span groups have no missing values: to train on them, take the articles that are done, or whose `complete`
(in `user_data`) has the layer.

Try it: `python -m spacy init config config.cfg --pipeline ner` and then
`python -m spacy train config.cfg --paths.train corpus/train.spacy --paths.dev corpus/dev.spacy`
"""


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write a corpus file for each part into `destination`/corpus, and README.md; complete or not at all.

    A part of more than SHARD articles is a folder of files, which spaCy reads as well. Every span that spaCy would
    refuse is reported, with what was written in its place.
    """
    written, tokenizers = Written(), Tokenizers()
    corpus, readme = destination / "corpus", destination / "README.md"
    with filling(destination) as place:
        shards = {part: _Shards(place / "corpus", part, tokenizers) for part in writing.parts}
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            whole = document if writing.suggested else without(document, {Status.SUGGESTED})
            filling_in = _Filling(tokenizers.tokenize(document), whole, included, written.misfits)
            shards[part].add(filling_in, writing.schema)
            written.count(part, included)
        for part in writing.parts:
            shards[part].finish()
        if _is_ours(readme):
            (place / "README.md").write_text(README, encoding="utf-8")
        for part in writing.parts:  # of an earlier export: spaCy would read what is left there
            _remove(corpus / part if (place / "corpus" / f"{part}.spacy").exists() else corpus / f"{part}.spacy")
    written.notes += tokenizers.notes()
    written.notes += [
        f"No article fell to {part}; with more articles, another seed or other shares some will."
        for part in writing.parts if written.documents.total() and not written.documents[part]
    ]
    return written


def _remove(stale: Path) -> None:
    if stale.is_dir():
        for path in stale.glob("[0-9][0-9][0-9][0-9].spacy"):
            path.unlink()
        with suppress(OSError):  # it holds something of the user's
            stale.rmdir()
    else:
        stale.unlink(missing_ok=True)


class _Shards:
    """The files of one part, of which one at a time is in memory."""

    def __init__(self, corpus: Path, part: str, tokenizers: "Tokenizers") -> None:
        self._corpus, self._part, self._tokenizers = corpus, part, tokenizers
        self._written = 0
        self._bin = DocBinWriter(COLUMNS)

    def add(self, filling: "_Filling", schema: Schema) -> None:
        """Add an article; a full file is written."""
        if len(self._bin) >= SHARD:
            self._flush()
        filling.fill(self._bin, schema)

    def finish(self) -> None:
        """Write what is left: a file of the part's name if there is no other."""
        self._corpus.mkdir(exist_ok=True)
        if self._written:
            self._flush()
        else:
            data = self._bin.to_bytes(self._tokenizers.string)
            (self._corpus / f"{self._part}.spacy").write_bytes(data)

    def _flush(self) -> None:
        folder = self._corpus / self._part
        folder.mkdir(parents=True, exist_ok=True)
        data = self._bin.to_bytes(self._tokenizers.string)
        (folder / f"{self._written:04}.spacy").write_bytes(data)
        self._written += 1
        self._bin = DocBinWriter(COLUMNS)


def _is_ours(readme: Path) -> bool:
    try:
        with readme.open(encoding="utf-8", errors="replace") as stream:
            return stream.readline().strip() == FIRST_LINE
    except OSError:
        return not readme.exists()


class Tokenizers:
    """spaCy's tokenizers by language, as an untrained pipeline of that language has it."""

    def __init__(self) -> None:
        self._known: dict[str, Language] = {}
        self._used: dict[str, int] = {}
        self._lacking: dict[str, str] = {}

    def tokenize(self, document: Document) -> Doc:
        """The tokens of a text, by the language in its metadata, English where it names none."""
        named = document.header.meta.get("language")
        code = (named if isinstance(named, str) and named else "en").replace("_", "-").partition("-")[0].lower()
        if code not in self._known:
            self._known[code] = self._blank(code)
        self._used[code] = self._used.get(code, 0) + 1
        return self._known[code].tokenizer(document.text)

    def string(self, key: int) -> str:
        """The string of a hash that one of the languages knows."""
        for language in self._known.values():
            with suppress(KeyError):
                return str(language.vocab.strings[key])
        raise KeyError(key)

    def notes(self) -> list[str]:
        """What whoever trains with the corpus has to know about its tokens, a sentence each."""
        notes = [
            f"spaCy has no tokenizer for {code!r} here ({why}); its one for any language was used."
            for code, why in self._lacking.items()
        ]
        if len(self._used) > 1:
            counts = ", ".join(f"{code}: {count}" for code, count in sorted(self._used.items()))
            notes.append(f"The articles are in several languages ({counts}); a pipeline is trained for one of them.")
        return notes

    def _blank(self, code: str) -> Language:
        try:
            return spacy.blank(code)
        except (ImportError, ValueError) as error:  # an unknown language; one whose tokenizer is not installed
            self._lacking[code] = (str(error).strip().splitlines() or ["unknown"])[0][:80]
            return spacy.blank("xx")


@dataclass(frozen=True, slots=True)
class _Place:
    """A span in tokens: first, the one behind the last, and their start and end in code points."""

    first: int
    last: int
    start: int
    end: int


class _Filling:
    """One article on its way into a file: its tokens, itself with what was rejected, and without."""

    def __init__(self, doc: Doc, document: Document, included: Document, misfits: list[Misfit]) -> None:
        self._doc, self._document, self._included, self._misfits = doc, document, included, misfits
        table = doc.to_array(["ORTH", "IDX", "LENGTH", "SPACY"])
        self._table = table.reshape(-1, 4)
        self._starts: list[int] = self._table[:, 1].tolist()
        self._ends: list[int] = (self._table[:, 1] + self._table[:, 2]).tolist()
        self._first = {start: i for i, start in enumerate(self._starts)}
        self._last = {end: i for i, end in enumerate(self._ends, 1)}
        self._hash = doc.vocab.strings.add

    def fill(self, target: DocBinWriter, schema: Schema) -> None:
        """Add the article with all annotations to a file."""
        included = self._included
        entities = {
            entity.id: place for entity in included.entities.values()
            if (place := self._place(entity.id, entity.span)) is not None
        }
        tokens = np.zeros((len(self._table), len(COLUMNS)), dtype=np.uint64)
        tokens[:, 0] = self._table[:, 0]
        self._set_entities(tokens, entities)
        entities_left, entities_refused = _parted(self._document.entities)
        events, events_refused = _parted(self._document.events)
        quotes, quotes_refused = _parted(self._document.quotes)
        groups = [
            self._group("entities", (
                (place, (entity := included.entities[key]).label, key, entity.entity_id or "")
                for key, place in entities.items()), entities_left),
            self._group("incorrect_spans", self._rejected(entities), entities_refused),
            self._group("events", self._triggers(events), events),
            self._group("event_args", self._placed(self._arguments())),
            self._group("quotes", self._placed(_quote_parts(quotes)), quotes),
            self._group("incorrect_events", self._triggers(events_refused), events_refused),
            self._group("incorrect_quotes", self._placed(_quote_parts(quotes_refused)), quotes_refused),
        ]
        record = document_record(replace(self._document, entities={}, events={}, quotes={}))
        about = {name: value for name, value in record.items() if name not in WRITTEN_ELSEWHERE}
        target.add(tokens, self._table[:, 3].astype(bool), self._cats(schema), groups, {"annotator": about})

    def _set_entities(self, tokens: Numbers, entities: Mapping[str, _Place]) -> None:
        """Put entities into the columns: of those that overlap the accepted one, then the longest, then the first."""
        def rank(item: tuple[str, _Place]) -> tuple[bool, int, int]:
            key, place = item
            suggested = self._included.entities[key].status is Status.SUGGESTED
            return suggested, place.first - place.last, place.first

        tokens[:, 1] = OUTSIDE if self._document.header.is_complete(Layer.ENTITIES) else MISSING
        taken: dict[int, str] = {}
        for key, place in sorted(entities.items(), key=rank):
            entity = self._included.entities[key]
            covered = range(place.first, place.last)
            other = next((taken[i] for i in covered if i in taken), None)
            if other is not None:
                self._report(
                    key, entity.span, f"overlaps {other}",
                    "left out of doc.ents, kept in the span group 'entities'")
                continue
            taken.update(dict.fromkeys(covered, key))
            hashes = (self._hash(entity.label), self._hash(entity.entity_id or ""), self._hash(key))
            tokens[place.first : place.last, 1:] = (INSIDE, *hashes)
            tokens[place.first, 1] = BEGIN

    def _rejected(self, entities: Mapping[str, _Place]) -> Iterator[Labelled]:
        """Rejected suggestions; one that is an entity all the same would contradict it."""
        stated = {
            (place.first, place.last, self._included.entities[key].label) for key, place in entities.items()}
        for entity in self._document.entities.values():
            if entity.status is Status.REJECTED:
                place = self._place(entity.id, entity.span)
                if place is not None and (place.first, place.last, entity.label) not in stated:
                    yield place, entity.label, entity.id, ""

    def _triggers(self, events: Iterable[model.Event]) -> Iterator[Labelled]:
        return self._placed((event.id, event.trigger, event.type, event.id) for event in events)

    def _arguments(self) -> Iterator[tuple[str, model.Span, str, str]]:
        for event in self._included.events.values():
            for i, argument in enumerate(event.arguments):
                key = f"{event.id}/{i}" + (f"/{argument.entity}" if argument.entity is not None else "")
                yield key, argument.span, argument.role, key

    def _placed(self, found: Iterable[tuple[str, model.Span, str, str]]) -> Iterator[Labelled]:
        for key, span, label, span_id in found:
            place = self._place(key, span)
            if place is not None:
                yield place, label, span_id, ""

    def _cats(self, schema: Schema) -> dict[str, float]:
        document = self._document
        decided = {label.label: float(label.status is not Status.REJECTED) for label in document.labels.values()}
        cats = {label: value for label, value in decided.items() if label in self._included.labels or not value}
        if document.header.status is DocumentStatus.DONE:
            cats = {label.label: 0.0 for label in schema.labels} | cats
        return cats

    def _group(self, name: str, spans: Iterable[Labelled], frames: Iterable[Item] | None = None) -> Group:
        attributes = {} if frames is None else {"frames": [item_record(item) for item in frames]}
        add = self._hash
        return name, attributes, [
            (add(span_id), add(kb_id), add(label), place.first, place.last, place.start, place.end)
            for place, label, span_id, kb_id in spans
        ]

    def _place(self, key: str, span: model.Span) -> _Place | None:
        """The tokens under a span. White space at its edges goes, a token it cuts is taken whole; both are reported."""
        text, start, end = self._document.text, span.start, span.end
        first, last = self._first.get(start), self._last.get(end)
        if first is not None and last is not None and not (text[start].isspace() or text[end - 1].isspace()):
            return _Place(first, last, start, end)
        start, end = trim(text, start, end)
        if start == end:
            self._report(key, span, "is nothing but white space", "left out of the spans, kept in the frames")
            return None
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        wide = _Place(first, last, self._starts[first], self._ends[last - 1])
        place = f"[{wide.start}, {wide.end}) {text[wide.start : wide.end]!r}"
        if (wide.start, wide.end) == (start, end):
            self._report(key, span, "has white space at its edge", f"trimmed to {place}")
        else:
            self._report(key, span, "begins or ends inside a token", f"widened to {place}")
        return wide

    def _report(self, key: str, span: model.Span, reason: str, done: str) -> None:
        surface = self._document.surface(span)
        self._misfits.append(Misfit(self._document.id, key, span.start, span.end, surface, reason, done))


def _parted(items: Mapping[str, D]) -> tuple[list[D], list[D]]:
    """What is to be learnt, and what a person rejected."""
    refused = [item for item in items.values() if item.status is Status.REJECTED]
    return [item for item in items.values() if item.status is not Status.REJECTED], refused


def _quote_parts(quotes: Iterable[model.Quote]) -> Iterator[tuple[str, model.Span, str, str]]:
    for quote in quotes:
        for part, i, span in parts(quote):
            key = f"{quote.id}/{part}/{i}"
            yield key, span, LABELS[part], key


LABELS = {Part.CONTENT: "CONTENT", Part.CUE: "CUE", Part.SOURCE: "SOURCE"}
