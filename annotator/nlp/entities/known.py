"""Known names of several words, whole where the pipeline cut them: "Formula One", "Islamic State"."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names


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
