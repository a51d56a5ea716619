"""Texts that people read, kept whole until they are shown, so that they can be shown in another language."""

from collections.abc import Mapping
from typing import Self


def phrase(text: str) -> str:
    """Marks a text of a table for the translators; it is returned as it is, and translated where it is shown."""
    return text


class Sentence(str):
    """A sentence in English that remembers the text it was made of and the values put in at names in braces.

    Without values, braces mean nothing.
    """

    __slots__ = ("text", "values")
    text: str
    values: Mapping[str, object]

    def __new__(cls, text: str, /, **values: object) -> Self:
        made = super().__new__(cls, text.format(**values) if values else text)
        made.text, made.values = text, values
        return made
