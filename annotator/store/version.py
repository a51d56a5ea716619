"""The version of a project file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """`minor` grows with what older releases can ignore without harm, `major` with what they must not write to."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    @property
    def packed(self) -> int:
        """The number that stands in the file as SQLite's `user_version`."""
        return self.major << 16 | self.minor

    @staticmethod
    def unpacked(number: int) -> "Version":
        """The version of a `user_version`."""
        return Version(number >> 16, number & 0xFFFF)
