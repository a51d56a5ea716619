"""What brat's reader and writer share: names as brat takes them, and what ours are called there."""

import re

ARGUMENT = "Argument"
QUOTE = "Quote-"
PARTS = ("Content", "Cue", "Source")
FRAGMENTS = "fragments"
UNFIT = re.compile(r"[^A-Za-z0-9_-]|_(?=x[0-9a-f]+_)|^-|[0-9]$")
ESCAPED = re.compile(r"_x([0-9a-f]{1,6})_")


def escaped(name: str) -> str:
    """A name as brat takes it; without a digit at its end, for that numbers repeated roles."""
    return UNFIT.sub(lambda match: f"_x{ord(match[0]):x}_", name)


def unescaped(name: str) -> str:
    """The name that was escaped, or the name itself."""
    def character(match: re.Match[str]) -> str:
        code = int(match[1], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else match[0]

    return ESCAPED.sub(character, name)
