"""spaCy corpora: `corpus/train.spacy`, `dev.spacy` and `test.spacy` as `spacy train` and `spacy debug data` read them.

What stands where is written into the folder's README.md; see README below.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, SpanGroup

from annotator.formats.problem import Misfit
from annotator.formats.writing import Writing, Written, replacing
from annotator.model import annotation as model
from annotator.model.annotation import Layer, Status
from annotator.model.document import Document, DocumentStatus
from annotator.model.record import document_record, item_record
from annotator.model.schema import Schema
from annotator.model.target import Part, parts
from annotator.model.text import trim

# All that these corpora know about tokens; tokens, spaces, span groups and cats are always kept.
ATTRIBUTES = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
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
| `doc.spans[…].attrs["frames"]` | of `entities`, `events`, `quotes`: all annotations in full, offsets in code points |
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

    Every span that spaCy would refuse is reported, with what was written in its place.
    """
    written, tokenizers = Written(), Tokenizers()
    bins = {part: DocBin(attrs=ATTRIBUTES, store_user_data=True) for part in writing.parts}
    files = {part: destination / "corpus" / f"{part}.spacy" for part in writing.parts}
    readme = destination / "README.md"
    with replacing([*files.values(), *([readme] if _is_ours(readme) else [])]) as places, _encoders_looked_up_once():
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            tokens = tokenizers.tokenize(document)
            bins[part].add(_Filling(tokens, document, included, written.misfits).filled(writing.schema))
            written.count(part, included)
        for part, place in zip(files, places, strict=False):
            place.write_bytes(bins[part].to_bytes())
        for place in places[len(files) :]:
            place.write_text(README, encoding="utf-8")
    written.notes += tokenizers.notes()
    written.notes += [
        f"No article fell to {part}; with more articles, another seed or other shares some will."
        for part in writing.parts if written.documents.total() and not written.documents[part]
    ]
    return written


@contextmanager
def _encoders_looked_up_once() -> Iterator[None]:
    """Spare srsly the search of all installed packages for encoders on every call: half the time of a large export."""
    encoders = import_module("srsly.msgpack").msgpack_encoders  # has no types
    own, found = vars(encoders), encoders.get_all()
    own["get_all"] = lambda: found
    try:
        yield
    finally:
        del own["get_all"]


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
class _Filling:
    """One article on its way into a Doc: its tokens, itself whole, and with what is to be written."""

    doc: Doc
    document: Document
    included: Document
    misfits: list[Misfit]

    def filled(self, schema: Schema) -> Doc:
        """The Doc with all annotations set."""
        included, doc = self.included, self.doc
        entities = {
            entity.id: span for entity in included.entities.values()
            if (span := self._span(entity.id, entity.span, entity.label, entity.id, entity.entity_id or ""))
        }
        self._set_entities(entities)
        self._set_group("entities", entities.values(), [item_record(item) for item in included.entities.values()])
        self._set_group("incorrect_spans", self._rejected(entities.values()))
        triggers = (self._span(e.id, e.trigger, e.type, e.id) for e in included.events.values())
        self._set_group("events", triggers, [item_record(item) for item in included.events.values()])
        self._set_group("event_args", self._arguments())
        self._set_group("quotes", self._quote_parts(), [item_record(item) for item in included.quotes.values()])
        doc.cats = self._cats(schema)
        record = document_record(included)
        doc.user_data["annotator"] = {
            name: value for name, value in record.items() if name not in {"text", "entities", "events", "quotes"}
        }
        return doc

    def _set_entities(self, entities: dict[str, Span]) -> None:
        """Put entities into doc.ents: of those that overlap the accepted one, then the longest, then the first."""
        def rank(item: tuple[str, Span]) -> tuple[bool, int, int]:
            key, span = item
            suggested = self.included.entities[key].status is Status.SUGGESTED
            return suggested, span.start - span.end, span.start

        taken: dict[int, str] = {}
        chosen = []
        for key, span in sorted(entities.items(), key=rank):
            other = next((taken[i] for i in range(span.start, span.end) if i in taken), None)
            if other is not None:
                self._report(
                    key, self.included.entities[key].span, f"overlaps {other}",
                    "left out of doc.ents, kept in the span group 'entities'")
                continue
            taken.update(dict.fromkeys(range(span.start, span.end), key))
            chosen.append(span)
        complete = self.document.header.is_complete(Layer.ENTITIES)
        self.doc.set_ents(sorted(chosen, key=lambda span: span.start), default="outside" if complete else "missing")

    def _rejected(self, entities: Iterable[Span]) -> Iterator[Span | None]:
        """Rejected suggestions; one that is an entity all the same would contradict it."""
        stated = {(span.start, span.end, span.label_) for span in entities}
        for entity in self.document.entities.values():
            if entity.status is Status.REJECTED:
                span = self._span(entity.id, entity.span, entity.label, entity.id)
                if span is not None and (span.start, span.end, span.label_) not in stated:
                    yield span

    def _arguments(self) -> Iterator[Span | None]:
        for event in self.included.events.values():
            for i, argument in enumerate(event.arguments):
                key = f"{event.id}/{i}" + (f"/{argument.entity}" if argument.entity is not None else "")
                yield self._span(key, argument.span, argument.role, key)

    def _quote_parts(self) -> Iterator[Span | None]:
        for quote in self.included.quotes.values():
            for part, i, span in parts(quote):
                key = f"{quote.id}/{part}/{i}"
                yield self._span(key, span, LABELS[part], key)

    def _cats(self, schema: Schema) -> dict[str, float]:
        decided = {label.label: float(label.status is not Status.REJECTED) for label in self.document.labels.values()}
        cats = {label: value for label, value in decided.items() if label in self.included.labels or not value}
        if self.document.header.status is DocumentStatus.DONE:
            cats = {label.label: 0.0 for label in schema.labels} | cats
        return cats

    def _set_group(self, name: str, spans: Iterable[Span | None], frames: Sequence[object] | None = None) -> None:
        attributes = {} if frames is None else {"frames": list(frames)}
        found = [span for span in spans if span is not None]
        self.doc.spans[name] = SpanGroup(self.doc, name=name, spans=found, attrs=attributes)

    def _span(self, key: str, span: model.Span, label: str, span_id: str, kb_id: str = "") -> Span | None:
        """The tokens under a span. White space at its edges goes, a token it cuts is taken whole; both are reported."""
        exact = self.doc.char_span(span.start, span.end, label=label, kb_id=kb_id, span_id=span_id)
        if exact is not None and not exact[0].is_space and not exact[-1].is_space:
            return exact
        start, end = trim(self.document.text, span.start, span.end)
        if start == end:
            self._report(key, span, "is nothing but white space", "left out of the spans, kept in the frames")
            return None
        wide = self.doc.char_span(start, end, label=label, kb_id=kb_id, span_id=span_id, alignment_mode="expand")
        if wide is None:
            self._report(key, span, "meets no token", "left out of the spans, kept in the frames")
            return None
        place = f"[{wide.start_char}, {wide.end_char}) {wide.text!r}"
        if (wide.start_char, wide.end_char) == (start, end):
            self._report(key, span, "has white space at its edge", f"trimmed to {place}")
        else:
            self._report(key, span, "begins or ends inside a token", f"widened to {place}")
        return wide

    def _report(self, key: str, span: model.Span, reason: str, done: str) -> None:
        surface = self.document.surface(span)
        self.misfits.append(Misfit(self.document.id, key, span.start, span.end, surface, reason, done))


LABELS = {Part.CONTENT: "CONTENT", Part.CUE: "CUE", Part.SOURCE: "SOURCE"}
