"""How large an article may be, in whatever format it comes."""

MAX_BYTES = 10_000_000
"""Of a text in UTF-8: ten times "War and Peace" in words of a newspaper is no article, but a whole archive in one."""
MAX_FILE_BYTES = 10 * MAX_BYTES
"""Of a file that may hold pictures beside its text."""


def text_size(text: str) -> int:
    """The bytes of a text in UTF-8; not counted where they cannot be too many."""
    return len(text) if 4 * len(text) <= MAX_BYTES else len(text.encode("utf-8", "surrogatepass"))
