"""Entities of an article as suggestions."""

from dataclasses import replace

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Span, Status
from annotator.nlp.entities.again import found_again
from annotator.nlp.entities.amounts import with_currencies
from annotator.nlp.entities.labels import settled, translation
from annotator.nlp.entities.listed import with_listed
from annotator.nlp.entities.mentions import Mention, of_pipeline, trimmed
from annotator.nlp.entities.names import names
from annotator.nlp.gazetteer import NO_GAZETTEER, Gazetteer

# How often a small pipeline of OntoNotes is right about a label in news, roughly; the vote in the article moves it.
PRIORS = {
    "PERSON": 0.75, "PER": 0.75, "NORP": 0.85, "GPE": 0.8, "LOC": 0.65, "ORG": 0.6, "FAC": 0.4, "PRODUCT": 0.3,
    "EVENT": 0.4, "WORK_OF_ART": 0.35, "LAW": 0.45, "LANGUAGE": 0.6, "DATE": 0.85, "TIME": 0.8, "PERCENT": 0.9,
    "MONEY": 0.85, "QUANTITY": 0.75, "ORDINAL": 0.85, "CARDINAL": 0.8,
}
PRIOR = 0.6


def suggest_entities(doc: Doc, origin: str, gazetteer: Gazetteer = NO_GAZETTEER) -> tuple[Entity, ...]:
    """The entities of an article as suggestions, in order; offsets are code points of `doc.text`.

    `origin` names the pipeline (`model:NAME@VERSION`); what was repaired after it says so in `why`. The score is the
    share of the evidence in the article that agrees with the label, together with how far such a label can be trusted:
    pipelines give no score of their own. Where the pipeline finds nothing, only names of the gazetteer are found.
    """
    known = names(doc.lang_)
    mentions = of_pipeline(doc, known)
    labels = translation(frozenset(mention.label for mention in mentions))
    if labels is not None:
        mentions = settled(doc, mentions, known, labels)
        mentions = [clean for mention in mentions if (clean := trimmed(doc, mention, known)) is not None]
        if labels.get("GPE") == "GPE":
            mentions = list(with_currencies(doc, mentions, known))
        mentions = found_again(doc, mentions, known, labels)
    found = with_listed(doc, [_entity(doc, mention, origin) for mention in mentions], gazetteer)
    return tuple(replace(entity, id=f"e{number}") for number, entity in enumerate(found, 1))


def _entity(doc: Doc, mention: Mention, origin: str) -> Entity:
    last = doc[mention.end - 1]
    return Entity(
        id="",
        span=Span(doc[mention.start].idx, last.idx + len(last)),
        label=mention.label,
        status=Status.SUGGESTED,
        origin=origin,
        score=_score(mention),
        why=mention.why,
    )


def _score(mention: Mention) -> float:
    prior = PRIORS.get(mention.label, PRIOR)
    return round(prior * (0.5 + 0.5 * mention.weight) + 0.1 * (mention.weight - 0.5), 2)
