"""The numbers that stand for strings in spaCy's files, worked out without spaCy, which takes a second to load.

A string's number is the MurmurHash64A of its UTF-8 with the seed 1 (spacy/strings.pyx), but for names that spaCy itself
uses, which are numbered one by one (spacy/symbols.pyx): a test holds both against spaCy's own.
https://github.com/aappleby/smhasher/blob/master/src/MurmurHash2.cpp
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SEED = np.uint64(1)
FACTOR, SHIFT = np.uint64(0xC6A4A7935BD1E995), np.uint64(47)
BLOCK = 8
"""Bytes that are taken at once."""
Numbers = npt.NDArray[np.uint64]
# In the order of their numbers, which begin at 0.
FLAGS = """
    IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP
    IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY"""
ATTRIBUTES_AND_TAGS = """
    ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY PROB
    LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE"""
LABELS_AND_MORE = """
    PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL
    CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj
    expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis
    partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID
    IDX _"""
SYMBOLS = (
    "", *FLAGS.split(), *(f"FLAG{number}" for number in range(19, 64)), *ATTRIBUTES_AND_TAGS.split(),
    *(f"DEPRECATED{number:03}" for number in range(1, 277)), *LABELS_AND_MORE.split(),
)


def by_number(strings: Sequence[str]) -> dict[int, str]:
    """The strings by their numbers, with the empty one, whose number is 0.

    Names are found by both numbers: spaCy could use one itself only since the file was written.
    """
    found = dict(zip(hashes([string.encode() for string in strings]), strings, strict=True))
    given = set(strings)
    return found | {number: name for number, name in enumerate(SYMBOLS) if name in given} | {0: ""}


def hashes(texts: Sequence[bytes]) -> list[int]:
    """The MurmurHash64A of each text, as whole numbers without a sign."""
    lengths = np.array([len(text) for text in texts], dtype=np.uint64)
    found = lengths * FACTOR ^ SEED
    sizes = lengths // np.uint64(BLOCK)
    for size in np.unique(sizes).tolist():  # all of about one length in one go
        (places,) = np.nonzero(sizes == size)
        width = (size + 1) * BLOCK
        padded = b"".join(texts[place].ljust(width, b"\0") for place in places.tolist())
        blocks = np.frombuffer(padded, dtype="<u8").reshape(len(places), size + 1).T
        found[places] = _hashed(found[places], blocks, lengths[places] % np.uint64(BLOCK) > 0)
    numbers: list[int] = found.tolist()
    return numbers


def _hashed(start: Numbers, blocks: Numbers, has_rest: npt.NDArray[np.bool_]) -> Numbers:
    """The hashes of texts, each a column of blocks; the last is what fills no block, if there is a rest."""
    state = start
    for block in blocks[:-1]:
        mixed = block * FACTOR
        state = (state ^ (mixed ^ mixed >> SHIFT) * FACTOR) * FACTOR
    state = np.where(has_rest, (state ^ blocks[-1]) * FACTOR, state)
    state = (state ^ state >> SHIFT) * FACTOR
    return state ^ state >> SHIFT
