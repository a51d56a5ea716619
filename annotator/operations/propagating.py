"""Everywhere at once in a project: the mentions that are alike, to be shown and chosen before anything is done."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.occurrences import Occurrence, Switches, places
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Found:
    """The occurrences in one article, in reading order."""

    document_id: str
    title: str
    occurrences: tuple[Occurrence, ...]


def find_alike(
    project: Project, words: str, switches: Switches, choose: Callable[[Document], Sequence[Occurrence]], job: Job
) -> Iterator[Found]:
    """The articles in which words occur, with what `choose` takes of them, in the order of the list, as they are found.

    `choose` is a rule of `annotator.session.propagation` for one article. Raises Cancelled when the job is stopped. The
    connection may be used by its thread between two articles.
    """
    pages = project.pages()
    total, done = sum(page.documents for page in pages), 0
    exact = words if switches.match_case else ""
    for page in pages:
        job.report(done, total)
        for text in project.texts(page, exact):
            job.check()
            if next(places(text.text, words, switches), None) is None:
                continue
            chosen = choose(project.read(text.id).document)
            if chosen:
                yield Found(text.id, text.title, tuple(chosen))
        done += page.documents
    job.report(total, total)
