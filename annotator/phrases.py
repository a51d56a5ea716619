"""Texts that people read, kept whole until they are shown, so that they can be shown in another language."""

from dataclasses import dataclass


def phrase(text: str) -> str:
    """Marks a text of a table for the translators; it is returned as it is, and translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with names in braces, and what stands in their places; `str` is the English."""

    text: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.text.format(**dict(self.values)) if self.values else self.text


def sentence(text: str, /, **values: object) -> Sentence:
    """A sentence of a text and its values."""
    return Sentence(text, tuple(values.items()))
