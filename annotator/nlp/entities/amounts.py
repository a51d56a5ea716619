"""Amounts of money: a number the pipeline saw, with the currency before or behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names

NUMBERS = frozenset({"CARDINAL", "QUANTITY", "MONEY"})


def with_currencies(doc: Doc, mentions: Iterable[Mention], names: Names) -> Iterator[Mention]:
    """The mentions, numbers with a currency beside them as MONEY with the currency inside."""
    last = 0
    for mention in mentions:
        if mention.label in NUMBERS:
            start, end = mention.start, mention.end
            if start > last and doc[start - 1].lower_ in names.money_before and not doc[start - 1].whitespace_.strip():
                start -= 1
            if end < len(doc) and doc[end].lower_ in names.money_after and _is_amount(doc, start, end):
                end += 1
            currency = (start, end) != (mention.start, mention.end) or doc[end - 1].lower_ in names.money_after
            if currency and not (mention.label == "MONEY" and (start, end) == (mention.start, mention.end)):
                mention = replace(mention, start=start, end=end, label="MONEY", why="number with a currency")
        last = mention.end
        yield mention


def _is_amount(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].like_num for i in range(start, end)) or doc[start].lower_ in ("a", "some", "several")
