"""Reading brat standoff: NAME.txt with NAME.ann beside; brat opens a folder of them with annotation.conf in it.

https://brat.nlplab.org/standoff.html and configuration.html. Entities are text-bound annotations, events are events; a
quote is an event `Quote-TYPE` on its first content, with arguments Cue, Source and further Content. What brat's names
cannot hold is written as `_xHEX_`. A discontinuous annotation is read as its hull, with its fragments in the attribute
`fragments`, from which they are written again.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.brat_names import ARGUMENT, FRAGMENTS, PARTS, QUOTE, unescaped
from annotator.formats.problem import Problem, failure, printable
from annotator.jobs import Job
from annotator.model.annotation import EMPTY, Argument, Entity, Event, Quote, Relation, Span
from annotator.model.document import Document
from annotator.model.record import Unreadable

ORIGIN = "import:brat"
TEXT_BOUND = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?", re.DOTALL)
BACKSLASH = re.compile(r"\\([n\\])")


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of an .ann file and the .txt file beside it, and a problem for each line that cannot be read."""
    name = printable(path)
    job.report(0, 0, name)
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    except OSError as error:
        yield Problem(printable(path.with_suffix(".txt")), failure(error))
        return
    except UnicodeDecodeError as error:
        yield Problem(printable(path.with_suffix(".txt")), f"is not UTF-8 (byte {error.start}); save it again as that")
        return
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        yield Problem(name, failure(error))
        return
    standoff = _Standoff(text)
    for number, line in enumerate(lines, 1):
        try:
            standoff.take(line.rstrip(b"\r").decode("utf-8"), number)
        except UnicodeDecodeError:
            yield Problem(name, "is not UTF-8; the line was left out", number)
        except Unreadable as error:
            yield Problem(name, f"{error.reason}; the line was left out", number, error.field)
    document, problems = standoff.document(printable(path.stem))
    for number, problem in problems:
        yield Problem(name, f"{problem.reason}; it was left out", number, problem.field)
    yield document


@dataclass(frozen=True, slots=True)
class _TextBound:
    line: int
    type: str
    span: Span
    fragments: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    line: int
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Standoff:
    """The lines of an .ann file, taken one by one, and the document they make."""

    text: str
    bounds: dict[str, _TextBound] = field(default_factory=dict)
    frames: dict[str, _Frame] = field(default_factory=dict)
    relations: list[tuple[int, str, str, str]] = field(default_factory=list)
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    said: list[tuple[int, str]] = field(default_factory=list)
    """The lines of attributes and notes, with what they are about."""

    def take(self, line: str, number: int) -> None:
        """Take one line; raises Unreadable."""
        if not line.strip():
            return
        key, tab, body = line.partition("\t")
        if not tab:
            raise Unreadable("line", "has no tab behind its id")
        match key[:1]:
            case "T":
                self.bounds[key] = self._text_bound(body, number)
            case "E":
                first, *rest = [self._pair(pair) for pair in body.split()] or [("", "")]
                if not first[1]:
                    raise Unreadable(key, "is no event with a trigger")
                self.frames[key] = _Frame(number, first[0], first[1], tuple(rest))
            case "R":
                label, *ends = body.split()
                if len(ends) != 2:
                    raise Unreadable(key, "has not two arguments")
                self.relations.append((number, label, self._pair(ends[0])[1], self._pair(ends[1])[1]))
            case "*":
                label, *ends = body.split() or [""]
                if len(ends) < 2:
                    raise Unreadable(key, "has less than two members")
                self.relations += [(number, label, ends[0], end) for end in ends[1:]]
            case "A" | "M" | "N" | "#":
                self._say(key, body, number)
            case _:
                raise Unreadable(key or "line", "is of no known kind")

    def _say(self, key: str, body: str, number: int) -> None:
        """Take an attribute or a note."""
        about, _, note = body.partition("\t")
        name, target, value = ([*about.split(" ", 2), "", ""])[:3]
        if not name or not target:
            raise Unreadable(key, "says nothing about an annotation")
        self.said.append((number, target))
        if key.startswith("#"):
            self.notes[target] = BACKSLASH.sub(lambda match: "\n" if match[1] == "n" else match[1], note)
        else:
            self.attributes.setdefault(target, {})[unescaped(name)] = unescaped(value) if value else True

    def _text_bound(self, body: str, number: int) -> _TextBound:
        match = TEXT_BOUND.fullmatch(body)
        if match is None:
            raise Unreadable("line", "is no text-bound annotation (TYPE START END, a tab, the text)")
        pairs = [pair.split(" ") for pair in match[2].split(";")]
        if any(len(digits) > 12 for pair in pairs for digits in pair):
            raise Unreadable("offsets", "are far outside the text")
        fragments = tuple(sorted(Span(int(start), int(end)) for start, end in pairs))
        hull = Span(fragments[0].start, max(each.end for each in fragments))
        if any(not 0 <= each.start < each.end <= len(self.text) for each in fragments):
            length = len(self.text)
            raise Unreadable("offsets", f"[{hull.start}, {hull.end}) is not inside the text of {length} characters")
        return _TextBound(number, unescaped(match[1]), hull, fragments)

    def _pair(self, pair: str) -> tuple[str, str]:
        name, colon, target = pair.rpartition(":")
        if not colon or not name:
            raise Unreadable("arguments", f"{pair!r} is not like ROLE:ID")
        return name, target

    def document(self, document_id: str) -> tuple[Document, list[tuple[int, Unreadable]]]:
        """The document of all lines, and what leads nowhere."""
        problems: list[tuple[int, Unreadable]] = []
        frames = {}
        for key, frame in self.frames.items():
            if frame.trigger in self.bounds:
                frames[key] = frame
            else:
                problems.append((frame.line, Unreadable(key, f"its trigger {frame.trigger} is not there")))
        owner: dict[str, str] = {}
        triggers = {frame.trigger for frame in frames.values()}
        own = triggers | {
            target for frame in frames.values() for _, target in frame.arguments
            if target in self.bounds and (
                self.bounds[target].type == ARGUMENT
                or (frame.type.startswith(QUOTE) and self.bounds[target].type in PARTS))
        }
        entities: dict[str, Entity] = {}
        for key, bound in self.bounds.items():
            if key not in own:
                owner[key] = f"e{len(entities) + 1}"
                entities[owner[key]] = Entity(
                    id=owner[key], span=bound.span, label=bound.type, **self._decided(bound, key))
        numbers = {"v": 0, "q": 0}
        for key, frame in frames.items():
            prefix = "q" if frame.type.startswith(QUOTE) else "v"
            numbers[prefix] += 1
            owner[key] = f"{prefix}{numbers[prefix]}"
        events: dict[str, Event] = {}
        quotes: dict[str, Quote] = {}
        for key, frame in frames.items():
            if frame.type.startswith(QUOTE):
                quotes[owner[key]] = self._quote(key, frame, owner, problems)
            else:
                events[owner[key]] = self._event(key, frame, owner, problems)
        relations: dict[str, Relation] = {}
        triggered = {frame.trigger: owner[key] for key, frame in frames.items()}
        for number, label, first, second in self.relations:
            ends = [owner.get(end) or triggered.get(end) for end in (first, second)]
            if ends[0] is None or ends[1] is None:
                problems.append((number, Unreadable(label, f"{first} or {second} is no annotation")))
                continue
            key = f"r{len(relations) + 1}"
            relations[key] = Relation(
                id=key, label=unescaped(label), source=ends[0], target=ends[1], origin=ORIGIN)
        known = self.bounds.keys() | self.frames.keys()
        problems += [(n, Unreadable(about, "is no annotation")) for n, about in self.said if about not in known]
        document = Document(
            id=document_id, text=self.text, entities=entities, events=events, quotes=quotes, relations=relations)
        return document, problems

    def _decided(self, bound: _TextBound, *keys: str) -> dict[str, Any]:
        attributes: dict[str, object] = {}
        for key in keys:
            attributes |= self.attributes.get(key, {})
        if len(bound.fragments) > 1:
            attributes[FRAGMENTS] = [[each.start, each.end] for each in bound.fragments]
        note = next((self.notes[key] for key in keys if key in self.notes), None)
        return {"origin": ORIGIN, "attributes": attributes or EMPTY, "note": note}

    def _arguments(
        self, key: str, frame: _Frame, problems: list[tuple[int, Unreadable]]
    ) -> Iterator[tuple[str, str, Span]]:
        """Role, id and span of each argument; a number at the end of a repeated role is none of its name."""
        roles = {role for role, _ in frame.arguments}
        for role, target in frame.arguments:
            bound = self.bounds.get(target)
            if bound is None and target in self.frames:
                bound = self.bounds.get(self.frames[target].trigger)
            if bound is None:
                problems.append((frame.line, Unreadable(f"{key} {role}", f"{target} is not there")))
                continue
            base = role.rstrip("0123456789")
            yield unescaped(base if base in roles else role), target, bound.span

    def _event(
        self, key: str, frame: _Frame, owner: Mapping[str, str], problems: list[tuple[int, Unreadable]]
    ) -> Event:
        bound = self.bounds[frame.trigger]
        arguments = []
        for role, target, span in self._arguments(key, frame, problems):
            known = owner.get(target)
            event = {"event": known} if known is not None and target in self.frames else EMPTY
            arguments.append(Argument(
                role=role, span=span, entity=known if target in self.bounds else None, extra=event))
        return Event(
            id=owner[key], type=unescaped(frame.type), trigger=bound.span, arguments=tuple(arguments),
            **self._decided(bound, frame.trigger, key))

    def _quote(
        self, key: str, frame: _Frame, owner: Mapping[str, str], problems: list[tuple[int, Unreadable]]
    ) -> Quote:
        bound = self.bounds[frame.trigger]
        parts: dict[str, list[Span]] = {part: [] for part in PARTS}
        for role, target, span in self._arguments(key, frame, problems):
            part = role if role in parts else role.rstrip("0123456789")
            if part in parts:
                parts[part].append(span)
            else:
                problems.append((frame.line, Unreadable(f"{key} {role}", f"{target} is no part of a quote")))
        return Quote(
            id=owner[key], type=unescaped(frame.type.removeprefix(QUOTE)) or "direct",
            content=(bound.span, *parts["Content"]), cue=tuple(parts["Cue"]), source=tuple(parts["Source"]),
            **self._decided(bound, frame.trigger, key))
