"""All gaps of a document in reading order."""

import re

from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.missing.gap import Gap, GapKind
from annotator.session.missing.labels import outside_schema, roleless
from annotator.session.missing.names import Names
from annotator.session.missing.quotes import speakerless, unquoted
from annotator.session.missing.reporting import reporting_verbs
from annotator.session.missing.spans import refused

WORD = re.compile(r"\w+")
ORDER = {kind: number for number, kind in enumerate(GapKind)}


def missing(document: Document, schema: Schema, lexicon: Lexicon | None) -> list[Gap]:
    """What is missing or would be refused, in reading order; linear in text and annotations.

    The lexicon is that of the document's language, None where there is none. What a person rejected counts as decided,
    not as missing.
    """
    verbs = reporting_verbs(lexicon.language) if lexicon else frozenset()
    names = Names.of(document, schema)
    said: list[Span] = []
    found: list[Gap] = []
    for match in WORD.finditer(document.text):
        word = match[0]
        if word in verbs:
            said.append(Span(*match.span()))
        if word in names.first:
            found.extend(names.at(document, word, match.start()))
    found.extend(unquoted(document, schema, lexicon, said))
    found.extend(speakerless(document))
    found.extend(roleless(document, schema))
    found.extend(outside_schema(document, schema))
    found.extend(refused(document))
    return sorted(found, key=lambda gap: (gap.span.start, gap.span.end, ORDER[gap.kind]))
