"""How likely an entity is right: what was measured for its label and kind of name, less where the article disagrees."""

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names

UNMEASURED = 0.6
AGREED = 0.8  # share of the evidence from which on nothing is taken off
DOUBT = 0.75  # what is left of the score where no evidence agrees
AGAIN = 0.85  # of a name the pipeline missed in this place


def score_of(name: str, mention: Mention, names: Names) -> float:
    """The probability in [0, 1] that a person would accept the entity, to two places."""
    known = names.known.get(name) == mention.label
    kind = "known" if known else "several" if " " in name else "one"
    figures = names.scores.get(kind, {})
    score = figures.get(mention.label, names.scores.get("other", {}).get(mention.label, UNMEASURED))
    if mention.again:
        score *= AGAIN
    if mention.weight < AGREED and not known:
        score *= DOUBT + (1 - DOUBT) * mention.weight / AGREED
    return round(score, 2)
