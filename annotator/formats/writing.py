"""What the writers share: what is to be written, what was, and files that appear complete or not at all."""

import errno
import os
import secrets
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.problem import Misfit
from annotator.formats.selection import without
from annotator.model.annotation import KIND_OF, Status
from annotator.model.document import Document
from annotator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Writing:
    """What to write: accepted annotations, with the open suggestions where they are wanted, in one part or more.

    `part` names the part that a document belongs to, one of `parts`; without parts all goes into one.
    """

    schema: Schema
    suggested: bool = False
    parts: tuple[str, ...] = ()
    part: Callable[[Document], str] = lambda document: ""

    def included(self, document: Document) -> Document:
        """The document with the annotations that are to be written."""
        return without(document, {Status.REJECTED} if self.suggested else {Status.REJECTED, Status.SUGGESTED})


@dataclass(slots=True)
class Written:
    """What was written: documents by part, annotations by kind, and what could not be written as it stands."""

    documents: Counter[str] = field(default_factory=Counter)
    annotations: Counter[str] = field(default_factory=Counter)
    misfits: list[Misfit] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, part: str, document: Document) -> None:
        """Count a document with the annotations it was written with."""
        self.documents[part] += 1
        self.annotations.update(KIND_OF[type(annotation)].value for annotation in document.annotations())


@contextmanager
def replacing(paths: Collection[Path]) -> Iterator[list[Path]]:
    """Places beside `paths` to write to, put in their stead once all are complete; on any error nothing is replaced.

    Folders that are not there are made; a link is followed. Raises UserError for what is wrong with disk or folder, and
    for what is no file, such as a device.
    """
    paths = [path.resolve() for path in paths]
    places = [path.with_name(f".{path.name}.{secrets.token_hex(4)}.part") for path in paths]
    made = [folder for folder in dict.fromkeys(f for path in paths for f in path.parents) if not folder.exists()]
    try:
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise UserError("{path} is a folder; name a file to write to.", path=path)
            if path.exists() and not path.is_file():
                raise UserError("{path} is not a file that can be replaced; name a file to write to.", path=path)
        yield places
        for place in places:
            with place.open("rb+") as stream:
                os.fsync(stream.fileno())
        for place, path in zip(places, paths, strict=True):
            place.replace(path)
    except OSError as error:
        raise UserError(unwritable(error, next(iter(paths)))) from error
    finally:
        for place in places:
            with suppress(OSError):  # put in place, or never made
                place.unlink()
        for folder in sorted(made, reverse=True):  # those inside first
            with suppress(OSError):  # in use now
                folder.rmdir()


def unwritable(error: OSError, path: Path) -> str:
    """Why nothing was exported, as a sentence for the user."""
    stays = "what was there before is unchanged"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk with {path.parent} is full: nothing was exported, {stays}; free some space and try again."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{path.parent} may not be written: nothing was exported, {stays}; choose another destination."
        case errno.ENOTDIR | errno.EEXIST:
            return f"{path.parent} is a file, not a folder: nothing was exported, {stays}; choose another destination."
        case _:
            why = error.strerror or str(error)
            return f"{path} could not be written ({why}): nothing was exported, {stays}; choose another destination."
