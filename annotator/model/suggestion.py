"""Suggestions: what pipelines and rules propose for a text, and how a document takes them in.

Suggestions never become training data by themselves, and never disturb what a person has decided.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from annotator.model.annotation import (
    LAYER_OF,
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Frame,
    Kind,
    Layer,
    Quote,
    Speaker,
    Status,
)
from annotator.model.change import Change, Changes, apply, drop, mended, put
from annotator.model.cover import Cover
from annotator.model.document import Document, DocumentStatus, fresh_ids
from annotator.model.schema import Schema

GAZETTEER = "rule:gazetteer"
"""The origin of names from a list of the user's own."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What was found in one text. Ids are local to it: arguments point at entities, quotes and entities at speakers.

    `labels` are None where the pipeline does not label documents; `notes` says in a sentence each what could not be
    done, such as a pipeline without a parser. In the `own` layers labels are already those of a project, as in those of
    a pipeline that was trained with one.
    """

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    labels: tuple[DocumentLabel, ...] | None = None
    notes: tuple[str, ...] = ()
    own: frozenset[Layer] = frozenset()


def fitted(found: Suggestions, schema: Schema) -> Suggestions:
    """The suggestions in the words of a schema. What it maps to nothing is left out; so is a role it does not allow."""
    entities = {
        entity.id: replace(entity, label=label)
        for entity in found.entities
        if (label := _label(entity, schema, own=Layer.ENTITIES in found.own)) is not None
    }

    def arguments(event: Event, label: str) -> Iterator[Argument]:
        definition = schema.event(label)
        for argument in event.arguments:
            name = argument.role if Layer.EVENTS in found.own else schema.map_role(event.type, argument.role)
            role = definition.role(name) if definition is not None and name is not None else None
            entity = entities.get(argument.entity) if argument.entity is not None else None
            if role is not None and (entity is None or role.allows(entity.label)):
                yield replace(argument, role=role.role, entity=entity.id if entity else None)

    return replace(
        found,
        entities=tuple(entities.values()),
        events=tuple(
            replace(event, type=label, arguments=tuple(arguments(event, label)))
            for event in found.events
            if (label := _type(event, schema, own=Layer.EVENTS in found.own)) is not None
        ),
        quotes=tuple(
            replace(quote, type=label) for quote in found.quotes if (label := schema.map_quote(quote.type)) is not None
        ),
        labels=found.labels and tuple(label for label in found.labels if schema.label(label.label) is not None),
    )


def _type(event: Event, schema: Schema, *, own: bool) -> str | None:
    if own:
        return event.type if schema.event(event.type) is not None else None
    return schema.map_event(event.type)


def _label(entity: Entity, schema: Schema, *, own: bool) -> str | None:
    """The schema's label of an entity; a gazetteer of the user may name labels of the schema itself."""
    if own:
        return entity.label if schema.entity(entity.label) is not None else None
    if entity.origin == GAZETTEER and schema.entity(entity.label) is not None:
        return entity.label
    return schema.map_entity(entity.label)


def received(document: Document, found: Suggestions, layers: Collection[Layer] = tuple(Layer)) -> Changes:
    """The changes by which a document takes new suggestions for some layers in the place of its open ones.

    A layer that a person completed takes none. What a person decided stays, and keeps away every suggestion that would
    contradict or repeat it: an entity that overlaps an accepted one or is the same as a rejected one, an event on a
    decided trigger, a quote over a decided quote's content. Document labels belong to no layer: they come with any, to
    a document that is not done.
    """
    open_layers = [layer for layer in layers if not document.header.is_complete(layer)]
    leaving = mended(document, tuple(_outdated(document, open_layers)))
    kept = apply(document, leaving)
    speakers, coming = _speakers(kept, found, wanted=Layer.QUOTES in open_layers)
    entities: dict[str, Entity] = {}
    if Layer.ENTITIES in open_layers:
        taken = Cover(entity.span for entity in kept.entities.values() if entity.status is not Status.REJECTED)
        refused = {(entity.span, entity.label) for entity in kept.entities.values() if entity.status is Status.REJECTED}
        ids = fresh_ids(document, Kind.ENTITY)
        entities = {
            entity.id: replace(entity, id=next(ids), entity_id=_speaker_id(entity.entity_id, speakers))
            for entity in found.entities
            if (entity.span, entity.label) not in refused and not taken.touches(entity.span)
        }
    added: list[Entity | Event | Quote] = list(entities.values())
    if Layer.EVENTS in open_layers:
        at = {entity.span: entity.id for entity in kept.entities.values() if entity.status is not Status.REJECTED}
        at |= {entity.span: entity.id for entity in entities.values()}
        triggers = {event.trigger for event in kept.events.values()}
        ids = fresh_ids(document, Kind.EVENT)
        added.extend(
            replace(event, id=next(ids), arguments=tuple(replace(a, entity=at.get(a.span)) for a in event.arguments))
            for event in found.events
            if event.trigger not in triggers
        )
    if Layer.QUOTES in open_layers:
        quoted = Cover(span for quote in kept.quotes.values() for span in quote.content)
        ids = fresh_ids(document, Kind.QUOTE)
        added.extend(
            replace(quote, id=next(ids), speaker=quote.speaker and replace(
                quote.speaker, entity_id=_speaker_id(quote.speaker.entity_id, speakers)))
            for quote in found.quotes
            if not any(quoted.touches(span) for span in quote.content)
        )
    done = document.header.status is DocumentStatus.DONE
    labels = () if done or found.labels is None else tuple(_labels(document, found.labels))
    changes = (*leaving, *coming, *(put(kept, item) for item in added), *labels)
    return mended(document, changes)


def _outdated(document: Document, layers: Collection[Layer]) -> Iterator[Change]:
    """Open suggestions of the layers; those that something decided points at stay."""
    pointed_at = {
        argument.entity
        for event in document.events.values()
        if event.status is not Status.SUGGESTED
        for argument in event.arguments
    } | {
        end
        for relation in document.relations.values()
        if relation.status is not Status.SUGGESTED
        for end in (relation.source, relation.target)
    }
    for kind, layer in LAYER_OF.items():
        for item in document.of(kind).values() if layer in layers else ():
            if isinstance(item, Frame | Entity) and item.status is Status.SUGGESTED and item.id not in pointed_at:
                yield drop(document, kind, item.id)


def _labels(document: Document, found: tuple[DocumentLabel, ...]) -> Iterator[Change]:
    """Suggested document labels in the place of open ones."""
    again = {label.label for label in found}
    for label in document.labels.values():
        if label.status is Status.SUGGESTED and label.label not in again:
            yield drop(document, Kind.LABEL, label.label)
    for label in found:
        before = document.labels.get(label.label)
        if before is None or before.status is Status.SUGGESTED:
            yield put(document, label)


def _speakers(document: Document, found: Suggestions, *, wanted: bool) -> tuple[dict[str, str], list[Change]]:
    """Where each suggested speaker's id leads: to the document's speaker of that name, or to a new one."""
    if not wanted:
        return {}, []
    known = {name: speaker.id for speaker in document.speakers.values() for name in (speaker.name, *speaker.aliases)}
    ids, leads, coming = fresh_ids(document, Kind.SPEAKER), {}, []
    for speaker in found.speakers:
        if speaker.name in known:
            leads[speaker.id] = known[speaker.name]
        else:
            leads[speaker.id] = next(ids)
            coming.append(put(document, replace(speaker, id=leads[speaker.id])))
    return leads, coming


def _speaker_id(key: str | None, leads: dict[str, str]) -> str | None:
    return None if key is None else leads.get(key)
