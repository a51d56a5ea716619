"""All gaps of a document in reading order."""

import re

from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.missing.gap import Gap, GapKind
from annotator.session.missing.labels import outside_schema, roleless, unfit
from annotator.session.missing.names import Names
from annotator.session.missing.quotes import speakerless, unquoted
from annotator.session.missing.reporting import reporting_verbs
from annotator.session.missing.spans import refused

WORD = re.compile(r"\w+")
STEP = 500  # words between two looks whether the answer is still wanted
NO_JOB = Job()
ORDER = {kind: number for number, kind in enumerate(GapKind)}


def missing(document: Document, schema: Schema, lexicon: Lexicon | None, job: Job = NO_JOB) -> list[Gap]:
    """What is missing or would be refused, in reading order; linear in text and annotations.

    The lexicon is that of the document's language, None where there is none. What a person rejected counts as decided,
    not as missing. Raises Cancelled when the job is.
    """
    verbs = reporting_verbs(lexicon.language) if lexicon else frozenset()
    names = Names.of(document, schema)
    said: list[Span] = []
    found: list[Gap] = []
    for number, match in enumerate(WORD.finditer(document.text)):
        if number % STEP == 0:
            job.check()
        word = match[0]
        if word in verbs:
            said.append(Span(*match.span()))
        if word in names.first:
            found.extend(names.at(document, word, match.start()))
    for more in (
        unquoted(document, schema, lexicon, said), speakerless(document), roleless(document, schema),
        unfit(document, schema), outside_schema(document, schema), refused(document),
    ):
        job.check()
        found.extend(more)
    return sorted(found, key=lambda gap: (gap.span.start, gap.span.end, ORDER[gap.kind]))
