"""Polarity and modality of an event: whether it is said not to have happened, or only to be possible, planned or wished."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor", "without"})
NEGATING = frozenset({"deny", "prevent", "avoid", "avert", "fail", "refuse", "foil", "thwart", "refrain", "halt", "stop", "cancel"})
MODALS = frozenset({
    "can", "could", "may", "might", "must", "should", "would", "will", "shall", "ca", "wo", "'ll", "’ll", "'d", "’d",
})
IRREALIS = frozenset({
    "threaten", "vow", "plan", "want", "hope", "intend", "promise", "pledge", "attempt", "try", "expect", "refuse", "urge",
    "call", "ask", "order", "demand", "seek", "aim", "prepare", "allege", "accuse", "suspect", "fear", "warn", "likely",
    "possible", "potential", "alleged", "suspected", "planned", "future", "possibly", "allegedly", "reportedly", "agree",
    "decide", "need", "consider", "conspire", "plot", "propose", "advise", "wish", "able", "ready", "willing", "prevent",
    "avoid", "avert", "foil", "thwart", "deny", "fail",
})
CONDITIONS = frozenset({"if", "unless", "whether", "would-be"})
FAR = 3


def attributes_of(trigger: Token, part: str) -> Mapping[str, object]:
    """{"polarity": …, "modality": …} of an event, as ACE 2005 has them; only what is not the plain case."""
    found: dict[str, object] = {}
    chain = list(_governors(trigger, part))
    if any(_negated(token) for token in chain):
        found["polarity"] = "negative"
    if any(_unreal(token, number) for number, token in enumerate(chain)):
        found["modality"] = "other"
    return found


def _governors(trigger: Token, part: str) -> Iterator[Token]:
    """The trigger and the words whose negation or mood reaches it: its verb, the verb that plans or denies it."""
    yield trigger
    token = trigger
    for _ in range(FAR):
        above = token.head
        if above.i == token.i:
            return
        if token.dep_ in ("relcl", "acl", "advcl", "ccomp", "appos", "parataxis", "nsubj", "nsubjpass") and not (
            token.dep_ == "ccomp" and above.lemma_ in ("deny", "doubt")
        ):
            # a clause of its own says for itself whether it is so; a subject shares the mood of its verb only if a noun
            if part == "verb" or token.dep_ not in ("nsubj", "nsubjpass"):
                return
        if token.dep_ in ("pobj", "prep") and above.pos_ not in ("ADP", "VERB") and token.i != trigger.i:
            return
        token = above
        yield token


def _negated(token: Token) -> bool:
    if token.lemma_ in NEGATING and token.pos_ == "VERB":
        return True
    return any(
        child.dep_ == "neg" or (child.dep_ in ("det", "preconj", "cc") and child.lower_ in NEGATIONS)
        for child in _near(token)
    )


def _unreal(token: Token, steps: int) -> bool:
    if steps and token.lemma_ in IRREALIS:
        return True
    return any(
        (child.dep_ == "aux" and child.lower_ in MODALS)
        or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
        or (child.dep_ in ("amod", "advmod") and child.lower_ in IRREALIS)
        for child in _near(token)
    )


def _near(token: Token) -> Iterator[Token]:
    for number, child in enumerate(token.children):
        if number == 16:
            return
        yield child
