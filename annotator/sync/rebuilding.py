"""The server's edits as changes of a document: spans and links become entities, events, quotes and relations again.

What a span or link has no place for here is kept on the server and told; what the server has no place for (origin,
score, speaker, attributes, notes) stays with the annotation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from annotator.model.annotation import (
    Argument,
    Decided,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    Status,
)
from annotator.model.change import Change, Changes, apply, drop, mended, put
from annotator.model.document import Document, DocumentStatus, fresh_ids
from annotator.model.quote_parts import assemble
from annotator.sync.identity import Aligned
from annotator.sync.labels import CONTENT, CUE, HEADS, RELATION, SOURCE, Family, family, name
from annotator.sync.mapping import filler_key, head_key, link_to, part_key, parts_of, relation_link
from annotator.sync.plan import Edits, applied
from annotator.sync.state import Labelled, Link, State

ORIGIN = "doccano"
D = TypeVar("D", bound=Decided)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The changes, and the keys of the annotations here by the keys of the spans that stand for them."""

    changes: Changes
    keys: Mapping[str, str]


def rebuilt(document: Document, aligned: Aligned, edits: Edits) -> Rebuilt:
    """What a document has to change so that it says what the edits say."""
    building = _Building(document, aligned, edits)
    building.entities()
    building.events()
    building.quotes()
    building.relations()
    return Rebuilt(mended(document, (*building.changes, *building.header())), building.keys)


def decided(item: D, **fields: object) -> D:
    """The annotation as a person on the server left it."""
    return replace(item, status=Status.ACCEPTED, origin=ORIGIN, score=None, why=None, **fields)  # type: ignore[arg-type]


class _Building:
    """One document on its way to what it should be."""

    def __init__(self, document: Document, aligned: Aligned, edits: Edits) -> None:
        self.document, self.edits = document, edits
        self.before: State = aligned.ours
        self.after: State = applied(aligned.ours, edits)
        self.changes: list[Change] = []
        self.keys: dict[str, str] = dict(aligned.local)
        self.here = {local: key for key, local in aligned.local.items()}
        """The keys of the states by those of this document."""
        self.links_from: dict[str, list[Link]] = {}
        for link in self.after.links.values():
            self.links_from.setdefault(link.source, []).append(link)
        both = [(key, link) for state in (self.before, self.after) for key, link in state.links.items()]
        self.touched = {
            *edits.spans, *(link.source for key, link in both if key in edits.links or link.target in edits.spans)}
        self.loose = self._assembled()
        self.touched |= {head for head, _ in self.loose.values()}
        """The spans about which something changes: they, their links, or where these lead."""

    def _put(self, item: Entity | Event | Quote | Relation) -> None:
        self.changes.append(put(self.document, item))

    def _gone(self, kind: Kind, item: Entity | Event | Quote | Relation) -> None:
        """Take an annotation away; a suggestion stays on record as rejected."""
        if item.status is Status.SUGGESTED:
            self._put(replace(item, status=Status.REJECTED))
        else:
            self.changes.append(drop(self.document, kind, item.id))

    def _heads(self, wanted: Family, items: Mapping[str, D]) -> Iterator[tuple[str, Labelled, D | None]]:
        """The spans of a family about which something changes, each with the annotation it stands for, if there is one.

        Takes away the annotations whose span is no more, or no longer of this family.
        """
        for item in items.values():
            assert isinstance(item, Entity | Event | Quote)
            key = self.here.get(head_key(item))
            if key is None:
                continue
            value = self.after.spans.get(key)
            if value is None or family(value.label) is not wanted:
                self._gone(KINDS[wanted], item)
                if self.keys.get(key) == head_key(item):
                    del self.keys[key]
        known = {head_key(item): item for item in items.values() if isinstance(item, Entity | Event | Quote)}
        for key, value in self.after.spans.items():
            if key in self.touched and family(value.label) is wanted:
                yield key, value, known.get(self.keys.get(key, ""))

    def entities(self) -> None:
        ids = fresh_ids(self.document, Kind.ENTITY)
        refused = {
            (entity.span, entity.label): entity for entity in self.document.entities.values()
            if entity.status is Status.REJECTED
        }
        for key, value, entity in self._heads(Family.ENTITY, self.document.entities):
            if key not in self.edits.spans:
                continue
            label = name(value.label)
            known = entity or refused.pop((value.span, label), None)
            made = decided(known, span=value.span, label=label) if known else Entity(
                id=next(ids), span=value.span, label=label, origin=ORIGIN)
            self._put(made)
            self.keys[key] = head_key(made)

    def events(self) -> None:
        ids = fresh_ids(self.document, Kind.EVENT)
        entities = apply(self.document, self.changes).entities
        found = list(self._heads(Family.EVENT, self.document.events))
        for key, value, event in found:
            fields = {"type": name(value.label), "trigger": value.span}
            arguments = tuple(self._arguments(key, event, entities))
            if event is None:
                made = Event(id=next(ids), origin=ORIGIN, arguments=arguments, type=name(value.label),
                             trigger=value.span)
            elif self._is_edited(key):
                made = decided(event, arguments=arguments, **fields)
            else:
                made = replace(event, arguments=arguments)
            if made != event:
                self._put(made)
            self.keys[key] = head_key(made)

    def _is_edited(self, key: str) -> bool:
        """Whether the span or one of its links is another, and not only where a link leads to has moved."""
        def links(state: State) -> set[Link]:
            return {link for link in state.links.values() if link.source == key}

        return key in self.edits.spans or links(self.before) != links(self.after)

    def _arguments(self, key: str, event: Event | None, entities: Mapping[str, Entity]) -> Iterator[Argument]:
        """The arguments that were there and are still, in their order, then the new ones in the order of the text."""
        left = {
            (link.label, link.target): None for link in self.links_from.get(key, ())
            if not link.label.startswith(RELATION)
            and family(self.after.spans[link.target].label) in (Family.ENTITY, Family.ARGUMENT)
        }
        wanted = dict(left)
        for argument in event.arguments if event else ():
            place = (argument.role, self.here.get(filler_key(self.document, argument), ""))
            if place in wanted:
                left.pop(place, None)
                yield self._argument(argument, place[1], entities)
        for role, end in sorted(left, key=lambda pair: (self.after.spans[pair[1]], pair[0])):
            yield self._argument(Argument(role=role, span=self.after.spans[end].span), end, entities)

    def _argument(self, argument: Argument, end: str, entities: Mapping[str, Entity]) -> Argument:
        value = self.after.spans[end]
        local = self.keys.get(end, "").removeprefix("e:")
        entity = local if family(value.label) is Family.ENTITY and local in entities else None
        return replace(argument, span=value.span, entity=entity)

    def quotes(self) -> None:
        ids = fresh_ids(self.document, Kind.QUOTE)
        for key, value, quote in list(self._heads(Family.QUOTE, self.document.quotes)):
            content = (value.span, *self._parts(key, quote, CONTENT))
            cue, source = tuple(self._parts(key, quote, CUE)), tuple(self._parts(key, quote, SOURCE))
            if quote is None:
                made = Quote(id=next(ids), type=name(value.label), content=content, cue=cue, source=source,
                             origin=ORIGIN)
            else:
                made = replace(quote, type=name(value.label), content=content, cue=cue, source=source)
                if made != quote:
                    made = decided(made)
            if made != quote:
                self._put(made)
            self.keys[key] = head_key(made)

    def _parts(self, key: str, quote: Quote | None, link_label: str) -> Iterator[Span]:
        """The spans of one part that were there and are still, in their order, then the new ones."""
        left = {
            link.target: None for link in self.links_from.get(key, ())
            if link.label == link_label and link_to(self.after.spans[link.target].label) == link_label
        }
        wanted = dict(left)
        for label, span in parts_of(quote) if quote else ():
            end = self.here.get(part_key(label, span), "")
            if link_to(label) == link_label and end in wanted:
                left.pop(end, None)
                yield self.after.spans[end].span
        yield from sorted(self.after.spans[end].span for end in left)
        if not wanted:
            yield from sorted(self.after.spans[end].span for end in self._adopted(key, link_label))

    def _adopted(self, key: str, part: str) -> set[str]:
        """New spans that a quote takes for a part, though no link of ours says so."""
        entities = {
            link.target for link in self.edits.links.values()
            if link is not None and link.source == key and link.label == part
            and family(self.after.spans[link.target].label) is Family.ENTITY
        }
        return entities | {end for end, (head, label) in self.loose.items() if (head, label) == (key, part)}

    def _assembled(self) -> dict[str, tuple[str, str]]:
        """New cues and sources that no link binds, each with the content beside it and its part.

        So flat labels become quotes here as they do when files are imported.
        """
        bound = {end for link in self.after.links.values() for end in link.ends}
        new = {
            key: value for key, value in self.edits.spans.items()
            if value is not None and key not in self.before.spans and value.label in (CUE, SOURCE) and key not in bound
        }
        if not new:
            return {}
        heads = {key: value for key, value in self.after.spans.items() if family(value.label) is Family.QUOTE}
        parts = [(key, "content", value.span) for key, value in heads.items()]
        parts += [(key, value.label.lower(), value.span) for key, value in new.items()]
        return {
            key: (quote.content[0], new[key].label) for quote in assemble(self.document.text, parts)[0]
            for key in (*quote.cue, *quote.source)
        }

    def relations(self) -> None:
        ids = fresh_ids(self.document, Kind.RELATION)
        wanted = {link: key for key, link in self.after.links.items() if self._is_relation(link)}
        missing: list[Relation] = []
        for relation in self.document.relations.values():
            link = relation_link(self.document, relation)
            if link is None or relation.status is Status.REJECTED:
                continue
            same = Link(self.here.get(link.source, ""), self.here.get(link.target, ""), link.label)
            if same in wanted:
                wanted[same] = ""
            elif same in self.before.links.values():
                missing.append(relation)
        known = set(self.before.links.values())
        for link, key in wanted.items():
            if not key or (link in known and key not in self.edits.links):
                continue
            source, end = (self.keys[each][2:] for each in link.ends)
            label = link.label if self._between_entities(link) else link.label.removeprefix(RELATION)
            old = next((each for each in missing if (each.source, each.target) == (source, end)), None)
            if old is not None:
                missing.remove(old)
                self._put(decided(old, label=label))
            else:
                self._put(Relation(id=next(ids), label=label, source=source, target=end, origin=ORIGIN))
        for relation in missing:
            self._gone(Kind.RELATION, relation)

    def _is_relation(self, link: Link) -> bool:
        """Whether a link is a relation between two annotations, and no argument or part."""
        if any(key not in self.keys or family(self.after.spans[key].label) not in HEADS for key in link.ends):
            return False
        return self._between_entities(link) or link.label.startswith(RELATION)

    def _between_entities(self, link: Link) -> bool:
        return all(family(self.after.spans[key].label) is Family.ENTITY for key in link.ends)

    def header(self) -> Changes:
        """How far the document is: what was confirmed is done, and all that was suggested in it accepted."""
        header, before = self.document.header, self.document.header
        after = apply(self.document, self.changes)
        accepted: list[Change] = []
        if self.edits.confirmed:
            header = replace(header, status=DocumentStatus.DONE, complete=frozenset(Layer))
            accepted = [
                put(after, replace(item, status=Status.ACCEPTED)) for item in after.annotations()
                if item.status is Status.SUGGESTED
            ]
        elif self.edits.confirmed is False or (self.changes and before.status is DocumentStatus.NEW):
            header = replace(header, status=DocumentStatus.IN_PROGRESS)
        return tuple(accepted) if header == before else (*accepted, put(after, header))


KINDS: Mapping[Family, Kind] = {Family.ENTITY: Kind.ENTITY, Family.EVENT: Kind.EVENT, Family.QUOTE: Kind.QUOTE}
