"""Folders with files for each document, or with more files than are known at the start."""

import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.writing import unwritable

# What no system, or not every one, takes in a name: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|[. ]+$|^[. ]+')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
MAX_NAME = 120


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """A place to write files to that are put into a folder once all are complete; on any error none is.

    Files there of the same names are replaced, others stay. Raises UserError for what is wrong with disk or folder.
    """
    place = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part")
    made = [parent for parent in folder.parents if not parent.exists()]
    try:
        place.mkdir(parents=True)
        yield place
        if folder.exists() and not folder.is_dir():
            raise UserError("{folder} is a file; name a folder to write to.", folder=folder)
        if not folder.exists():
            place.rename(folder)
            return
        for file in sorted(path for path in place.rglob("*") if path.is_file()):
            target = folder / file.relative_to(place)
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)
    except OSError as error:
        raise UserError(unwritable(error, folder)) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)
        for parent in made:  # those inside first
            with suppress(OSError):  # in use now
                parent.rmdir()


def others(folder: Path, written: Collection[Path], suffix: str) -> list[str]:
    """What to know about a folder that also holds files of an earlier export, a sentence."""
    if not folder.is_dir():
        return []
    left = sum(1 for path in folder.rglob(f"*{suffix}") if path.relative_to(folder) not in written)
    return [f"{folder} also holds {left} {suffix} files that are not of this export."] if left else []


class Names:
    """File names of documents: their ids, as far as every system takes them, none given twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, document_id: str) -> str:
        """A name without suffix for a document."""
        fit = UNFIT.sub("_", document_id.encode("utf-8", "replace").decode())[:MAX_NAME] or "_"
        if RESERVED.fullmatch(fit):
            fit = f"_{fit}"
        name, number = fit, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{fit}-{number}"
        self._taken.add(name.casefold())
        return name
