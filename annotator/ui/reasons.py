"""Why something was suggested, in the language of the window. The core says it in English, and projects keep it so."""

import re
from functools import cache

from annotator.phrases import phrase
from annotator.ui.language import tr

REASONS = (
    phrase("{label}, not {other}: {reason}"), phrase("known name"), phrase("named as a language"), phrase("it speaks"),
    phrase("an age after it"), phrase("“{words}” before it"), phrase("“{words}” after it"), phrase("an abbreviation"),
    phrase("a dateline"), phrase("a first name"), phrase("a name with a hyphen"),
    phrase("“{words}” is a first name"), phrase("“{words}” begins a person’s name"),
    phrase("a city and its club"), phrase("a club in an article on sport"), phrase("called “{words}” behind it"),
    phrase("who “{verb}”"),
    phrase("the same name as “{name}”"), phrase("the same name elsewhere"),
    phrase("number with a currency"), phrase("gazetteer {file}"),
    phrase("quotation within a quotation + “{word}”"), phrase("quotation + “{word}”"),
    phrase("quotation with a signature"), phrase("quotation after a quotation"), phrase("caption with a credit"),
    phrase("clause, then “{word}”"), phrase("headline, then “{word}”"), phrase("headline with source and colon"),
    phrase("speaker’s name and colon"), phrase("{word} ({part}) with “{verb}”"), phrase("{word} ({part})"),
    phrase("{word} + {frame}"), phrase("“{words}”"),
)
"""What the extractors say; the more special before the more general."""
PARTS = {
    "verb": phrase("verb"), "noun": phrase("noun"), "adjective": phrase("adjective"), "clause": phrase("clause"),
    "question": phrase("question"), "infinitive": phrase("infinitive"), "name": phrase("name"),
    "object + infinitive": phrase("object + infinitive"), "-ing form": phrase("-ing form"),
}
"""What they say of a word and of what follows it."""


def reason(why: str) -> str:
    """Why something was suggested, in the language of the window; as it is where that is not known."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(why):
            return tr(template, **{name: _value(name, text) for name, text in found.groupdict().items()})
    return why


def known(why: str) -> bool:
    """Whether a reason can be said in other languages."""
    return any(pattern.fullmatch(why) for _, pattern in _patterns())


def _value(name: str, text: str) -> str:
    if name == "reason":
        return reason(text)
    return tr(PARTS[text]) if name in {"part", "frame"} and text in PARTS else text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (template, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(template)))) for template in REASONS)
