"""Articles that are in question as a whole: deleted on the server, or with another text there.

Nothing of them is touched, here or there, until somebody decides.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.errors import UserError
from annotator.model.change import put
from annotator.phrases import Sentence, phrase
from annotator.store.project import Copy, Entry, Project, Stale
from annotator.sync.identity import Base
from annotator.sync.records import Seen, dump_base, dump_seen, load_seen
from annotator.sync.state import State
from annotator.sync.texts import TextChange

REMOVE = phrase("Remove article")
ATTEMPTS = 10
QUOTED = 40
"""Code points of either text that are shown from the first difference on."""


class Trouble(StrEnum):
    """What can be the matter with an article as a whole. One that is kept APART is settled: it is not synced."""

    DELETED = "deleted"
    TEXT = "text"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Troubled:
    """An article that was deleted on the server, or whose text was changed there, and how, if that is known."""

    document_id: str
    trouble: Trouble
    change: TextChange | None = None


def troubled(copy: Copy) -> Troubled:
    """What is the matter with an article."""
    seen = load_seen(copy.theirs) if copy.theirs is not None else None
    return Troubled(copy.document_id, Trouble(copy.trouble), seen.change if seen else None)


def sentence(about: Troubled, text: str) -> Sentence:
    """What is the matter with an article, by its text here."""
    if about.trouble is Trouble.DELETED:
        return Sentence(
            "{id} was deleted on the server; decide whether it goes here too, or back there.", id=about.document_id)
    if about.change is None:
        return Sentence(
            "The text of {id} was changed on the server, so its spans cannot be compared; keep the text here, or take "
            "the server's as an article of its own.", id=about.document_id)
    start = about.change.start
    return Sentence(
        "The text of {id} was changed on the server: after {count} characters it goes on with “{there}”, here with "
        "“{here}”. Keep the text here, or take the server's as an article of its own.", id=about.document_id,
        count=f"{start:,}", there=_from(start, about.change.there(text)), here=_from(start, text))


def keep(project: Project, about: Troubled) -> None:
    """Decide for the article here.

    One that was deleted there is brought there again by the next sync. One with another text there is no longer synced,
    and left as it is on both sides.
    """
    copy = project.copy_of(about.document_id)
    if about.trouble is Trouble.DELETED:
        project.forget_copy(about.document_id)
    elif copy is not None:
        project.keep_copies([replace(copy, theirs=None, open=0, trouble=Trouble.APART)])


def take(project: Project, about: Troubled, actor: str) -> None:
    """Decide for the server. Raises UserError where another program keeps changing the article.

    One that was deleted there is removed here, which undo brings back. The other text becomes an article of its own
    with the next sync, and the one here stays, no longer synced.
    """
    if about.trouble is Trouble.DELETED:
        _remove(project, about.document_id, actor)
    else:
        project.keep_copies([Copy(about.document_id, 0, dump_base(Base()), trouble=Trouble.APART)])


def remembered(copy: Copy, example: int, trouble: Trouble, change: TextChange | None) -> Copy:
    """The copy of an article that is in trouble."""
    theirs = copy.theirs
    if change is not None:
        theirs = dump_seen(replace(load_seen(theirs) if theirs is not None else Seen(State()), change=change))
    return replace(copy, example=example, theirs=theirs, trouble=trouble)


def _remove(project: Project, document_id: str, actor: str) -> None:
    for _ in range(ATTEMPTS):
        stored = project.read(document_id)
        changes = (put(stored.document, replace(stored.document.header, removed=True)),)
        try:
            project.write(Entry(REMOVE, ((document_id, changes),)), actor, {document_id: stored.revision})
        except Stale:
            continue
        return
    raise UserError("The article keeps being changed by another program; try again when that has ended.")


def _from(start: int, text: str) -> str:
    words = " ".join(text[start : start + QUOTED].split())
    return f"{words}…" if start + QUOTED < len(text) else words
