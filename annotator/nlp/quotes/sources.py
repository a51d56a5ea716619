"""Sources: the phrase that names who said it, beside a cue."""

from annotator.nlp.quotes.reading import MARKS, Reading

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
CLIMB = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})  # share their head’s subject
LOOSE = frozenset({"ccomp", "dep", "parataxis"})  # do so when they are participles
PAUSES = frozenset({",", "--", "-", "–", "—", ";", ":", "(", ")"})
HYPHENS = frozenset("-–")
DASHES = frozenset({"--", "-", "–", "—"})
DATELINE = 6  # tokens
MAX_CLIMB = 12
MAX_SOURCE = 60  # tokens

Phrase = tuple[int, int]


def is_pause(reading: Reading, token: int) -> bool:
    """Whether a token parts phrases: a comma, a dash; not the hyphen within a word (“co-founder”)."""
    if reading.words[token] not in PAUSES:
        return False
    if reading.words[token] not in HYPHENS or not 0 < token < len(reading) - 1:
        return True
    return reading.end[token - 1] != reading.start[token] or reading.end[token] != reading.start[token + 1]


def subject(reading: Reading, verb: int) -> tuple[Phrase | None, bool]:
    """The source of a verb from the parse, and whether it stands at the verb itself (not at one above it)."""
    token = verb
    for _ in range(MAX_CLIMB):
        own = token == verb
        child = next((c for c in reading.children[token] if reading.dep[c] in SUBJECTS), -1)
        agent = _agent(reading, token) if own or child < 0 else None
        if agent:
            return agent, own
        if child >= 0:
            if reading.dep[child] == "expl" or (own and is_passive(reading, verb)):
                return None, own
            return noun_phrase(reading, child, token), own
        head = reading.head[token]
        if reading.dep[token] == "acl" and reading.lower[head] in reading.lexicon.nouns and reading.dep[head] == "dobj":
            token = reading.head[head]  # “the council issued a statement calling …”
            continue
        if reading.dep[token] in ("acl", "relcl"):
            return (None if own and is_passive(reading, verb) else noun_phrase(reading, head, token)), own
        participle = reading.tag[verb] in ("VBG", "VBN")
        if head == token or reading.dep[token] not in (CLIMB | LOOSE if own and participle else CLIMB):
            return None, own
        token = head
    return None, False


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a verb says what was done to its subject: “was told”, “a boat called Ida”."""
    if reading.tag[verb] == "VBN" and reading.dep[verb] == "acl":
        return True
    return any(reading.dep[child] in ("nsubjpass", "auxpass") for child in reading.children[verb])


def nearest_subject(reading: Reading, verb: int) -> Phrase | None:
    """The last subject before a verb in its sentence: for participles and verbs whose parse has lost theirs."""
    for token in range(verb - 1, max(reading.sentence_first[verb], verb - MAX_SOURCE) - 1, -1):
        if reading.saying_at[token] >= 0 and reading.saying_at[verb] < 0:
            continue
        if reading.dep[token] in ("nsubj", "nsubjpass") and reading.tag[token] not in ("WDT", "WP"):
            return noun_phrase(reading, token, verb)
    return None


def _agent(reading: Reading, verb: int) -> Phrase | None:
    for child in reading.children[verb]:
        if reading.dep[child] == "agent":
            for below in reading.children[child]:
                if reading.dep[below] == "pobj":
                    return noun_phrase(reading, below, verb)
    return None


def noun_phrase(reading: Reading, head: int, verb: int) -> Phrase | None:
    """The whole phrase of a noun: its subtree on its side of the verb, without pauses and marks at its edges."""
    if reading.lower[head] in reading.lexicon.times or reading.pos[head] in ("VERB", "ADV", "PUNCT"):
        return None
    if reading.paragraph_of[head] != reading.paragraph_of[verb]:
        return None
    first, last = reading.left[head], reading.right[head]
    first = max(first, reading.sentence_first[head])
    last = min(last, reading.sentence_last[head])
    if first <= verb <= last:
        if head < verb:
            last = verb - 1
        else:
            first = verb + 1
    if last - first > MAX_SOURCE:
        first, last = head, head
    # A parse that runs into quotation marks is not to be trusted there.
    here = reading.saying_at[head]
    for token in range(head, last + 1):
        if reading.saying_at[token] != here and _is_long(reading, reading.saying_at[token]):
            last = token - 1
            break
    for token in range(head, first - 1, -1):
        if reading.saying_at[token] != here and _is_long(reading, reading.saying_at[token]):
            first = token + 1
            break
    first = max(first, min(_after_dateline(reading, first, head), last))
    while last + 2 < verb and reading.words[last + 1] in HYPHENS and not is_pause(reading, last + 1):
        last += 2  # “Harbour co-owner Jane Doe” where the parser broke off at the hyphen
        while last + 1 < verb and _nominal(reading, last + 1):
            last += 1
    return trimmed(reading, first, last)


def _after_dateline(reading: Reading, first: int, head: int) -> int:
    """The first token of a phrase without the place that opens a report: “LONDON -- The mayor”."""
    if first != reading.paragraphs[reading.paragraph_of[head]].first or not reading.words[first].isupper():
        return first
    near = range(first + 1, min(first + DATELINE, len(reading)))
    dash = next((i for i in near if reading.words[i] in DASHES and is_pause(reading, i)), -1)
    return dash + 1 if dash > first else first


def _is_long(reading: Reading, saying: int) -> bool:
    return saying >= 0 and reading.sayings[saying].last - reading.sayings[saying].first > 5


def trimmed(reading: Reading, first: int, last: int) -> Phrase | None:
    """A phrase without white space, pauses and marks at its edges, or None when nothing is left."""
    while first <= last and (
        reading.words[first] in PAUSES
        or reading.words[first] in MARKS
        or reading.is_blank(first)
        or (reading.pos[first] in ("CCONJ", "SCONJ") and reading.lower[first] != "both")
    ):
        first += 1
    while last >= first and (
        reading.words[last] in PAUSES or reading.words[last] in (".", "?", "!") or reading.is_blank(last)
        or (reading.words[last] in MARKS and reading.saying_at[last] < 0)
    ):
        last -= 1
    return (first, last) if first <= last else None


def phrase_before(reading: Reading, verb: int, floor: int) -> Phrase | None:
    """The noun phrase that ends before a verb, not before `floor`, by parts of speech alone."""
    token = verb - 1
    while token >= floor and (reading.pos[token] in ("AUX", "ADV", "PART") or reading.tag[token] == "MD"):
        token -= 1
    last = token
    if last > floor and is_pause(reading, last):
        last = token = token - 1
    while token >= floor and _nominal(reading, token):
        token -= 1
    return trimmed(reading, token + 1, last) if token < last else None


def phrase_after(reading: Reading, verb: int, ceiling: int) -> Phrase | None:
    """The noun phrase that follows a verb up to `ceiling`, appositions included, by parts of speech alone."""
    token = verb + 1
    while token <= ceiling and _nominal(reading, token):
        token += 1
    if token == verb + 1:
        return None
    if not any(_can_head(reading, i) for i in range(verb + 1, token)):
        return None
    return trimmed(reading, verb + 1, token - 1)


def _can_head(reading: Reading, token: int) -> bool:
    if not reading.tagged:
        return reading.is_word(token) and reading.lower[token] not in reading.lexicon.times
    return reading.pos[token] in ("NOUN", "PROPN", "PRON") and reading.lower[token] not in reading.lexicon.times


def _nominal(reading: Reading, token: int) -> bool:
    word = reading.words[token]
    if word in (".", "?", "!", ";", ":") or is_pause(reading, token):
        return False
    if word in HYPHENS:
        return True
    if reading.saying_at[token] >= 0 or reading.is_blank(token):
        return False
    if not reading.tagged:
        return word[0].isupper() or reading.lower[token] in reading.lexicon.function_words
    return (
        reading.pos[token] in NOMINAL or reading.tag[token] in ("POS", "PRP$", "CD", "HYPH")
        or reading.lower[token] in reading.lexicon.linking
    ) and reading.lower[token] not in reading.lexicon.times
