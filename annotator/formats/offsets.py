"""Offsets of other tools, which may count UTF-16 units or graphemes, to code points of the text."""

from collections.abc import Sequence

Units = Sequence[int] | None
"""The code point offset of every offset of another unit; None where both are the same."""


def utf16_units(text: str) -> Units:
    """Of UTF-16 units, as JavaScript and Java count."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return None
    places: list[int] = []
    for i, character in enumerate(text):
        places += [i, i] if character > "\uffff" else [i]
    return [*places, len(text)]


def graphemes(text: str) -> Units:
    """Of what a reader takes for a character; a line break of two characters counts as one."""
    if text.isascii() and "\r\n" not in text:
        return None
    import regex

    return [*(match.start() for match in regex.finditer(r"\X", text)), len(text)]


def fitting(text: str, spans: Sequence[tuple[int, int]], candidates: Sequence[Units]) -> Units:
    """The unit in which most spans begin and end at the edges of words; of equals, the first of the candidates."""
    def fits(units: Units) -> int:
        good = 0
        for start, end in spans:
            last = len(text) if units is None else len(units) - 1
            if not 0 <= start < end <= last:
                continue
            first, stop = (start, end) if units is None else (units[start], units[end])
            good += 1 + _is_edge(text, first) + _is_edge(text, stop) - (text[first:stop] != text[first:stop].strip())
        return good

    return max(candidates, key=fits)


def _is_edge(text: str, offset: int) -> bool:
    """Whether no word runs over an offset."""
    return offset in (0, len(text)) or not (text[offset - 1].isalnum() and text[offset].isalnum())
