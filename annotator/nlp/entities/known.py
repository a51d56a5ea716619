"""Names whole where the pipeline cut them: known ones of several words, "Formula One", and events with their year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names

YEAR = 4  # digits


def with_known(doc: Doc, mentions: Sequence[Mention], names: Names, labels: Mapping[str, str]) -> list[Mention]:
    """The mentions, known names in the place of mentions that lie within them and are shorter."""
    owner = {i: mention for mention in mentions for i in range(mention.start, mention.end)}
    gone: set[Mention] = set()
    found: list[Mention] = []
    last = 0
    for token in doc:
        if token.i < last or token.text not in names.long:
            continue
        for words in names.long[token.text]:
            end = token.i + len(words)
            if end > len(doc) or any(doc[i].text != word for i, word in enumerate(words, token.i)):
                continue
            inside = {owner[i] for i in range(token.i, end) if i in owner}
            if all(token.i <= m.start and m.end <= end and m.end - m.start < end - token.i for m in inside):
                gone |= inside
                found.append(Mention(token.i, end, labels[names.long[token.text][words]], "known name"))
            last = end
            break
    kept = [mention for mention in mentions if mention not in gone]
    return sorted([*kept, *found], key=lambda mention: mention.start)


def with_years(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the year before an event as part of it: "2028" with "European Championship"."""
    found: list[Mention] = []
    for mention in mentions:
        year = doc[mention.start - 1] if mention.start and mention.label == "EVENT" else None
        if year is not None and year.is_digit and len(year) == YEAR and not (found and found[-1].end > mention.start):
            if found and found[-1].end == mention.start:
                if found[-1].start < mention.start - 1:
                    found.append(mention)
                    continue
                found.pop()
            mention = replace(mention, start=mention.start - 1)
        found.append(mention)
    return found
