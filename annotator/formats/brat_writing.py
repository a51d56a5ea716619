"""Writing brat standoff; `brat` says how."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from annotator.formats.brat_names import ARGUMENT, FRAGMENTS, PARTS, QUOTE, escaped
from annotator.formats.folder import Names, filling, others
from annotator.formats.writing import Writing, Written
from annotator.model.annotation import EMPTY, Entity, Event, Quote, Span
from annotator.model.document import Document

REFERENCE = re.compile(r"\S+:\S+")


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write two files a document into a folder, or into one for each part, and the configuration for brat."""
    written, names, files = Written(), Names(), set()
    types = _Types()
    with filling(destination) as place:
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            file = Path(part, names.name(document.id))
            (place / part).mkdir(exist_ok=True)
            (place / file).with_name(f"{file.name}.txt").write_bytes(document.text.encode("utf-8", "replace"))
            lines = "".join(_Lines(included, types).lines())
            (place / file).with_name(f"{file.name}.ann").write_bytes(lines.encode("utf-8", "replace"))
            files.add(file.with_name(f"{file.name}.ann"))
            written.count(part, included)
        (place / "annotation.conf").write_text(types.annotation_conf(), encoding="utf-8")
        (place / "visual.conf").write_text(types.visual_conf(), encoding="utf-8")
    written.notes += others(destination, files, ".ann")
    return written


@dataclass(slots=True)
class _Types:
    """The types that were written, for the configuration, by their names in brat."""

    entities: dict[str, str] = field(default_factory=dict)
    events: dict[str, tuple[str, dict[str, None]]] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, set[str]] = field(default_factory=dict)

    def annotation_conf(self) -> str:
        """annotation.conf: what may be annotated."""
        lines = ["[entities]", *self.entities, "", "[relations]"]
        lines += [f"{name}\tArg1:<ANY>, Arg2:<ANY>" for name in self.relations if name != "Equiv"]
        if "Equiv" in self.relations:
            lines.append("Equiv\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive")
        lines += ["", "[events]"]
        lines += [
            f"{name}\t" + ", ".join(f"{role}*:<ANY>" for role in roles) for name, (_, roles) in self.events.items()]
        lines += ["", "[attributes]"]
        lines += [
            f"{name}\tArg:<ANY>" + (f", Value:{'|'.join(sorted(values))}" if values else "")
            for name, values in self.attributes.items()
        ]
        return "\n".join([*lines, ""])

    def visual_conf(self) -> str:
        """visual.conf: what types are called on the screen."""
        named = {**self.entities, **{key: name for key, (name, _) in self.events.items()}, **self.relations}
        shown = [f"{key} | {' '.join(name.split())}" for key, name in named.items() if key != name and "|" not in name]
        return "\n".join(["[labels]", *shown, "", "[drawing]", ""])


class _Lines:
    """The lines of one document's .ann file."""

    def __init__(self, document: Document, types: _Types) -> None:
        self._document, self._types = document, types
        self._bounds = 0
        self._attributes = 0
        self._notes = 0
        self._ids: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        """Entities, triggers with their events, quotes, relations."""
        document = self._document
        for entity in document.entities.values():
            self._types.entities[escaped(entity.label)] = entity.label
            self._ids[entity.id], line = self._bound(escaped(entity.label), entity.span, entity.attributes)
            yield line
            yield from self._about(entity, self._ids[entity.id])
        for number, key in enumerate((*document.events, *document.quotes), 1):
            self._ids[key] = f"E{number}"
        for event in document.events.values():
            yield from self._event(event)
        for quote in document.quotes.values():
            yield from self._quote(quote)
        for number, relation in enumerate(document.relations.values(), 1):
            name, ends = escaped(relation.label), (self._ids[relation.source], self._ids[relation.target])
            self._types.relations[name] = relation.label
            yield f"*\tEquiv {ends[0]} {ends[1]}\n" if name == "Equiv" else (
                f"R{number}\t{name} Arg1:{ends[0]} Arg2:{ends[1]}\n")

    def _bound(self, name: str, span: Span, attributes: Mapping[str, object] = EMPTY) -> tuple[str, str]:
        """The id and the line of a text-bound annotation."""
        self._bounds += 1
        key = f"T{self._bounds}"
        pieces = _fragments(span, attributes)
        offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        surface = " ".join(re.sub(r"[\r\n\t]", " ", self._document.surface(piece)) for piece in pieces)
        return key, f"{key}\t{name} {offsets}\t{surface}\n"

    def _about(self, item: Entity | Event | Quote, key: str) -> Iterator[str]:
        for name, value in item.attributes.items():
            if name == FRAGMENTS or value is None or value is False:
                continue
            self._attributes += 1
            if name == "Reference" and isinstance(value, str) and REFERENCE.fullmatch(value):
                yield f"N{self._attributes}\tReference {key} {value}\t{value}\n"
                continue
            shown = self._types.attributes.setdefault(escaped(name), set())
            if value is True:
                yield f"A{self._attributes}\t{escaped(name)} {key}\n"
            else:
                shown.add(escaped(str(value)))
                yield f"A{self._attributes}\t{escaped(name)} {key} {escaped(str(value))}\n"
        if item.note:
            self._notes += 1
            note = item.note.replace("\\", "\\\\").replace("\n", "\\n")
            yield f"#{self._notes}\tAnnotatorNotes {key}\t{note}\n"

    def _event(self, event: Event) -> Iterator[str]:
        name = escaped(event.type)
        roles = self._types.events.setdefault(name, (event.type, {}))[1]
        trigger, line = self._bound(name, event.trigger, event.attributes)
        yield line
        arguments: list[tuple[str, str]] = []
        for argument in event.arguments:
            filler = self._document.entities.get(argument.entity or "")
            other = argument.extra.get("event")
            roles.setdefault(escaped(argument.role))
            if filler is not None and filler.span == argument.span:
                key = self._ids[filler.id]
            elif isinstance(other, str) and other in self._document.events:
                key = self._ids[other]
            else:
                self._types.entities[ARGUMENT] = ARGUMENT
                key, line = self._bound(ARGUMENT, argument.span)
                yield line
            arguments.append((escaped(argument.role), key))
        yield self._frame(event, f"{name}:{trigger}", arguments)
        yield from self._about(event, self._ids[event.id])

    def _quote(self, quote: Quote) -> Iterator[str]:
        name = QUOTE + escaped(quote.type)
        self._types.events.setdefault(name, (f"Quote: {quote.type}", dict.fromkeys(PARTS)))
        trigger, line = self._bound(name, quote.content[0], quote.attributes)
        yield line
        arguments: list[tuple[str, str]] = []
        for part, spans in zip(PARTS, (quote.content[1:], quote.cue, quote.source), strict=True):
            for span in spans:
                self._types.entities[part] = part
                key, line = self._bound(part, span)
                yield line
                arguments.append((part, key))
        yield self._frame(quote, f"{name}:{trigger}", arguments)
        yield from self._about(quote, self._ids[quote.id])

    def _frame(self, item: Event | Quote, head: str, arguments: Sequence[tuple[str, str]]) -> str:
        times: dict[str, int] = {}
        pairs = [head]
        for role, key in arguments:
            times[role] = times.get(role, 0) + 1
            pairs.append(f"{role}{times[role] if times[role] > 1 else ''}:{key}")
        return f"{self._ids[item.id]}\t{' '.join(pairs)}\n"


def _fragments(span: Span, attributes: Mapping[str, object]) -> list[Span]:
    """The pieces of a discontinuous annotation, where its attribute still fits its span; else the span."""
    given = attributes.get(FRAGMENTS)
    found = [_piece(each) for each in given] if isinstance(given, list | tuple) else []
    pieces = [each for each in found if each is not None]
    if len(pieces) != len(found) or not pieces or (pieces[0].start, pieces[-1].end) != (span.start, span.end):
        return [span]
    apart = all(before.end <= after.start for before, after in pairwise(pieces))
    return pieces if apart and all(each.start < each.end for each in pieces) else [span]


def _piece(value: object) -> Span | None:
    match value:
        case [int(start), int(end)]:
            return Span(start, end)
    return None
