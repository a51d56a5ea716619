"""Bytes of an article file to text: by its byte-order mark, as UTF-8, and only then by a guess that is said."""

import codecs
import re
from dataclasses import dataclass

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 200_000  # bytes that are enough for a guess
SINGLE_BYTE = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r")
EAST_ASIAN = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
# Controls that no text holds; tab, line ends, form feed and escape do occur.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
NEIGHBOURS = re.compile(rb"[\x80-\xff]{2}")


class NotText(Exception):
    """The bytes are not the text of an article; the message is the reason, without a subject."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text exactly as it stood in the file, without its byte-order mark; `guessed` when its encoding is a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file, by what the file itself `declared` after the mark and before all else; raises NotText."""
    if not data:
        raise NotText("is empty")
    found = _marked(data) or _declared(data, declared) or _utf(data) or _guess(data)
    if len(CONTROLS.findall(found.text)) > len(found.text) // 200:
        raise NotText("is not a text file, it holds binary data")
    if not found.text.strip():
        raise NotText("holds nothing but white space")
    return found


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise NotText(
                    f"begins with the mark of {encoding.upper()} but is not in it (byte {error.start + len(mark)}); "
                    "save it again as UTF-8"
                ) from error
    return None


def _declared(data: bytes, encoding: str | None) -> Decoded | None:
    if encoding is None:
        return None
    # What pages call Latin-1 is Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
    name = "cp1252" if encoding.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else encoding
    try:
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeDecodeError):
        return None


def _utf(data: bytes) -> Decoded | None:
    if b"\0" in data[:SAMPLE]:
        return _unmarked_utf16(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> Decoded:
    """Text with a NUL in nearly every other byte is UTF-16 of mostly ASCII; with other NULs it is no text."""
    sample = data[:SAMPLE]
    for encoding, zeros, others in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if zeros.count(0) > len(zeros) * 0.4 and others.count(0) < len(others) * 0.05:
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                break
    raise NotText("is not a text file, it holds binary data")


def _guess(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE]
    if len(CONTROLS.findall(sample.decode("latin-1"))) > len(sample) // 200:
        raise NotText("is not a text file, it holds binary data")
    # Letters of two bytes come in rows; single bytes beyond ASCII are accents and quotation marks.
    candidates = [*SINGLE_BYTE, *EAST_ASIAN] if len(NEIGHBOURS.findall(sample)) > len(sample) // 50 else [*SINGLE_BYTE]
    matches = list(from_bytes(sample, cp_isolation=candidates))
    if not matches:
        raise NotText("is in an encoding that cannot be made out; save it again as UTF-8")
    best = matches[0]
    for match in matches:
        # Of guesses that are as good as each other the most frequent encoding is the likeliest.
        if match.encoding == "cp1252" and match.chaos <= best.chaos and match.coherence >= best.coherence:
            best = match
    try:
        return Decoded(data.decode(best.encoding), best.encoding, guessed=True)
    except UnicodeDecodeError as error:
        reason = f"is neither UTF-8 nor in another known encoding (byte {error.start}); save it again as UTF-8"
        raise NotText(reason) from error
