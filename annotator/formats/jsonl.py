"""Native JSONL: one document a line, nothing lost; `model.record` says what a line holds."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.json_lines import documents_of, read_lines, write_lines
from annotator.formats.json_values import read_values
from annotator.formats.problem import Problem, printable
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.record import Unreadable, document_record, read_document


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """Every document of a file, and a problem for each line or annotation that cannot be read. Reports bytes.

    In a file called .json they may also stand in a list, or go over several lines.
    """
    lines = path.suffix.lower() != ".json"
    return documents_of(printable(path), read_lines(path, job) if lines else read_values(path, job), _make)


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write documents to one file, or with a split to a file for each part in a folder; complete or not at all."""
    return write_lines(documents, destination, writing, lambda document, written: document_record(document))


def _make(record: object, line: int, problems: list[Unreadable]) -> Document:
    document, found = read_document(record)
    problems += found
    return document
