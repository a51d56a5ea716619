"""Articles that are nearly the same, so that none stands on both sides of a split: agencies' texts, updates, reprints.

MinHash over shingles of words (Broder 1997), with bands to find candidates (Leskovec, Rajaraman and Ullman 2020,
chapter 3): time and memory grow with the number of articles, not with that of their pairs.
"""

import re
import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

SHINGLE = 4  # words
BANDS, ROWS = 20, 4
SAME = 0.6
"""Texts that share so much of their shingles (Jaccard index, as estimated) are nearly the same."""
WORDS = re.compile(r"\w+")
BASE, SHIFT = np.uint32(0x9E3779B1), np.uint32(15)
Signature = NDArray[np.uint32]


def leaders(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each id of (id, text) that of the first text nearly the same as it; for most their own.

    What is nearly the same as one of a group belongs to the group. Articles added behind the others move none of them
    but where one joins two groups.
    """
    ids: list[str] = []
    signatures: list[Signature] = []
    above: list[int] = []
    hashes: dict[str, int] = {}
    buckets: dict[tuple[int, bytes], list[int]] = {}
    for name, text in texts:
        number, signature = len(ids), signature_of(text, hashes)
        ids.append(name)
        signatures.append(signature)
        above.append(number)
        for band in range(BANDS):
            key = (band, signature[band * ROWS : (band + 1) * ROWS].tobytes())
            for other in buckets.setdefault(key, []):
                one, two = _root(above, number), _root(above, other)
                if one != two and float(np.mean(signature == signatures[other])) >= SAME:
                    above[max(one, two)] = min(one, two)
            if len(buckets[key]) < 16:  # enough to find a group by
                buckets[key].append(number)
    return {name: ids[_root(above, number)] for number, name in enumerate(ids)}


def signature_of(text: str, hashes: dict[str, int] | None = None) -> Signature:
    """The least of each hash function's values over all shingles; shape (BANDS * ROWS,).

    `hashes` remembers those of words from text to text.
    """
    known = {} if hashes is None else hashes
    found = WORDS.findall(text.casefold()) or [text]
    for word in found:
        if word not in known:
            known[word] = zlib.crc32(word.encode("utf-8", "replace"))
    words = np.array([known[word] for word in found], dtype=np.uint32)
    size = min(SHINGLE, len(words))
    shingles = np.zeros(len(words) - size + 1, dtype=np.uint32)
    for offset in range(size):
        shingles = shingles * BASE + words[offset : offset + len(shingles)]
    mixed = FACTORS[:, None] * (shingles ^ (shingles >> SHIFT))
    mixed ^= mixed >> SHIFT
    mixed *= BASE
    least: Signature = mixed.min(axis=1)
    return least


def _root(above: list[int], number: int) -> int:
    while above[number] != number:
        above[number] = above[above[number]]
        number = above[number]
    return number


FACTORS = np.random.default_rng(20).integers(1, 2**31, BANDS * ROWS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
