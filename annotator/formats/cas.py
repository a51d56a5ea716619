"""UIMA CAS as XMI and as JSON, in the layers that INCEpTION has or imports (by dkpro-cassis).

Entities are `NamedEntity` of DKPro Core; events, quotes, relations and document labels are custom layers with slots, of
the types in TYPES. Tokens and sentences are written, for INCEpTION annotates on them. cassis turns UTF-16 offsets into
code points and back. https://inception-project.github.io/documentation
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from annotator.formats.flat import ARGUMENT, PART, TRIGGER, Flat, Found, Labelled, Link, flatten, unflatten
from annotator.formats.folder import Names, filling, others
from annotator.formats.problem import Misfit, Problem, failure, printable
from annotator.formats.tokens import sentences
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.annotation import EMPTY, Span
from annotator.model.document import Document
from annotator.model.record import Unreadable

cassis: Any = import_module("cassis")

NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
SEGMENTS = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
WORD, SENTENCE = f"{SEGMENTS}.Token", f"{SEGMENTS}.Sentence"
ABOUT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ANNOTATION = "uima.tcas.Annotation"
EVENT, QUOTE, SPAN = "webanno.custom.Event", "webanno.custom.Quote", "webanno.custom.Part"
RELATION, LABEL = "webanno.custom.Relation", "webanno.custom.Label"
# Layers of other tools that say nothing an article is annotated with here.
APART = re.compile(
    r"uima\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(segmentation|metadata|lexmorph|syntax|coref|anomaly)\.|"
    r"de\.tudarmstadt\.ukp\.clarin\.webanno\.")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
TYPE_SYSTEM = "TypeSystem.xml"
# What a damaged file ends in, deep in lxml, json and cassis.
DAMAGED: tuple[type[Exception], ...] = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, RecursionError, SyntaxError,
    ArithmeticError, NotImplementedError, OSError,
    cassis.typesystem.AnnotationHasNoSofa, cassis.typesystem.TypeCheckError, cassis.typesystem.TypeNotFoundError,
)


def read_xmi(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of an .xmi file, with the type system beside it: of its own name, or the folder's TypeSystem.xml."""
    place = _type_system(path)
    if place is None:
        yield Problem(printable(path), (
            f"has no {TYPE_SYSTEM} beside it, so only named entities and Annotator's own layers are read"))

    def load(data: bytes) -> Any:
        if place is None:
            return cassis.load_cas_from_xmi(_stream(data), typesystem=_types(), lenient=True)
        with place.open("rb") as stream:
            system = cassis.load_typesystem(stream)
        return cassis.load_cas_from_xmi(_stream(data), typesystem=system, lenient=True)

    yield from _read(path, job, load, "xmi")


def read_json(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a CAS in JSON."""
    yield from _read(path, job, lambda data: cassis.load_cas_from_json(_stream(data)), "casjson")


def write_xmi(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write an .xmi file a document into a folder, or into one for each part, and TypeSystem.xml."""
    return _write(documents, destination, writing, ".xmi")


def write_json(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write a .json file a document into a folder, or into one for each part."""
    return _write(documents, destination, writing, ".json")


def _stream(data: bytes) -> Any:
    return BytesIO(data)


def _type_system(path: Path) -> Path | None:
    folder = path.parent
    names = [f"{path.stem}_typesystem.xml", f"{path.stem}.xml", TYPE_SYSTEM, "typesystem.xml"]
    places = [folder / name for name in names] + [folder.parent / TYPE_SYSTEM]
    return next((place for place in places if place != path and place.is_file()), None)


def _read(path: Path, job: Job, load: Callable[[bytes], Any], name: str) -> Iterator[Document | Problem]:
    shown = printable(path)
    job.report(0, 0, shown)
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Problem(shown, failure(error))
        return
    problems: list[Unreadable] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = _document(load(data), printable(path.stem), f"import:{name}", problems)
    except Unreadable as error:
        yield Problem(shown, error.reason, None, error.field)
        return
    except DAMAGED as error:
        yield Problem(shown, f"is no CAS that can be read ({(str(error).splitlines() or ['damaged'])[0][:120]})")
        return
    for problem in problems:
        yield Problem(shown, f"{problem.reason}; it was left out", None, problem.field)
    yield document


def _document(cas: Any, name: str, origin: str, problems: list[Unreadable]) -> Document:
    text = cas.sofa_string
    if not isinstance(text, str) or not text:
        raise Unreadable("sofaString", "holds no text")
    spans: list[Labelled] = []
    links: list[Link] = []
    labels: dict[str, None] = {}
    meta: dict[str, object] = {}
    document_id = name
    unknown: dict[str, int] = {}
    for item in sorted(cas.select_all(), key=lambda item: item.xmiID or 0):  # as they were made
        kind = item.type.name
        if kind == ABOUT:
            document_id = _name(item, "documentId") or name
            if title := _name(item, "documentTitle"):
                meta["title"] = title
        elif kind == LABEL:
            labels.setdefault(_name(item, "value") or "label")
        elif kind == RELATION or {"Governor", "Dependent"} <= _features(item):
            if not APART.match(kind):
                links.append(Link(
                    _key(_get(item, "Governor")), _key(_get(item, "Dependent")), _name(item, "label") or _short(kind)))
        elif not APART.match(kind) and isinstance(_get(item, "begin"), int):
            _take(item, text, spans, links, problems)
        elif not APART.match(kind) and not kind.endswith("Link"):
            unknown[kind] = unknown.get(kind, 0) + 1
    problems += [Unreadable(kind, f"({count} times) has no place here") for kind, count in unknown.items()]
    return unflatten(
        Found(id=document_id, text=text, spans=spans, links=links, meta=meta or EMPTY, labels=labels, origin=origin),
        problems)


def _take(item: Any, text: str, spans: list[Labelled], links: list[Link], problems: list[Unreadable]) -> None:
    """Take a span with its slots."""
    kind, start, end = item.type.name, _get(item, "begin"), _get(item, "end")
    if not isinstance(end, int) or not 0 <= start < end <= len(text):
        problems.append(Unreadable(kind, f"[{start}, {end}) is not inside the text"))
        return
    value = _name(item, "value") or _name(item, "label") or _name(item, "type") or _name(item, "kind")
    slots = [(name, slot) for name in sorted(_features(item)) for slot in _slots(_get(item, name))]
    match kind:
        case _ if kind == QUOTE:
            label = f"Content:{value or 'direct'}"
        case _ if kind == EVENT or slots:
            label = TRIGGER + (value or _short(kind))
        case _:
            label = value or _short(kind)
    identifier = _name(item, "identifier")
    spans.append(Labelled(
        _key(item), Span(start, end), label, attributes={"identifier": identifier} if identifier else EMPTY))
    for name, slot in slots:
        target = _get(slot, "target")
        if target is not None:
            links.append(Link(_key(item), _key(target), _name(slot, "role") or name))


def _slots(value: Any) -> list[Any]:
    """The links of a slot feature."""
    elements = getattr(value, "elements", None)
    found = elements if isinstance(elements, list) else value if isinstance(value, list) else []
    return [each for each in found if "target" in _features(each)]


def _features(item: Any) -> set[str]:
    kind = getattr(item, "type", None)
    return {feature.name for feature in kind.all_features} if kind is not None else set()


def _get(item: Any, name: str) -> Any:
    return getattr(item, name, None)


def _name(item: Any, name: str) -> str:
    value = _get(item, name)
    return value if isinstance(value, str) else ""


def _key(item: Any) -> str:
    return str(id(item))


def _short(kind: str) -> str:
    return kind.rpartition(".")[2]


def _types() -> Any:
    """The type system of what is written."""
    system = cassis.TypeSystem()
    text, annotation = "uima.cas.String", ANNOTATION
    layers: Mapping[str, Mapping[str, str]] = {
        WORD: {}, SENTENCE: {}, NAMED: {"value": text, "identifier": text}, SPAN: {"value": text},
        LABEL: {"value": text},
        RELATION: {"label": text, "Governor": annotation, "Dependent": annotation},
        ABOUT: {
            "documentId": text, "documentTitle": text, "documentUri": text, "documentBaseUri": text,
            "collectionId": text, "isLastSegment": "uima.cas.Boolean",
        },
    }
    for name, features in layers.items():
        kind = system.create_type(name, supertypeName="uima.tcas.DocumentAnnotation" if name == ABOUT else annotation)
        for feature, range_ in features.items():
            system.create_feature(kind, feature, range_)
    for name, slot in ((EVENT, "arguments"), (QUOTE, "parts")):
        link = system.create_type(f"{name}{slot.capitalize()}Link", supertypeName="uima.cas.TOP")
        system.create_feature(link, "role", text)
        system.create_feature(link, "target", annotation)
        kind = system.create_type(name, supertypeName=annotation)
        system.create_feature(kind, "value", text)
        system.create_feature(kind, slot, "uima.cas.FSArray", elementType=link.name)
    return system


def _write(documents: Iterable[Document], destination: Path, writing: Writing, suffix: str) -> Written:
    written, names, files = Written(), Names(), set()
    system = _types()
    with filling(destination) as place:
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            file = Path(part, f"{names.name(document.id)}{suffix}")
            (place / part).mkdir(exist_ok=True)
            cas = _cas(included, system, written.misfits)
            if suffix == ".xmi":
                cas.to_xmi(place / file)
            else:
                cas.to_json(place / file)
            files.add(file)
            written.count(part, included)
        if suffix == ".xmi":
            system.to_xml(place / TYPE_SYSTEM)
    written.notes += others(destination, files, suffix)
    return written


def _cas(document: Document, system: Any, misfits: list[Misfit]) -> Any:
    """The CAS of a document; characters that XML cannot hold are replaced and reported."""
    text = NOT_XML.sub("\ufffd", document.text)
    misfits += [
        Misfit(
            document.id, "text", match.start(), match.end(), match[0], "is a character that XML cannot hold",
            "written as U+FFFD")
        for match in NOT_XML.finditer(document.text)
    ]
    cas = cassis.Cas(typesystem=system)
    cas.sofa_string = text
    cas.sofa_mime = "text/plain"

    def add(kind: str, span: Span, **features: object) -> Any:
        named = {name: NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
                 for name, value in features.items()}
        item = system.get_type(kind)(begin=span.start, end=span.end, **named)
        cas.add(item)
        return item

    add(ABOUT, Span(0, len(text)), documentId=document.id, documentTitle=document.title)
    for sentence in sentences(text):
        add(SENTENCE, Span(sentence[0].start, sentence[-1].end))
        for token in sentence:
            add(WORD, token)
    _add_spans(flatten(document), system, add)
    for label in document.labels:
        add(LABEL, Span(0, len(text)), value=label)
    return cas


def _add_spans(flat: Flat, system: Any, add: Callable[..., Any]) -> None:
    items: dict[str, Any] = {}
    kinds: dict[str, str] = {}
    heads = {link.source for link in flat.links if link.label in ("Content", "Cue", "Source")}
    continued = {link.target for link in flat.links if link.label == "Content" and link.source in heads}
    for span in flat.spans:
        part = PART.fullmatch(span.label)
        if span.label.startswith(TRIGGER):
            kind, value = EVENT, span.label.removeprefix(TRIGGER)
        elif part and part[2] and span.key not in continued:
            kind, value = QUOTE, part[2]
        elif part or span.label == ARGUMENT:
            kind, value = SPAN, span.label
        else:
            kind, value = NAMED, span.label
        kinds[span.key] = kind
        items[span.key] = add(kind, span.span, value=value)
    slots: dict[str, list[Any]] = {}
    for link in flat.links:
        kind = kinds[link.source]
        own = kind == EVENT or (kind == QUOTE and kinds[link.target] == SPAN)
        if own and not link.label.startswith("relation:"):
            name = f"{kind}{'Arguments' if kind == EVENT else 'Parts'}Link"
            slots.setdefault(link.source, []).append(
                system.get_type(name)(role=link.label, target=items[link.target]))
        else:
            target = items[link.target]
            add(RELATION, Span(target.begin, target.end), label=link.label, Governor=items[link.source],
                Dependent=target)
    for key, elements in slots.items():
        array = system.get_type("uima.cas.FSArray")(elements=elements)
        setattr(items[key], "arguments" if kinds[key] == EVENT else "parts", array)
