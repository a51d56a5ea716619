"""Speakers: whom each quote's source stands for, among the persons and organisations of the article."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from annotator.model.annotation import Speaker
from annotator.nlp.quotes.frames import Frame
from annotator.nlp.quotes.people import FEMALE, MALE, Cast, Mention, Party, PeopleWords, cast_of, people_words
from annotator.nlp.quotes.reading import Reading
from annotator.nlp.quotes.sources import Phrase, is_pause

REACH = 150  # tokens a pronoun looks back
RECENT = 60  # quotes a role noun looks back
GAP = 70  # tokens between two pronouns for the same person
NESTED = 8  # spans of content before a word among which the one around it is
ANYBODY = "anybody"  # a person of either gender


@dataclass(slots=True)
class _Memory:
    """What has been said by whom so far."""

    cast: Cast
    words: PeopleWords
    described: dict[str, Party] = field(default_factory=dict)
    by_noun: dict[str, Party] = field(default_factory=dict)  # the last one described by a noun
    spoken: list[tuple[int, Party]] = field(default_factory=list)
    contents: list[tuple[int, int, Party | None]] = field(default_factory=list)  # of quotes, in order of their start


def speakers_of(reading: Reading, frames: Sequence[Frame]) -> tuple[list[Speaker | None], list[Speaker]]:
    """For each frame its speaker or None, and all speakers in order of their first quote, with ids x1, x2, …"""
    memory = _Memory(cast_of(reading), people_words(reading.lexicon.language))
    parties: list[Party | None] = []
    for frame in frames:
        party = _resolved(reading, frame, memory)
        parties.append(party)
        memory.contents.extend((start, end, party) for start, end in frame.content)
        if party is not None:
            memory.spoken.append((_place(frame, reading), party))
    made: dict[int, Speaker] = {}
    for party in parties:
        if party is not None and id(party) not in made:
            made[id(party)] = _speaker(party, len(made) + 1)
    return [made[id(party)] if party is not None else None for party in parties], list(made.values())


def _speaker(party: Party, number: int) -> Speaker:
    aliases = tuple(form for form in party.surfaces if form != party.display)
    return Speaker(id=f"x{number}", name=party.display, label=party.label, aliases=aliases)


def _place(frame: Frame, reading: Reading) -> int:
    if frame.source is not None:
        return frame.source[0]
    if frame.cue is not None:
        return frame.cue.head
    return bisect_left(reading.start, frame.start)


def _resolved(reading: Reading, frame: Frame, memory: _Memory) -> Party | None:
    if frame.credit:
        return None
    if frame.source is None:
        recent = memory.spoken[-1] if memory.spoken else None
        return recent[1] if frame.cue is None and recent else None
    return _by_source(reading, frame.source, memory)


def _by_source(reading: Reading, source: Phrase, memory: _Memory) -> Party | None:
    head = _head(reading, source)
    kind = memory.words.pronouns.get(reading.lower[head])
    if kind is None:
        return _by_phrase(reading, source, head, memory)
    if kind == "relative":
        antecedent = _antecedent(reading, head)
        return _by_phrase(reading, antecedent, _head(reading, antecedent), memory) if antecedent else None
    if kind == "first":
        return _who_says(reading.start[head], memory)
    return _by_pronoun(reading, head, kind, memory)


def _who_says(offset: int, memory: _Memory) -> Party | None:
    """Whose words stand at an offset: “I think so,” said Lind."""
    after = bisect_right(memory.contents, offset, key=lambda content: content[0])
    for start, end, party in memory.contents[max(0, after - NESTED):after][::-1]:
        if start <= offset < end:
            return party
    return None


def _head(reading: Reading, phrase: Phrase) -> int:
    first, last = phrase
    for token in range(first, last + 1):
        above = not first <= reading.head[token] <= last or reading.head[token] == token
        if above and (reading.pos[token] in ("NOUN", "PROPN", "PRON", "NUM", "") or first == last):
            return token
    return next((t for t in range(first, last + 1) if reading.pos[t] in ("PROPN", "NOUN", "PRON")), last)


def _antecedent(reading: Reading, pronoun: int) -> Phrase | None:
    token = pronoun
    for _ in range(6):
        if reading.dep[token] == "relcl":
            noun = reading.head[token]
            return (reading.left[noun], max(noun, pronoun - 1)) if reading.left[noun] < pronoun else None
        if reading.head[token] == token:
            return None
        token = reading.head[token]
    return None


def _by_phrase(reading: Reading, phrase: Phrase, head: int, memory: _Memory) -> Party | None:
    """The party a noun phrase names or describes; a new one named by the phrase when it is nobody known."""
    words = memory.words
    word = reading.lower[head]
    if _are_several(reading, phrase, memory):
        return _described(reading, phrase, phrase[1], memory)
    if reading.tag[phrase[0]] == "PRP$" and phrase[0] < head:
        return _of_somebody(reading, phrase, head, memory)
    mention = memory.cast.by_token.get(head)
    if mention is None and (word in words.roles or word in words.titles):
        # “team member Jane Doe” where the parser took the role for the head, or an apposition.
        near = (*_without_pause(reading, phrase), *_appositions(reading, head))
        named = (memory.cast.by_token.get(token) for token in near)
        mention = next((m for m in named if m and m.party.label == "PERSON" and _is_named(reading, m, words)), None)
    if mention is None and word not in words.crowds | words.papers | words.bodies:
        # “With a week to the vote, Jane Doe …” where the parser took a name for an apposition of something else.
        named = (memory.cast.by_token.get(token) for token in _appositions(reading, head))
        mention = next((m for m in named if m and m.party.label == "PERSON"), None)
    if mention is not None:
        return mention.party
    if party := _by_name(reading, phrase, memory):
        return party
    if reading.lower[phrase[0]] in words.definite:
        modifiers = {reading.lower[token] for token in range(phrase[0] + 1, head) if reading.is_word(token)}
        party = _by_role(word, modifiers, phrase[0], memory)
        if party is None and not modifiers and word in words.anaphors:
            party = _by_pronoun(reading, head, words.anaphors[word] or ANYBODY, memory)
        if party is not None:
            return party
    if word in memory.by_noun and (head == phrase[0] or (head == phrase[0] + 1 and _is_article(reading, phrase[0]))):
        return memory.by_noun[word]  # “officials” after “Iraqi officials”
    return _described(reading, phrase, head, memory)


def _is_article(reading: Reading, token: int) -> bool:
    return reading.pos[token] == "DET"


def _are_several(reading: Reading, phrase: Phrase, memory: _Memory) -> bool:
    """Whether a phrase names more than one: “Ann Lee and Bob Stone”."""
    tokens = _without_pause(reading, phrase)
    named = [memory.cast.by_token.get(token) for token in tokens]
    for token in tokens:
        if reading.pos[token] == "CCONJ" and phrase[0] < token < tokens[-1]:
            before, after = named[token - phrase[0] - 1], named[token - phrase[0] + 1]
            if before and after and before.party is not after.party:
                return True
    return False


def _of_somebody(reading: Reading, phrase: Phrase, head: int, memory: _Memory) -> Party:
    """“his office”: the office of whom “his” stands for; “his agent, Jane Doe”: Jane Doe, also later."""
    words = memory.words
    for token in (*_appositions(reading, head), *range(head + 1, phrase[1] + 1)):
        mention = memory.cast.by_token.get(token)
        if mention is not None and mention.party.label == "PERSON" and _is_named(reading, mention, words):
            return mention.party
    kind = words.pronouns.get(reading.lower[phrase[0]], "")
    if kind == "first":
        owner = _who_says(reading.start[phrase[0]], memory)
    else:
        owner = _by_pronoun(reading, phrase[0], kind, memory) if kind not in ("", "relative") else None
    party = _described(reading, phrase, head, memory)
    if owner is None:
        return party
    thing = party.display.partition(" ")[2]
    name = f"{owner.display}’s {thing}"
    known = memory.described.get(name.casefold())
    if known is None:
        known = Party((name,), name, Counter(party.labels), party.gender, {name: None}, set(party.roles))
        memory.described[name.casefold()] = known
    memory.by_noun[reading.lower[head]] = known
    return known


def _by_name(reading: Reading, phrase: Phrase, memory: _Memory) -> Party | None:
    """A name the pipeline did not see here but elsewhere."""
    tokens = [t for t in _without_pause(reading, phrase) if reading.lower[t] not in memory.words.titles]
    return memory.cast.by_name.get(tuple(reading.lower[token] for token in tokens if reading.is_word(token)))


def _appositions(reading: Reading, head: int) -> list[int]:
    return [child for child in reading.children[head] if reading.dep[child] == "appos"]


def _without_pause(reading: Reading, phrase: Phrase) -> range:
    end = next((i for i in range(phrase[0], phrase[1] + 1) if is_pause(reading, i)), phrase[1] + 1)
    return range(phrase[0], end)


def _is_named(reading: Reading, mention: Mention, words: PeopleWords) -> bool:
    """Whether a name in a phrase is its person’s own: not a possessor’s (“Doe’s lawyer”), not after “aide to”."""
    if reading.lower[min(mention.last + 1, len(reading) - 1)] in words.possessives:
        return False
    before = mention.first - 1
    while before >= 0 and reading.lower[before] in words.titles:
        before -= 1
    return before < 0 or reading.pos[before] != "ADP"


def _by_role(word: str, modifiers: set[str], place: int, memory: _Memory) -> Party | None:
    """“the finance minister”: the last person before who was given that role; “the group”: the last organisation.

    What is said besides the noun must have been said of the party: “the Iraqi military” is no other group.
    """
    words = memory.words
    if word in words.roles or word in words.titles:

        def holds(party: Party) -> bool:
            return word in party.roles and modifiers <= party.attributes and party.label == "PERSON"

        return _latest(holds, place, RECENT * REACH, memory)
    if word not in words.bodies:
        return None
    named = _latest(lambda party: word in party.name and modifiers <= set(party.name), place, RECENT * REACH, memory)
    if named is not None or modifiers or word not in words.loose_bodies:
        return named
    return _latest(lambda party: party.label == "ORG" and party.display not in memory.described, place, REACH, memory)


def _latest(fits: Callable[[Party], bool], place: int, reach: int, memory: _Memory) -> Party | None:
    """The last speaker before a place that fits, or else the last one mentioned, at most `reach` tokens back."""
    for at, party in reversed(memory.spoken[-RECENT:]):
        if fits(party) and place - at < reach:
            return party
    for mention in _back_from(place, memory.cast.mentions):
        if fits(mention.party) and place - mention.first < reach:
            return mention.party
    return None


def _back_from(place: int, mentions: list[Mention]) -> list[Mention]:
    end = bisect_left(mentions, place, key=lambda mention: mention.first)
    return mentions[max(0, end - 60):end][::-1]


def _described(reading: Reading, phrase: Phrase, head: int, memory: _Memory) -> Party:
    """A party known by description only: “Iraqi security officials”, “the report”; without clauses and appositions."""
    words = memory.words
    first, last = phrase[0], head
    for token in range(head + 1, phrase[1] + 1):
        if is_pause(reading, token) or (reading.pos[token] in ("VERB", "AUX") and reading.dep[token] != "amod"):
            break
        if words.pronouns.get(reading.lower[token]) == "relative":
            break
        last = token
    while first < last and reading.lower[first] in words.articles:
        first += 1
    text = reading.text[reading.start[first] : reading.end[last]]
    party = memory.described.get(text.casefold())
    if party is None:
        word = reading.lower[head]
        singular = word.removesuffix("s")
        a_name = reading.pos[head] == "PROPN" and last > first
        person = word in words.roles or singular in words.roles or word in words.crowds or a_name
        party = Party((text,), text, Counter({"PERSON" if person else "ORG": 1}), words.roles.get(word, ""))
        party.roles.add(word)
        memory.by_noun[word] = party
        memory.described[text.casefold()] = party
    party.surfaces.setdefault(text)
    return party


def _by_pronoun(reading: Reading, place: int, kind: str, memory: _Memory) -> Party | None:
    """The nearest person before a pronoun that it can mean: subjects and recent speakers before others."""
    best: tuple[float, Party] | None = None
    last = memory.spoken[-1] if memory.spoken else None
    quoted = reading.saying_at[place]
    speaking = _who_says(reading.start[place], memory) if quoted >= 0 else None
    if quoted >= 0 and (party := _somebody_told_of(reading, place, kind, memory)):
        return party
    if quoted < 0:
        place = _first_of_its_kind(reading, place, kind, memory)
    here = reading.paragraph_of[place]
    candidates = [(m.first, m.party, m.subject, reading.saying_at[m.first] >= 0)
                  for m in _back_from(place, memory.cast.mentions)]
    candidates += [(at, party, True, False) for at, party in memory.spoken[-6:] if at < place]
    for at, party, is_subject, in_quotes in candidates:
        if place - at > REACH * 3 or party is speaking or not _fits(party, kind):
            continue
        sentences = _sentences_between(reading, at, place)
        score = -sentences + 1.0 * is_subject - 2.0 * in_quotes - 0.5 * abs(here - reading.paragraph_of[at])
        if last is not None and party is last[1] and here - reading.paragraph_of[last[0]] <= 2:
            score += 1.5
        if kind in (MALE, FEMALE) and party.gender == kind:
            score += 2.0
        elif kind in (MALE, FEMALE, ANYBODY) and not party.gender and len(party.name) == 1 and not party.roles:
            score -= 1.0  # a single word without a title may be no person at all
        if best is None or score > best[0]:
            best = (score, party)
    return best[1] if best else None


def _first_of_its_kind(reading: Reading, place: int, kind: str, memory: _Memory) -> int:
    """The first pronoun of an unbroken run of subjects: “Lind was ill. She stayed at home. She said …”"""
    limit, token = max(0, place - 3 * REACH), place - 1
    floor = max(limit, place - GAP)
    spoken = {at for at, party in memory.spoken[-RECENT:] if _fits(party, kind)}
    while token > floor and token not in spoken:
        outside = reading.saying_at[token] < 0
        same = memory.words.pronouns.get(reading.lower[token]) == kind
        if same and outside and reading.dep[token] in ("nsubj", "nsubjpass"):
            place, floor = token, max(limit, token - GAP)
        mention = memory.cast.by_token.get(token)
        if mention is not None and mention.subject and outside and _fits(mention.party, kind):
            break
        token -= 1
    return place


def _somebody_told_of(reading: Reading, place: int, kind: str, memory: _Memory) -> Party | None:
    """Whom a pronoun within a quotation means that follows a noun for somebody: “My mother cooked. She asked …”"""
    words = memory.words
    for token in range(place - 1, max(-1, place - RECENT), -1):
        mention = memory.cast.by_token.get(token)
        if mention is not None and mention.party.gender == kind:
            return None
        if reading.pos[token] == "NOUN" and words.roles.get(reading.lower[token]) == kind and token not in (
            memory.cast.by_token
        ):
            owner = reading.tag[token - 1] == "PRP$" if token else False
            return _by_phrase(reading, (token - 1 if owner else token, token), token, memory)
    return None


def _sentences_between(reading: Reading, at: int, place: int) -> int:
    if reading.sentence_first[at] == reading.sentence_first[place]:
        return 0
    count, token = 0, place
    while token > at and count < 8:
        token = reading.sentence_first[token] - 1
        count += 1
    return count


def _fits(party: Party, kind: str) -> bool:
    if kind in (MALE, FEMALE, ANYBODY):
        return party.label == "PERSON" and (kind == ANYBODY or party.gender in ("", kind)) and not _is_group(party)
    if kind == "plural":
        return party.label == "ORG" or _is_group(party) or (party.label == "NORP" and party.display.endswith("s"))
    return party.label in ("ORG", "GPE") and not _is_group(party)


def _is_group(party: Party) -> bool:
    return len(party.name) == 1 and any(role.endswith("s") for role in party.roles)
