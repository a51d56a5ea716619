"""Amounts of money: a number the pipeline saw, with the currency before or behind it, and sums it did not see."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names

NUMBERS = frozenset({"CARDINAL", "QUANTITY", "MONEY"})


SUM = re.compile(r"(?<!\w)([A-Z]{1,3}[$€£¥₹₦]|[A-Z][A-Za-z]{1,2})\d(?:[\d.,]*\d)?[a-z]{0,2}(?!\w)")
SIGNS = frozenset("$€£¥₹₦")


def with_sums(doc: Doc, text: str, mentions: Iterable[Mention], names: Names) -> list[Mention]:
    """The mentions and sums that are one token with their currency, "NT$1,500" or "RM7.8 million", outside them."""
    found = list(mentions)
    taken = {i for mention in found for i in range(mention.start, mention.end)}
    for match in SUM.finditer(text):
        span = doc.char_span(*match.span())
        if span is None or len(span) > 1 or span.start in taken:
            continue
        if _is_currency(match[1], names):
            token, end = span[0], span.end
            if end < len(doc) and end not in taken and doc[end].lower_ in names.magnitudes:
                end += 1
            found.append(Mention(token.i, end, "MONEY", "number with a currency"))
    return sorted(found, key=lambda mention: mention.start)


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
            glued = SUM.fullmatch(doc[start].text)
            currency = (
                (start, end) != (mention.start, mention.end) or doc[end - 1].lower_ in names.money_after
                or (glued is not None and _is_currency(glued[1], names))
            )
            if currency and not (mention.label == "MONEY" and (start, end) == (mention.start, mention.end)):
                mention = replace(mention, start=start, end=end, label="MONEY", why="number with a currency")
        last = mention.end
        yield mention


def _is_currency(sign: str, names: Names) -> bool:
    return sign[-1] in SIGNS or sign.lower() in names.money_before


def _is_amount(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].like_num for i in range(start, end)) or doc[start].lower_ in ("a", "some", "several")
