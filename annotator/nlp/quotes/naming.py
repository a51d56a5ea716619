"""Entity mentions that name a speaker, linked to it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.annotation import Entity, Speaker
from annotator.nlp.quotes.lexicon import lexicon
from annotator.nlp.quotes.people import PeopleWords, people_words


def name_entities(
    text: str, language: str, entities: Iterable[Entity], speakers: Sequence[Speaker]
) -> tuple[Entity, ...]:
    """The entities of a text, those whose surface is a speaker's name or alias with that speaker's id as `entity_id`.

    A form that several speakers go by links to none of them.
    """
    if lexicon(language) is None:
        return tuple(entities)
    words = people_words(language)
    known: dict[str, set[str]] = {}
    for speaker in speakers:
        for form in (speaker.name, *speaker.aliases):
            known.setdefault(_bare(form, words), set()).add(speaker.id)

    def named(entity: Entity) -> Entity:
        ids = known.get(_bare(text[entity.span.start : entity.span.end], words), set())
        return replace(entity, entity_id=next(iter(ids))) if len(ids) == 1 and entity.entity_id is None else entity

    return tuple(map(named, entities))


def _bare(name: str, words: PeopleWords) -> str:
    """A name without article and possessive, in one case."""
    folded = name.casefold().strip()
    for article in words.articles:
        folded = folded.removeprefix(f"{article} ")
    for possessive in sorted(words.possessives - {"s"}, key=len, reverse=True):
        folded = folded.removesuffix(possessive)
    return folded
