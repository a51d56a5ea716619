"""A user's own names: folders of text files, one file for each label, one name a line.

`PERSON.txt` holds the names of persons, and so on; a file's name is a label of the pipeline or of the project's schema.
A line is a name as it stands in articles, with further spellings behind it, each after a tab. Lines that begin with
"#" are comments. Files are UTF-8, with or without a byte order mark.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import UserError

SUFFIX = ".txt"
PIECE = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of a list: its label, the name it is a spelling of, and the file it stands in."""

    label: str
    name: str
    file: str


@dataclass(slots=True)
class Node:
    """What may follow the pieces of a name so far: words and signs, each to the next node."""

    following: dict[str, "Node"] = field(default_factory=dict)
    listed: Listed | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Listed names, found in texts word by word. White space within a name counts as one blank."""

    root: Node

    def find(self, text: str) -> Iterator[tuple[int, int, Listed]]:
        """The names in a text with their [start, end) in code points, the longest at each place, in order, none over
        another.

        A name is found as it is written, capitals included, and only as whole words; it does not go over a line's end.
        """
        pieces = list(PIECE.finditer(text)) if self.root.following else []
        i = 0
        while i < len(pieces):
            node, j, best = self.root, i, None
            while j < len(pieces) and (step := node.following.get(pieces[j].group())) is not None:
                if j > i and not _is_gap(text, pieces[j - 1].end(), pieces[j].start()):
                    break
                node, j = step, j + 1
                if node.listed is not None:
                    best = (j, node.listed)
            if best is None:
                i += 1
                continue
            j, listed = best
            yield pieces[i].start(), pieces[j - 1].end(), listed
            i = j


NO_GAZETTEER = Gazetteer(Node())


def read_gazetteer(folders: Sequence[Path]) -> Gazetteer:
    """The names of some folders as one gazetteer.

    A name that stands in several files has the label of the first: folders in the order given, files in alphabetical
    order. A folder that is missing holds no names. Raises UserError that names the file which cannot be read.
    """
    root = Node()
    for folder in folders:
        for path in files(folder):
            for line in _read(path).splitlines():
                spellings = [spelling.strip() for spelling in line.split("\t")]
                if not spellings[0] or spellings[0].startswith("#"):
                    continue
                for spelling in filter(None, spellings):
                    _add(root, spelling, Listed(path.stem, spellings[0], path.name))
    return Gazetteer(root)


def files(folder: Path) -> list[Path]:
    """The files of a gazetteer folder in the order in which they are read; none where there is no such folder."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == SUFFIX and path.is_file())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise UserError(
            "The gazetteer folder {folder} cannot be read ({reason}).", folder=folder, reason=error.strerror) from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("The gazetteer file {path} is not UTF-8: save it as UTF-8 text.", path=path) from error
    except OSError as error:
        raise UserError(
            "The gazetteer file {path} cannot be read ({reason}).", path=path, reason=error.strerror) from error


def _add(root: Node, spelling: str, listed: Listed) -> None:
    node = root
    for piece in PIECE.findall(spelling):
        node = node.following.setdefault(piece, Node())
    if node is not root and node.listed is None:
        node.listed = listed


def _is_gap(text: str, start: int, end: int) -> bool:
    """Whether two pieces of a name may stand so far apart: not at all, or on one line."""
    return "\n" not in text[start:end] and "\r" not in text[start:end]
