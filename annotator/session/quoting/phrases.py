"""Cues and the noun phrases beside them, by words and commas alone."""

from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.quoting.words import ENDS, MARK, Grammar, Word, span_of

STRONG = 0.7  # the least score of a frame that makes a cue of a verb without quotation marks beside it
LONGEST = 45  # words between content and its cue
SHARING = frozenset({"and", "but", "then"})  # join verbs that share their subject
LINKED = 12  # words between “quoted” and “as saying”


def is_cue(lexicon: Lexicon, known: Grammar, found: list[Word], at: int, frame: str, least: float = 0.0) -> bool:
    """Whether a word is a verb of speech that takes a frame ("speech", "clause"), by its form and the word before."""
    word = found[at]
    score = max((lexicon.verb_frames.get(lemma, {}).get(frame, 0.0) for lemma in lexicon.verbs.get(word.lower, ())),
                default=0.0)
    if not score or score < least or (word.is_capital and at > 0 and not _opens(found[at - 1])):
        return False
    if at + 1 < len(found) and found[at + 1].lower in lexicon.verbs and found[at + 1].lower not in lexicon.nouns:
        return False  # “the report said”
    before = found[at - 1].lower if at else ""
    # “to say”, “the report”, “his claims”, “of reports”: no finite verbs.
    return before != "to" and before not in known.articles and not (
        word.lower in lexicon.verb_frames and word.lower in lexicon.nouns and before
        and not (before in known.pronouns | known.between | known.relatives or before.endswith("s"))
    )


def _opens(word: Word) -> bool:
    return word.text in ENDS or word.text == ":" or bool(MARK.fullmatch(word.text))


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's spans, and its words [first, behind): what stands before `first` may be its subject."""

    spans: tuple[Span, ...]
    first: int
    behind: int


def cue_at(lexicon: Lexicon, found: list[Word], at: int) -> Cue:
    """The cue of a verb, with its particle ("pointed out") or passive ("was [quoted] on Friday [as saying]")."""
    particles = {p for lemma in lexicon.verbs.get(found[at].lower, ()) for p in lexicon.particles.get(lemma, ())}
    behind = at + 2 if at + 1 < len(found) and found[at + 1].lower in particles else at + 1
    own = Span(found[at].start, found[behind - 1].end)
    if at < 2 or found[at - 1].lower != lexicon.passive_link:
        return Cue((own,), at, behind)
    for i in range(at - 2, max(-1, at - LINKED), -1):
        if lexicon.passive.intersection(lexicon.verbs.get(found[i].lower, ())):
            if i == at - 2:
                return Cue((Span(found[i].start, own.end),), i, behind)
            return Cue((Span(found[i].start, found[i].end), Span(found[at - 1].start, own.end)), i, behind)
    return Cue((own,), at, behind)


def according(lexicon: Lexicon, found: list[Word], at: int) -> int:
    """How many words at an index are a phrase such as "according to"; 0 when they are none."""
    for phrase in lexicon.according:
        if tuple(word.lower for word in found[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def phrase_before(lexicon: Lexicon, known: Grammar, found: list[Word], first: int, cue: int) -> Span | None:
    """The subject of a cue that stands before it, not before the word `first`: title, apposition and clause included.

    “In a statement on Monday, [Jane Doe, who led the inquiry,] later said”
    """
    last = cue
    while last > first and _is_between(known, found, last - 1):
        last -= 1
    if last > first and found[last - 1].lower in known.pronouns:
        return span_of(found, last - 1, last)
    if last - first > 1 and (found[last - 1].lower in SHARING or _is_participle(found, cue)):
        return leading_phrase(lexicon, known, found, _subject_start(known, found, first, last), last)
    while last - first > 1 and (not found[first].is_word or found[first].lower in known.joins):
        first += 1
    start = _head_start(known, found, first, last)
    start = _clause_start(lexicon, known, found, start, last)
    if last - start > LONGEST or not any(word.is_word for word in found[start:last]):
        return None
    return span_of(found, start, last)


def _is_participle(found: list[Word], at: int) -> bool:
    """“He defended the remark, saying …”"""
    return found[at].lower.endswith("ing") and found[at - 1].text == ","


def _subject_start(known: Grammar, found: list[Word], first: int, last: int) -> int:
    """The beginning of a clause behind its opening phrase: “In Rome on Monday, [the] …”"""
    while first + 1 < last and (found[first].lower in known.joins or not found[first].is_word):
        first += 1
    if found[first].lower in known.openers:
        comma = next((i for i in range(first, last) if found[i].text == ","), -1)
        if 0 <= comma < last - 1:
            return _subject_start(known, found, comma + 1, last)
    return first


def _head_start(known: Grammar, found: list[Word], first: int, last: int) -> int:
    """Where the part between commas begins that holds the head: the last one, without what stands in apposition."""
    starts = [first, *(i + 1 for i in range(first, last) if found[i].text in ",;—–")]
    if starts[-1] < last:  # no comma right before the verb: nothing stands in apposition
        at = len(starts) - 1
        while at > 0 and _is_listed(known, found, starts, at, last):
            at -= 1
        return starts[at]
    at = len(starts) - 3  # the last is empty, the one before it in apposition
    while at > 0 and _is_aside(known, found, starts, at):
        at -= 1
    return starts[max(at, 0)]


def _is_aside(known: Grammar, found: list[Word], starts: list[int], at: int) -> bool:
    """Whether a part between commas only adds to the one before it, which is no opening phrase."""
    word = found[starts[at]]
    adds = word.lower in known.relatives | {"a", "an", "of", "from"} or word.text[0].isdigit()
    return adds and found[starts[at - 1]].lower not in known.openers


def _is_listed(known: Grammar, found: list[Word], starts: list[int], at: int, last: int) -> bool:
    """“Ana Berg, Bo Ek and Carl Dahl”: names before the last part, which has an “and”."""
    part, before = found[starts[at] : last], found[starts[at - 1] : starts[at] - 1]
    return any(word.lower in ("and", "or") for word in part[:6]) and 0 < len(before) < 5 and all(
        word.is_capital for word in before
    )


def _clause_start(lexicon: Lexicon, known: Grammar, found: list[Word], first: int, last: int) -> int:
    """Behind the last conjunction, where a verb or a pronoun tells that it joins clauses, not nouns."""
    for i in range(last - 2, first, -1):
        if found[i].lower in known.joins - known.relatives - {"yet"} and (
            found[i + 1].lower in known.pronouns
            or any(word.lower in known.between or word.lower in lexicon.verbs for word in found[first:i])
        ):
            return i + 1
    return first


def _is_between(known: Grammar, found: list[Word], at: int) -> bool:
    """Whether a word is an auxiliary or an adverb, by its ending where no article makes a noun of it."""
    word = found[at]
    if word.lower in known.between:
        return True
    adverb = len(word.text) > 4 and word.lower.endswith("ly") and not word.is_capital
    return adverb and at > 0 and found[at - 1].lower not in known.determiners


def leading_phrase(lexicon: Lexicon, known: Grammar, found: list[Word], first: int, last: int) -> Span | None:
    """The subject at the beginning of a clause whose verb is not known: up to the first verb that is."""
    end = first
    while end < last and not (
        end > first and (_is_between(known, found, end) or is_cue(lexicon, known, found, end, "speech")
                         or is_cue(lexicon, known, found, end, "object") or found[end].text == ",")
    ):
        end += 1
        if found[first].lower in known.pronouns:
            break
    return span_of(found, first, end) if end - first <= LONGEST else None


def phrase_after(
    lexicon: Lexicon, known: Grammar, found: list[Word], first: int, last: int, *, leads: bool = False
) -> Span | None:
    """The noun phrase that follows a cue, before the word `last`, with its apposition or relative clause.

    “said [Ana Berg, a lawyer for the port,] in Lund on Monday”. When it `leads` a sentence, a comma must close what
    stands in apposition: “According to [Ana Berg, a lawyer,] it is over”, “According to [Ana Berg], a lawyer left”.
    """
    if first >= last or found[first].lower in known.ends or not _may_begin(lexicon, found[first]):
        return None
    if found[first].lower in known.pronouns:
        return span_of(found, first, first + 1)
    end, aside = first, False
    while end < last:
        word = found[end]
        if word.text in ";:" or (word.text in "—–" and end > first) or word.lower in lexicon.times:
            break
        if word.text in ENDS and not _goes_on(found, end, last):
            break
        if word.text == ",":
            closed = not leads or any(each.text == "," for each in found[end + 1 : last])
            if not closed or not _is_apposition(lexicon, known, found, end + 1, last):
                break
            aside = True
        elif not aside and end > first and _stops(known, found, end):
            if word.lower not in known.relatives:
                break
            aside = True
        end += 1
    while end > first and found[end - 1].lower in known.ends | known.joins | {"a", "an", "the"}:
        end -= 1
    return span_of(found, first, end) if end > first else None


def _may_begin(lexicon: Lexicon, word: Word) -> bool:
    return word.is_word and word.lower not in lexicon.times and word.lower not in lexicon.conjunctions


def _goes_on(found: list[Word], at: int, last: int) -> bool:
    """Whether a full stop belongs to an abbreviation inside the phrase: the sentence goes on behind it."""
    return at + 1 < last and found[at].text == "." and at > 0 and found[at].start == found[at - 1].end


def _stops(known: Grammar, found: list[Word], at: int) -> bool:
    word, before = found[at], found[at - 1]
    if word.lower in known.ends or word.lower in known.relatives:
        return True
    if word.lower in ("and", "or"):
        following = found[at + 1] if at + 1 < len(found) else word
        return not (following.is_capital or following.lower in known.determiners or before.lower.endswith("s"))
    if word.lower in known.between or word.lower in known.pronouns:
        return True
    return word.lower.endswith("ing") and not word.is_capital and before.lower not in known.determiners and len(
        word.text) > 5


def _is_apposition(lexicon: Lexicon, known: Grammar, found: list[Word], first: int, last: int) -> bool:
    if first >= last:
        return False
    word = found[first]
    if word.lower in lexicon.times or not word.is_word:
        return False
    if word.lower in known.apposition or word.lower in known.people.suffixes:
        return True
    end = next((i for i in range(first, last) if found[i].text in ENDS or found[i].text == ","), last)
    if word.text.isdigit() or 0 < end - first < 5:  # an age, or a name after a title
        return end - first == 1 if word.text.isdigit() else all(each.is_capital for each in found[first:end])
    role = any(
        found[i].lower.removesuffix("s") in known.people.roles or found[i].lower in known.people.titles
        for i in range(first, min(first + 5, last))
        if all(found[j].lower not in known.ends and found[j].text != "," for j in range(first, i))
    )
    return role and word.lower not in known.ends and not word.lower.endswith("ing")
