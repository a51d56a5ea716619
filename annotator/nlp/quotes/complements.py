"""Complements: what a cue's frames find in the grammar of its sentence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Segment, segment
from annotator.nlp.quotes.reading import Reading
from annotator.nlp.quotes.sources import PAUSES, is_passive

LONGEST = 400  # tokens of a clause that are looked through
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
STRONG = 0.9  # score of verbs whose clause is to be trusted even where its parse is odd
ACTIVE = frozenset({"object", "naming"})  # what remains of them in the passive is no content
TRAILING = frozenset({"advcl", "prep", "ccomp", "npadvmod", "dep", "advmod", "conj", "xcomp"})


@dataclass(frozen=True, slots=True)
class Site:
    """A cue with its complements after it: the clause, the infinitive, the object; -1 where there is none."""

    reading: Reading
    cue: Cue
    clause: int
    kind: str
    infinitive: int
    has_to: bool
    target: int

    @property
    def verb(self) -> int:
        """The cue's token."""
        return self.cue.head


def complements(reading: Reading, cue: Cue) -> Iterator[tuple[str, Segment]]:
    """For each frame of a cue that is filled: its name and its content, the most reliable first."""
    site = _site(reading, cue)
    passive = is_passive(reading, cue.head)
    for name, find in FINDERS.items():
        if name in cue.frames and not (passive and name in ACTIVE) and (found := find(site)):
            yield name, found


def _site(reading: Reading, cue: Cue) -> Site:
    after = [child for child in reading.children[cue.head] if child > cue.head]
    clause = _first(after, lambda c: reading.dep[c] == "ccomp" or _is_that_clause(reading, c))
    infinitive = _first(after, lambda c: reading.dep[c] == "xcomp")
    return Site(
        reading=reading,
        cue=cue,
        clause=clause,
        kind=clause_kind(reading, clause) if clause >= 0 else "",
        infinitive=infinitive,
        has_to=infinitive >= 0 and _has_to(reading, infinitive),
        target=_first(after, lambda c: reading.dep[c] in ("dobj", "oprd")),
    )


def _first(tokens: list[int], fits: Callable[[int], bool]) -> int:
    return next((token for token in tokens if fits(token)), -1)


def _is_that_clause(reading: Reading, token: int) -> bool:
    """A clause the parser hung up as an adverbial although “that” opens it."""
    opening = reading.lower[reading.left[token]]
    return reading.dep[token] in ("advcl", "relcl") and opening in reading.lexicon.conjunctions


def _has_to(reading: Reading, verb: int) -> bool:
    return any(reading.tag[child] == "TO" for child in reading.children[verb])


def is_finite(reading: Reading, verb: int) -> bool:
    """Whether a verb, or an auxiliary of it, is finite."""
    return reading.tag[verb] in FINITE or any(
        reading.tag[child] in FINITE and reading.dep[child] in ("aux", "auxpass", "cop")
        for child in reading.children[verb]
    )


def clause_kind(reading: Reading, clause: int) -> str:
    """The frame a complement clause fills: clause, question, gerund, infinitive, order or naming."""
    first = reading.left[clause]
    children = reading.children[clause]
    if reading.lower[first] in reading.lexicon.question_words and reading.words[max(first - 1, 0)] not in PAUSES:
        return "question"
    if is_finite(reading, clause):
        return "clause"
    has_subject = any(reading.dep[child] in SUBJECT for child in children)
    if reading.tag[clause] == "VBG" and not has_subject:
        return "gerund"
    if _has_to(reading, clause):
        return "order" if has_subject else "infinitive"
    # Taggers take a past tense for a participle now and then; “saw the team play” is no report.
    return "clause" if reading.tag[clause] == "VBN" and has_subject else "naming"


def _clause(site: Site) -> Segment | None:
    reading = site.reading
    if site.clause >= 0:
        strong = site.cue.frames["clause"] > STRONG
        if site.kind == "clause" and (strong or is_finite(reading, site.clause)):
            return clause_content(reading, site.verb, site.clause, widen=site.cue.frames["clause"] > 0.7)
        return None
    if site.infinitive >= 0 and not site.has_to and is_finite(reading, site.infinitive):
        return clause_content(reading, site.verb, site.infinitive)
    that, last = site.cue.tokens[-1] + 1, reading.sentence_last[site.verb]
    if site.infinitive >= 0 or that >= last or reading.lower[that] not in reading.lexicon.conjunctions:
        return None
    if reading.tag[that] != "IN":
        return None
    return segment(reading, that, _before_next_report(reading, that, last))  # the parser has lost the clause


def _question(site: Site) -> Segment | None:
    return clause_content(site.reading, site.verb, site.clause) if site.kind == "question" else None


def _infinitive(site: Site) -> Segment | None:
    head = site.infinitive if site.has_to else site.clause if site.kind == "infinitive" else -1
    return clause_content(site.reading, site.verb, head) if head >= 0 else None


def _gerund(site: Site) -> Segment | None:
    reading = site.reading
    if site.kind == "gerund":
        return clause_content(reading, site.verb, site.clause)
    if site.infinitive >= 0 and reading.tag[site.infinitive] == "VBG":
        return clause_content(reading, site.verb, site.infinitive)
    return None


def _order(site: Site) -> Segment | None:
    reading = site.reading
    if site.kind == "order":
        return clause_content(reading, site.verb, site.clause)
    if site.has_to and 0 <= site.target < site.infinitive:
        return segment(reading, reading.left[site.target], reading.right[site.infinitive])
    return None


def _naming(site: Site) -> Segment | None:
    reading = site.reading
    if site.kind in ("order", "naming") and site.clause >= 0:
        return clause_content(reading, site.verb, site.clause)
    if site.target < 0:
        return None
    last = max(
        reading.right[child]
        for child in reading.children[site.verb]
        if child >= site.target and reading.dep[child] in ("dobj", "oprd", "ccomp")
    )
    return segment(reading, reading.left[site.target], last)


def _as(site: Site) -> Segment | None:
    reading = site.reading
    for child in (*reading.children[site.verb], *(reading.children[site.target] if site.target >= 0 else ())):
        if child > max(site.target, site.verb) and reading.lower[child] in reading.lexicon.as_words:
            first = reading.left[site.target] if site.target >= 0 else child
            return segment(reading, first, reading.right[child])
    return None


def _preposition(site: Site) -> Segment | None:
    reading, preposition = site.reading, site.cue.preposition
    if preposition < 0:
        return None
    last = reading.right[preposition]
    if site.has_to and site.infinitive > preposition:  # “called on the council to act”
        last = max(last, reading.right[site.infinitive])
    return segment(reading, preposition + 1, last)


def _object(site: Site) -> Segment | None:
    reading, target = site.reading, site.target
    if target < 0 or reading.dep[target] != "dobj":
        return None
    last = reading.right[target]
    for child in reading.children[site.verb]:  # the reason belongs to it: “attacked him for lying”
        if child == last + 1 and reading.lower[child] in reading.lexicon.reasons:
            last = reading.right[child]
    return segment(reading, max(reading.left[target], site.verb + 1), last)


FINDERS: Mapping[str, Callable[[Site], Segment | None]] = {
    "clause": _clause,
    "question": _question,
    "order": _order,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "naming": _naming,
    "as": _as,
    "preposition": _preposition,
    "object": _object,
}


def clause_content(reading: Reading, verb: int, head: int, *, widen: bool = False) -> Segment | None:
    """The content of a clause: its subtree after the verb, up to where another report begins.

    With `widen`, also what the parser hung up on the reporting verb although it follows the clause.
    """
    first, last = max(reading.left[head], verb + 1), reading.right[head]
    if widen:
        last = max(last, _widened(reading, verb, head, last))
    if reading.saying_at[last] < 0:
        last = min(last, reading.sentence_last[verb])
    return segment(reading, first, _before_next_report(reading, first, last))


def _widened(reading: Reading, verb: int, head: int, last: int) -> int:
    for child in reading.children[verb]:
        if child <= head or reading.dep[child] not in TRAILING:
            continue
        begin = reading.left[child]
        if begin > last + 2 or reading.words[last + 1 : begin] not in ([], [","], ["”"], ['"']):
            break
        pause = reading.words[begin - 1] == ","
        if reading.dep[child] in ("conj", "advcl") and (pause or reading.lower[child] in reading.lexicon.verbs):
            break
        if pause and reading.dep[child] != "ccomp":
            break
        last = reading.right[child]
    return last


def _before_next_report(reading: Reading, first: int, last: int) -> int:
    """Where a clause must stop because a coordinated one reports on its own: “…, and the mayor said …”."""
    for token in range(first + 2, min(last, first + LONGEST) + 1):
        if reading.dep[token] != "conj" or reading.saying_at[token] >= 0 or reading.pos[token] != "VERB":
            continue
        begin = reading.left[token]
        if begin <= first or "," not in (reading.words[begin - 1], reading.words[max(first, begin - 2)]):
            continue
        lemmas = reading.lexicon.verbs.get(reading.lower[token], ())
        strong = any(reading.lexicon.verb_frames.get(name, {}).get("clause", 0.0) > STRONG for name in lemmas)
        if strong and any(reading.dep[child] in SUBJECT for child in reading.children[token]):
            return begin - 1
    return last
