"""Making an edit of the schema in a project, with all its annotations as one step, and counting what it concerns."""

from dataclasses import dataclass

from annotator.jobs import Job
from annotator.model.change import Changes, mended
from annotator.model.document import Document
from annotator.session.commands import Refused
from annotator.session.schema_edits.annotations import filled
from annotator.session.schema_edits.edit import KIND, Place, SchemaEdit, Section
from annotator.store.project import Project, Rewriting, Wanted

NO_JOB = Job()


@dataclass(frozen=True, slots=True)
class Uses:
    """How many annotations (for a role: arguments) there are, in how many articles."""

    annotations: int
    documents: int

    def __str__(self) -> str:
        many = "annotation" if self.annotations == 1 else "annotations"
        where = "article" if self.documents == 1 else "articles"
        return f"{self.annotations:,} {many} in {self.documents:,} {where}"


def uses(project: Project, place: Place, job: Job = NO_JOB) -> Uses:
    """What there is of a label, type or role; for a role every article with an event of its type is read."""
    if place.role is None:
        return Uses(*project.uses(KIND[place.section], place.name))
    keys = project.holding(_wanted(place))
    annotations = documents = 0
    for done, row in enumerate(project.rows(keys)):
        job.report(done, len(keys), row.title)
        count = filled(project.read(row.id).document, place.name, place.role)
        annotations, documents = annotations + count, documents + (count > 0)
    return Uses(annotations, documents)


def make(project: Project, edit: SchemaEdit, actor: str, job: Job = NO_JOB) -> frozenset[str]:
    """Make an edit of the schema, all or nothing, as one step of the history; the ids of the articles that changed.

    Articles are read and written one by one. With a connection of its own it may run on any thread; other connections
    wait meanwhile, so an editor should too. Raises Refused, and ReadOnly.
    """
    if edit.only_unused and edit.place is not None:
        there = uses(project, edit.place, job)
        if there.annotations:
            raise Refused(
                "{place} is used by {there}: merge it into another one, or delete them with it.",
                place=edit.place, there=there)
    alter, place = edit.changes, edit.place

    def changes(document: Document) -> Changes:
        return mended(document, alter(document)) if alter else ()

    concerned = place if alter else None
    speakers = concerned.name if concerned and concerned.section is Section.ENTITIES else ""
    wanted = _wanted(concerned) if concerned else None
    return project.rewrite(
        Rewriting(edit.command, changes, wanted=wanted, speakers=speakers, schema=edit.schema), actor, job)


def _wanted(place: Place) -> Wanted:
    return Wanted(kinds={KIND[place.section]: frozenset({place.name})})
