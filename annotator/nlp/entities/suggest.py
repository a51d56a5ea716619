"""Entities of an article as suggestions."""

from dataclasses import replace

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Span, Status
from annotator.nlp.entities.again import found_again
from annotator.nlp.entities.amounts import with_currencies, with_sums
from annotator.nlp.entities.clubs import with_clubs
from annotator.nlp.entities.known import with_known, with_years
from annotator.nlp.entities.labels import settled, translation
from annotator.nlp.entities.listed import with_listed
from annotator.nlp.entities.mentions import Mention, key, of_pipeline, trimmed
from annotator.nlp.entities.names import Names, names
from annotator.nlp.entities.persons import with_persons, with_speakers
from annotator.nlp.entities.scoring import score_of
from annotator.nlp.entities.unseen import with_unseen
from annotator.nlp.gazetteer import NO_GAZETTEER, Gazetteer


def suggest_entities(doc: Doc, origin: str, gazetteer: Gazetteer = NO_GAZETTEER) -> tuple[Entity, ...]:
    """The entities of an article as suggestions, in order; offsets are code points of `doc.text`.

    `origin` names the pipeline (`model:NAME@VERSION`); what was repaired after it says so in `why`. Scores are what was
    measured for such names (pipelines give none of their own), less where the article disagrees. Where the pipeline
    finds nothing, only names of the gazetteer are found.
    """
    known, text = names(doc.lang_), doc.text  # spaCy puts it together anew each time
    mentions = of_pipeline(doc, known)
    labels = translation(frozenset(mention.label for mention in mentions))
    if labels is not None:
        if labels.get("GPE") == "GPE":
            mentions = with_unseen(doc, text, mentions, known)
            mentions = with_known(doc, mentions, known, labels)
        if known.given:
            mentions = with_speakers(doc, with_persons(doc, mentions, known, labels), known, labels)
        mentions = settled(doc, mentions, known, labels)
        mentions = [clean for mention in mentions if (clean := trimmed(doc, mention, known)) is not None]
        if labels.get("GPE") == "GPE":
            mentions = with_years(doc, mentions)
            mentions = with_sums(doc, text, with_currencies(doc, mentions, known), known)
        mentions = found_again(doc, mentions, known, labels)
        if labels.get("GPE") == "GPE":
            mentions = with_clubs(doc, mentions, known)
    entities = tuple(_entity(doc, mention, number, origin, known) for number, mention in enumerate(mentions, 1))
    listed = with_listed(doc, text, entities, gazetteer)
    return entities if listed is entities else tuple(replace(e, id=f"e{number}") for number, e in enumerate(listed, 1))


def _entity(doc: Doc, mention: Mention, number: int, origin: str, known: Names) -> Entity:
    last = doc[mention.end - 1]
    return Entity(
        id=f"e{number}",
        span=Span(doc[mention.start].idx, last.idx + len(last)),
        label=mention.label,
        status=Status.SUGGESTED,
        origin=origin,
        score=score_of(key(doc, mention), mention, known),
        why=mention.why,
    )
