"""spaCy corpora, ours and others', read without spaCy."""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.docbin import Damaged
from annotator.formats.docbin_reading import Contents, reading
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.spacy_documents import document_of
from annotator.formats.spacy_strings import by_number
from annotator.jobs import Job
from annotator.model.document import Document


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The documents of a corpus file, of ours or of others, and a problem for what is damaged."""
    name = printable(path)
    try:
        with path.open("rb") as stream, reading(stream, job) as contents:
            yield from _read(path, contents, job)
    except OSError as error:
        yield Problem(name, failure(error))
    except Damaged as error:
        yield Problem(name, str(error))


def _read(path: Path, contents: Contents, job: Job) -> Iterator[Document | Problem]:
    name, size = printable(path), path.stat().st_size
    strings = by_number(contents.strings)
    for number, found in enumerate(contents.bins, 1):
        job.report(size * number // contents.count, size, name)
        try:
            if isinstance(found, Damaged):
                raise found
            document, problems = document_of(found, f"{printable(path.stem)}-{number}", strings)
        except Damaged as error:
            yield Problem(name, f"{error}; the document was skipped", None, f"document {number}")
            continue
        for problem in problems:
            yield Problem(name, f"{problem.reason}; it was left out", None, f"document {number}, {problem.field}")
        yield document
