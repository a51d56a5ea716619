"""Edits to the people and organisations that quotes are attributed to."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.model.annotation import Kind, Speaker, SpeakerReference
from annotator.model.change import Change, Changes, drop, put
from annotator.model.document import Document, fresh_ids
from annotator.session.commands.command import Command, held


def add_speaker(name: str, label: str = "PERSON") -> Command:
    """Add a person or organisation that quotes can be attributed to."""

    def changes(document: Document) -> Changes:
        return known_speaker(document, SpeakerReference(name=name), label)[1]

    return Command("Add speaker", changes)


def rename_speaker(speaker_id: str, name: str) -> Command:
    """Give a speaker another name in all of their quotes; the old name stays as an alias."""

    def changes(document: Document) -> Changes:
        speaker = held(document.speakers, speaker_id)
        aliases = tuple(dict.fromkeys(a for a in (*speaker.aliases, speaker.name) if a != name))
        renamed = replace(speaker, name=name, aliases=aliases)
        return (put(document, renamed), *_attributed(document, speaker_id, renamed))

    return Command("Rename speaker", changes)


def label_speaker(speaker_id: str, label: str) -> Command:
    """Say what a speaker is: a person, an organisation or what else the schema has a label for."""

    def changes(document: Document) -> Changes:
        return (put(document, replace(held(document.speakers, speaker_id), label=label)),)

    return Command("Label speaker", changes)


def merge_speakers(speaker_id: str, into: str) -> Command:
    """Make two speakers one: the quotes and mentions of the first go to the second, which keeps its name."""

    def changes(document: Document) -> Changes:
        gone, stays = held(document.speakers, speaker_id), held(document.speakers, into)
        names = (*stays.aliases, gone.name, *gone.aliases)
        merged = replace(stays, aliases=tuple(dict.fromkeys(name for name in names if name != stays.name)))
        mentions = (
            put(document, replace(entity, entity_id=into))
            for entity in document.entities.values()
            if entity.entity_id == speaker_id
        )
        return (
            put(document, merged),
            *_attributed(document, speaker_id, merged),
            *mentions,
            drop(document, Kind.SPEAKER, speaker_id),
        )

    return Command("Merge speakers", changes)


def known_speaker(
    document: Document, speaker: SpeakerReference | None, label: str = "PERSON"
) -> tuple[SpeakerReference | None, Changes]:
    """The reference with the id of the document's speaker of that name or alias, and the change that adds a new one."""
    if speaker is None or speaker.entity_id in document.speakers:
        return speaker, ()
    for known in document.speakers.values():
        if speaker.name == known.name or speaker.name in known.aliases:
            return replace(speaker, name=known.name, entity_id=known.id), ()
    made = Speaker(id=next(fresh_ids(document, Kind.SPEAKER)), name=speaker.name, label=label)
    return replace(speaker, entity_id=made.id), (put(document, made),)


def _attributed(document: Document, speaker_id: str, speaker: Speaker) -> Iterator[Change]:
    for quote in document.quotes.values():
        if quote.speaker is not None and quote.speaker.entity_id == speaker_id:
            reference = replace(quote.speaker, name=speaker.name, entity_id=speaker.id)
            yield put(document, replace(quote, speaker=reference))
