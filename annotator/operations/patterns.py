"""Regular expressions that a person writes: an invalid one is a sentence, and one that takes too long is stopped.

`regex` can be stopped where Python's own module cannot, and lets other threads work meanwhile.
"""

import re
from collections.abc import Iterator
from functools import reduce

import regex

from annotator.errors import UserError
from annotator.model.annotation import Span

BUDGET_S = 1.0
"""For one article: no pattern of good build needs a hundredth of it."""
LONGEST = 1_000
MOST_REPEATS = 100_000
"""`regex` writes out what is repeated: beyond, a pattern of ten characters fills the memory before it is used."""
MOST_MATCHES = 10_000
REPEATS = re.compile(r"\{\s*(\d+)")


def compiled(pattern: str, *, match_case: bool) -> "regex.Pattern[str]":
    """The compiled pattern, in which ^ and $ are the ends of lines; raises UserError for an invalid one."""
    if len(pattern) > LONGEST:
        raise UserError("The pattern has more than {count} characters; shorten it.", count=LONGEST)
    if reduce(lambda product, count: product * max(1, int(count[-9:])), REPEATS.findall(pattern), 1) > MOST_REPEATS:
        raise UserError(
            "The pattern repeats something more than {count} times; use smaller numbers in {{}}.",
            count=MOST_REPEATS)
    try:
        return regex.compile(pattern, regex.MULTILINE | (regex.V0 if match_case else regex.V0 | regex.IGNORECASE))
    except regex.error as error:
        raise UserError("This is no regular expression ({error}, counted from 0); correct it.", error=error) from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise UserError("The pattern is too complicated; make it simpler.") from error


def matches(pattern: "regex.Pattern[str]", text: str, title: str) -> Iterator[Span]:
    """What a pattern finds in a text, empty matches left out, `MOST_MATCHES` at most; raises UserError out of time."""
    found: list[Span] = []
    try:
        for match in pattern.finditer(text, timeout=BUDGET_S, concurrent=True):
            if match.end() > match.start():
                found.append(Span(*match.span()))
            if len(found) == MOST_MATCHES:
                break
    except (TimeoutError, MemoryError) as error:
        raise UserError(
            "The pattern takes too long in “{title}”; make it simpler, with fewer * and + inside one another.",
            title=title) from error
    return iter(found)
