"""Edits of many articles as one step, and taking them back: in a thread, while the window shows how far they are.

Each function shows what came of it through the session, and raises UserError, or Cancelled, with nothing changed.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from annotator.jobs import Job
from annotator.session.commands import Command
from annotator.session.schema_edits import Place, SchemaEdit, Uses, make, uses
from annotator.session.session import Announcement, Session, edit_all, replay_step
from annotator.store.project import Project
from annotator.ui.language import command_name, tr
from annotator.ui.waiting import waited

T = TypeVar("T")
FEW = 20
"""So many articles are edited without a thread: that takes less than a repaint."""


def apply_all(parent: QWidget, session: Session, name: str, commands: Mapping[str, Command]) -> Announcement:
    """Make an edit of its own to each of some articles, by their ids, as one step of a name."""
    if len(commands) <= FEW:
        return session.apply_all(name, commands)
    changed = _elsewhere(parent, session, name, lambda mine, job: edit_all(mine, name, commands, session.actor, job))
    return session.reload(name, changed)


def edit_schema(parent: QWidget, session: Session, edit: SchemaEdit) -> Announcement:
    """Edit the schema and the annotations that have what is edited."""
    changed = _elsewhere(parent, session, edit.command, lambda mine, job: make(mine, edit, session.actor, job))
    return session.reload(edit.command, changed)


def count_uses(parent: QWidget, session: Session, place: Place) -> Uses:
    """How many annotations have a label, type or role."""
    if place.role is None:
        return uses(session.project, place)
    return _elsewhere(parent, session, tr("Counting"), lambda mine, job: uses(mine, place, job))


def turn(parent: QWidget, session: Session, *, undo: bool) -> Announcement | None:
    """Take the last step back, or make again the one that was taken back; None when there is none."""
    step = session.project.undo_step() if undo else session.project.redo_step()
    if step is None or (step.schema is None and step.documents <= FEW):
        return session.undo() if undo else session.redo()
    title = tr("Undo {command}") if undo else tr("Redo {command}")
    changed = _elsewhere(
        parent, session, title.format(command=command_name(step.command)),
        lambda mine, job: replay_step(mine, step, session.actor, job, undo=undo))
    return session.reload(step.command, changed)


def _elsewhere(parent: QWidget, session: Session, title: str, step: Callable[[Project, Job], T]) -> T:
    def run(job: Job) -> T:
        with session.project.another_connection() as mine:
            return step(mine, job)

    return waited(parent, title, run)
