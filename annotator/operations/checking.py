"""What would spoil training with a project, found in another process: tokens are spaCy's."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.apart import run_apart
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.operations.exporting import Sides, alike, finding_of
from annotator.operations.spacy_project import language_of
from annotator.store.project import Project, open_project
from annotator.training.lint import Boundaries, Finding, Lint
from annotator.training.split import Split


def check(project: Project, split: Split, job: Job) -> list[Finding]:
    """Everything in a project that would spoil training, by kind; the split is the one to train with."""
    arguments = {"project": str(project.path), "split": asdict(split)}
    found: Any = run_apart(f"{__name__}:check_from", arguments, job)
    return [finding_of(record) for record in found]


def check_from(project: str, split: Mapping[str, Any], job: Job) -> list[dict[str, object]]:
    """The same in this process, with JSON values in and out."""
    with open_project(Path(project), write=False) as opened:
        sides = Sides(Split(**split), alike(opened))
        lint = Lint(opened.schema(), token_edges(), sides.leaders)
        total = len(opened.find())
        for done, document in enumerate(opened.documents()):
            job.report(done, total, document.id)
            lint.see(document, sides.part(document))
        return [asdict(finding) for finding in lint.findings()]


def token_edges() -> Boundaries:
    """What tells where the tokens of a document begin and end, in its language."""
    from annotator.nlp.tokens import Tokenizers

    tokenizers = Tokenizers()

    def edges(document: Document) -> tuple[frozenset[int], frozenset[int]]:
        return tokenizers.edges(document.text, language_of(document))

    return edges
