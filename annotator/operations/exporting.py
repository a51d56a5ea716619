"""Export: what was annotated, as files to train with or to keep."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from annotator.apart import run_apart
from annotator.errors import UserError
from annotator.formats.problem import Misfit
from annotator.formats.registry import format_named
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.document import Document, DocumentStatus
from annotator.operations.spacy_project import language_of, make_project
from annotator.store.project import Project, is_project, open_project
from annotator.training.lint import Finding, Kind, Lint
from annotator.training.split import PARTS, Split

MISFITS = frozenset({Kind.MISALIGNED, Kind.BLANK, Kind.OVERLAP})
"""What a writer of spaCy corpora reports itself, with what it did about it."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to export: the format by name, accepted annotations alone or with open suggestions, which documents.

    No statuses means all documents; no split means one file, where the format does not need three.
    """

    format: str
    suggested: bool = False
    statuses: tuple[DocumentStatus, ...] = ()
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: documents by part ("" where there is one), annotations by kind, and what to know about it.

    `misfits` are spans that the format could not hold as they stand, each with what was written in its place; `notes`
    are sentences; `findings` are what would spoil training, where the data was split for it.
    """

    documents: Mapping[str, int]
    annotations: Mapping[str, int]
    misfits: tuple[Misfit, ...] = ()
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """A line for each misfit, then the notes, then a line for each finding."""
        return (*(f"{misfit}." for misfit in self.misfits), *self.notes, *(f"{found}." for found in self.findings))


def export(project: Project, destination: Path, options: ExportOptions, job: Job) -> ExportReport:
    """Write documents to a file or folder, by the format; what was there is replaced once all is complete.

    A format that brings a heavy library is written in another process. Raises UserError for a destination that cannot
    be written, and Cancelled when the job is stopped; then nothing was replaced.
    """
    if not format_named(options.format).heavy:
        return _export(project, destination, options, job)
    arguments = {
        "project": str(project.path),
        "destination": str(destination.absolute()),
        "options": {**asdict(options), "statuses": [status.value for status in options.statuses]},
    }
    record: Any = run_apart(f"{__name__}:export_from", arguments, job)
    return ExportReport(
        record["documents"], record["annotations"],
        tuple(Misfit(**misfit) for misfit in record["misfits"]), tuple(record["notes"]),
        tuple(finding_of(finding) for finding in record["findings"]),
    )


def finding_of(record: Mapping[str, Any]) -> Finding:
    """A finding from its JSON values."""
    return Finding(**{**record, "kind": Kind(record["kind"])})


def export_from(project: str, destination: str, options: Mapping[str, Any], job: Job) -> dict[str, object]:
    """The same for another process, with JSON values in and out."""
    chosen = ExportOptions(
        format=options["format"],
        suggested=options["suggested"],
        statuses=tuple(map(DocumentStatus, options["statuses"])),
        split=Split(**options["split"]) if options["split"] else None,
    )
    with open_project(Path(project), write=False) as opened:
        return asdict(_export(opened, Path(destination), chosen, job))


def _export(project: Project, destination: Path, options: ExportOptions, job: Job) -> ExportReport:
    if is_project(destination):
        raise UserError(
            "{destination} is an Annotator project and is not overwritten; choose another destination.",
            destination=destination)
    codec = format_named(options.format)
    split = options.split or (Split() if codec.always_split else None)
    writing = Writing(schema=project.schema(), suggested=options.suggested)
    notes, findings = [], []
    languages: Counter[str] = Counter()
    if split is None:
        written = codec.write(_watched(project, options, job), destination, writing)
    else:
        lint, sides = Lint(writing.schema), Sides(split, alike(project))
        lint.alike = sides.leaders

        def seen() -> Iterator[Document]:
            for document in _watched(project, options, job):
                lint.see(document, sides.part(document))
                languages[language_of(document)] += 1
                yield document

        writing = Writing(schema=writing.schema, suggested=options.suggested, parts=PARTS, part=sides.part)
        written = codec.write(seen(), destination, writing)
        findings = [finding for finding in lint.findings() if not (codec.heavy and finding.kind in MISFITS)]
        if codec.name == "spacy":
            notes = make_project(destination, project.path.stem, lint, languages)
    notes = [*written.notes, *notes]
    if not written.documents:
        notes.append("No article has one of these statuses: nothing was written but empty files.")
    return ExportReport(
        dict(written.documents), dict(written.annotations), tuple(written.misfits), tuple(notes), tuple(findings))


@dataclass(frozen=True, slots=True)
class Sides:
    """Which part of a split each document falls to; those that are nearly the same (`leaders`) fall to one."""

    split: Split
    leaders: Mapping[str, str]

    def part(self, document: Document) -> str:
        """The part of a document, one of PARTS."""
        return self.split.part(self.leaders.get(document.id, document.id))


def alike(project: Project) -> dict[str, str]:
    """For each document of a project the first that has nearly its text; whatever is exported, it is the same."""
    from annotator.training.likeness import leaders

    return leaders((text.id, text.text) for page in project.pages() for text in project.texts(page))


def _watched(project: Project, options: ExportOptions, job: Job) -> Iterator[Document]:
    total = len(project.find(statuses=options.statuses))
    for done, document in enumerate(project.documents(options.statuses)):
        job.report(done, total, document.id)
        yield document
    job.report(total, total, "")
