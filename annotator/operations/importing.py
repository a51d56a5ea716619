"""Import: articles and documents from files and folders into a project."""

import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, groupby
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.registry import FORMATS, NO_FIELDS, Format, format_named, format_of
from annotator.jobs import Job, Progress
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.store.project import Added, Outcome, Project

LEFT_OUT_FOLDER = "gold"
"""A folder of this name holds annotations to compare with, and is only imported when it is named itself."""
ABOUT = frozenset({"readme", "license", "licence"})
"""Files of these names tell about the articles beside them; they too are only imported when named themselves."""
MOST_PROBLEMS = 1000
"""How many problems a report keeps one by one: a file of a million bad lines must not fill the memory."""

Source = tuple[Path, Format]


@dataclass(slots=True)
class ImportReport:
    """What became of everything that was found in the sources.

    All `added` are in the project now, by their ids; `same_text` are those of them whose text another document has too
    (with its id), `renamed` those whose file's name belongs to another article (with the id they got instead).
    `duplicates` were there already. The rest is in `problems`, and counted in `more_problems` when there are too many.
    `lacking` counts what was kept though the project's schema has no such label, type or role.
    """

    added: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    same_text: list[tuple[str, str]] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    more_problems: int = 0
    lacking: Counter[str] = field(default_factory=Counter)

    def problem(self, problem: Problem) -> None:
        """Keep a problem, or from some number on only count it."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        else:
            self.more_problems += 1


def import_sources(
    project: Project, sources: Sequence[Path], format_name: str | None, job: Job, fields: Mapping[str, str] = NO_FIELDS
) -> ImportReport:
    """Add what files and folders hold, folders with all below them, in the order of their names.

    Files are read by their suffix, or all in the format of a name, of which `fields` says which column holds what.
    What cannot be read is in the report with its place, and the rest is imported. Progress is in bytes. Raises
    Cancelled when the job is stopped, and UserError when the project takes no more: what was added until then stays.
    """
    wanted = readable_format(format_name) if format_name is not None else None
    report = ImportReport()
    files = [file for source in sources for file in find_files(source, wanted, report)]
    import_files(project, files, report, job, fields)
    return report


def readable_format(name: str) -> Format:
    """The format of a `--format` name; raises UserError with the names there are."""
    chosen = format_named(name)
    if chosen.reader is None:
        names = ", ".join(known.name for known in FORMATS if known.reader)
        raise UserError("The format {name} cannot be imported; choose one of {names}.", name=chosen.name, names=names)
    chosen.require()
    return chosen


def find_files(source: Path, wanted: Format | None, report: ImportReport) -> list[Source]:
    """The files that a source stands for: itself, or all below it that are read; problems go to the report."""
    if source.is_dir():
        found = list(_below(source, wanted, report))
        if not found:
            suffixes = wanted.suffixes if wanted else [
                known.suffixes[0] for known in FORMATS if known.reader and not known.shared]
            report.problem(Problem(printable(source), f"holds no articles; they end in {', '.join(suffixes)}"))
        return found
    if not source.exists():
        report.problem(Problem(printable(source), failure(FileNotFoundError())))
    elif not source.is_file():
        report.problem(Problem(printable(source), "is neither a file nor a folder"))
    elif chosen := wanted or format_of(source):
        return [(source, chosen)]
    else:
        names = ", ".join(known.name for known in FORMATS if known.reader)
        reason = f"is in no format that its ending or beginning tells; say what it is with --format ({names})"
        report.problem(Problem(printable(source), reason))
    return []


def _below(folder: Path, wanted: Format | None, report: ImportReport) -> Iterator[Source]:
    """The files below a folder that can be read, without hidden ones, gold and what tells about them."""
    def unreadable(error: OSError) -> None:
        report.problem(Problem(printable(error.filename or folder), failure(error)))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != LEFT_OUT_FOLDER)
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith(".") or path.stem.lower() in ABOUT or not path.is_file():
                continue
            chosen = format_of(path) if wanted is None else wanted if path.suffix.lower() in wanted.suffixes else None
            if chosen is not None:
                yield path, chosen


def import_files(
    project: Project, files: Iterable[Source], report: ImportReport, job: Job, fields: Mapping[str, str] = NO_FIELDS
) -> None:
    """Add what files hold, and complete the report."""
    sized = [(path, codec, _size(path)) for path, codec in files]
    total, done, schema = sum(size for _, _, size in sized), 0, project.schema()
    for codec, group in groupby(sized, key=lambda file: file[1]):
        run = [(path, size) for path, _, size in group]
        stream = _Stream(codec, run, report, job, done, total, fields)
        origin = f"import:{codec.name}"
        for outcome in project.add(stream.documents(), origin, job):
            path, document = stream.waiting.popleft()
            given = document.id
            if outcome.outcome is Outcome.CONFLICT and codec.articles:
                outcome, document = _under_another_id(project, document, origin)
            match outcome.outcome:
                case Outcome.DUPLICATE:
                    report.duplicates.append(document.id)
                    continue
                case Outcome.CONFLICT:
                    reason = f"article {document.id!r} is in the project with another text; it was refused"
                    report.problem(Problem(printable(path), reason))
                    continue
                case Outcome.SAME_TEXT:
                    report.same_text.append((document.id, outcome.other or ""))
            report.added.append(document.id)
            report.lacking.update(_lacking(document, schema))
            if document.id != given:
                report.renamed.append((given, document.id))
        done += sum(size for _, size in run)


def _under_another_id(project: Project, document: Document, origin: str) -> tuple[Added, Document]:
    """Add an article whose file's name is that of another article: as name-2, name-3 and so on."""
    for number in count(2):
        renamed = replace(document, id=f"{document.id}-{number}")
        added = next(iter(project.add([renamed], origin)))
        if added.outcome is not Outcome.CONFLICT:
            return added, renamed
    raise AssertionError("unreachable: numbers do not end")


def _lacking(document: Document, schema: Schema) -> Counter[str]:
    """How often a document's annotations are called what the schema does not have."""
    lacking: Counter[str] = Counter()
    for label, times in Counter(entity.label for entity in document.entities.values()).items():
        if schema.entity(label) is None:
            lacking[f"entity label {label}"] += times
    for event in document.events.values():
        definition = schema.event(event.type)
        if definition is None:
            lacking[f"event type {event.type}"] += 1
            continue
        lacking.update(f"role {a.role} of {event.type}" for a in event.arguments if definition.role(a.role) is None)
    lacking.update(f"quote type {q.type}" for q in document.quotes.values() if schema.quote(q.type) is None)
    lacking.update(f"relation label {r.label}" for r in document.relations.values() if schema.relation(r.label) is None)
    lacking.update(f"document label {label}" for label in document.labels if schema.label(label) is None)
    return lacking


@dataclass(frozen=True, slots=True)
class _Stream:
    """The documents of some files of one format; `waiting` are those whose outcome is still to be told."""

    codec: Format
    files: Sequence[tuple[Path, int]]
    report: ImportReport
    job: Job
    before: int
    total: int
    fields: Mapping[str, str]
    waiting: deque[tuple[Path, Document]] = field(default_factory=deque)

    def documents(self) -> Iterator[Document]:
        done = self.before
        for path, size in self.files:
            for item in self.codec.read(path, self._part(done, size), self.fields):
                if isinstance(item, Problem):
                    self.report.problem(item)
                else:
                    self.waiting.append((path, item))
                    yield item
            done += size
            self.job.report(done, self.total, printable(path.name))

    def _part(self, done: int, size: int) -> Job:
        """A job for one file, whose progress is a part of the whole."""
        def tell(progress: Progress) -> None:
            self.job.listener(Progress(done + min(progress.done, size), self.total, progress.what))

        return Job(tell, self.job.stop)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
