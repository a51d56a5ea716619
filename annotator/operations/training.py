"""Training: from a project to one pipeline that suggests in all layers, measured against the suggestions there are."""

import secrets
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson

from annotator.apart import run_apart
from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.annotation import Layer, Status
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import Schema
from annotator.model.suggestion import Suggestions, fitted
from annotator.operations.exporting import Sides, alike
from annotator.operations.spacy_project import SORTS, language_of, layer_corpora
from annotator.phrases import Sentence
from annotator.store.project import Project, open_project
from annotator.training.configs import LAYERS, STEPS, Plan, Reading, config
from annotator.training.lint import Lint
from annotator.training.scoring import ALL, LABELS, Scored, Scores
from annotator.training.split import PARTS, Split

WORDS_A_STEP = 1_000
CHARACTERS_A_WORD = 6
LOOKS = 8
"""Measurements without a better score before training stops."""


@dataclass(frozen=True, slots=True)
class TrainOptions:
    """What to train: which layers of "entities", "events", "quotes", "labels", and into which folder.

    `pipeline` is the one whose suggestions there are now (None: the default); it reads the text for the new one, too,
    and its rules stay where nothing was trained. `max_steps` bounds the training of each layer.
    """

    output: Path
    layers: tuple[str, ...] = LAYERS
    pipeline: str | None = None
    split: Split = field(default_factory=Split)
    max_steps: int = STEPS


@dataclass(frozen=True, slots=True)
class Comparison:
    """One label ("" for all of a layer): accepted annotations to be found, and F in [0, 1] before and now."""

    layer: str
    label: str
    wanted: int
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class TrainReport:
    """What came of it: the layers trained with their best score on the dev part, the comparison, and what to know.

    `measured_on` is the part that was compared on, "test" where it has articles.
    """

    output: Path
    trained: Mapping[str, float]
    measured_on: str
    documents: int
    comparison: tuple[Comparison, ...]
    notes: tuple[str, ...] = ()


def train(project: Project, options: TrainOptions, job: Job) -> TrainReport:
    """Train in another process; the folder appears complete or not at all.

    Progress is told by layer, of as many steps as there will be if it gets no better, with the figures "best" and
    "best_at" (the best score so far and its step); at each look at the dev part also with "loss" (of a step), "score"
    and those of `configs.MEASURES`. Raises UserError when there is nothing to train with or the folder holds something
    else, Cancelled when the job is stopped.
    """
    output = options.output.absolute()
    if output.exists() and not _is_ours(output):
        raise UserError("{output} holds something that was not trained here; name another folder.", output=output)
    work = output.with_name(f".{output.name}.{secrets.token_hex(4)}.part")
    arguments = {
        "project": str(project.path), "work": str(work),
        "options": {**asdict(options), "output": str(output), "layers": list(options.layers)},
    }
    try:
        work.mkdir(parents=True)
        record: Any = run_apart(f"{__name__}:train_from", arguments, job)
        if output.exists():
            shutil.rmtree(output)
        (work / "pipeline").replace(output)
    except OSError as error:
        raise UserError(
            "{output} cannot be written ({reason}); choose another folder.",
            output=output, reason=error.strerror or error) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return TrainReport(
        output, record["trained"], record["measured_on"], record["documents"],
        tuple(Comparison(**row) for row in record["comparison"]), tuple(record["notes"]))


def train_from(project: str, work: str, options: Mapping[str, Any], job: Job) -> dict[str, object]:
    """The same in this process, with JSON values in and out; everything is written into the folder `work`."""
    chosen = TrainOptions(**{
        **options, "output": Path(options["output"]), "layers": tuple(options["layers"]),
        "split": Split(**options["split"])})
    with open_project(Path(project), write=False) as opened:
        report = _Training(opened, Path(work), chosen, job).run()
        return {**asdict(report), "output": str(report.output)}


@dataclass(slots=True)
class _Training:
    """One training on its way."""

    project: Project
    work: Path
    options: TrainOptions
    job: Job

    def run(self) -> TrainReport:
        """Export, train each layer, put one pipeline together, compare."""
        from annotator.nlp.pipeline import load
        from annotator.training.assembling import assemble
        from annotator.training.base import reading_of

        job, sides = self.job, Sides(self.options.split, alike(self.project))
        lint, languages, characters = self._export(sides)
        job.report(0, 0, "loading the pipeline")
        base = load(self.options.pipeline)
        language = languages.most_common(1)[0][0] if languages else "en"
        if base.lang != language:
            raise UserError(
                "The articles are in {language!r}, the pipeline reads {lang!r}: choose one for that language.",
                language=language, lang=base.lang)
        reader = _reader(base, self.options.pipeline)
        parsing = base if reader == self.options.pipeline else load(reader)
        plans, notes = self._plans(lint, language, characters, reading_of(parsing, reader))
        if not plans:
            raise UserError(
                "There is nothing to train with: no accepted annotations in complete articles of the training part. "
                "Mark layers complete as you finish them, and train then.")
        folders, scores = {}, {}
        for layer, text in plans.items():
            folders[layer], scores[layer] = self._train(layer, text)
        job.report(0, 0, "putting the pipeline together")
        name = "".join(c if c.isalnum() else "_" for c in self.project.path.stem.lower()) or "trained"
        place = self.work / "pipeline"
        version = _next_version(self.options.output)
        assemble(base, folders, name, version, reader).to_disk(place)
        part = next((part for part in ("test", "dev", "train") if lint.documents[part]), "train")
        if part != "test":
            notes.append(Sentence(
                "No article fell to test: the comparison is on {part}, and looks better than it is.", part=part))
        documents, comparison = self._compare(place, sides, part)
        return TrainReport(self.options.output, scores, part, documents, comparison, tuple(notes))

    def _export(self, sides: Sides) -> tuple[Lint, Counter[str], int]:
        """Write the corpus into the working folder."""
        from annotator.formats.registry import format_named
        from annotator.formats.writing import Writing

        schema = self.project.schema()
        lint, languages, characters = Lint(schema), Counter[str](), 0

        def seen() -> Iterator[Document]:
            nonlocal characters
            total = len(self.project.find(statuses=WORKED))
            for done, document in enumerate(self.project.documents(WORKED)):
                self.job.report(done, total, "reading articles")
                lint.see(document, sides.part(document))
                languages[language_of(document)] += 1
                characters += len(document.text)
                yield document

        writing = Writing(schema=schema, parts=PARTS, part=sides.part)
        format_named("spacy").write(seen(), self.work, writing)
        return lint, languages, characters

    def _plans(
        self, lint: Lint, language: str, characters: int, base: Reading
    ) -> tuple[dict[str, str], list[str]]:
        """The configuration of each layer that can be trained, and why others cannot."""
        steps = max(20, min(200, characters // CHARACTERS_A_WORD // WORDS_A_STEP))
        corpora = layer_corpora(self.work, lint)
        labels = {sort: lint.labels(sort, "train") for sort in SORTS}
        plans: dict[str, str] = {}
        notes: list[str] = []
        for layer in (layer for layer in LAYERS if layer in self.options.layers):
            place = corpora[layer]
            plan = Plan(
                language, str(self.work / place.train), str(self.work / (place.dev or place.train)), labels, base,
                max_steps=self.options.max_steps, eval_frequency=min(steps, self.options.max_steps),
                patience=LOOKS * steps)
            text = config(layer, plan)
            if text is None:
                notes.append(Sentence(
                    "Not trained: {layer}. There are no accepted annotations of it in complete articles.",
                    layer=Sentence(layer)))
                continue
            if place.dev is None:
                notes.append(Sentence(
                    "No article for dev in {layer}: its training was steered by the articles it learnt from.",
                    layer=Sentence(layer)))
            plans[layer] = text
        return plans, notes

    def _train(self, layer: str, text: str) -> tuple[Path, float]:
        from annotator.training.trainer import Step, train_layer

        last = Step(0, 0.0)

        def told(step: Step) -> None:
            nonlocal last
            last = step
            figures = {} if step.best is None else {"best": step.best, "best_at": float(step.best_at)}
            if step.score is not None:
                figures |= {"loss": step.loss, "score": step.score, **step.scores}
            self.job.report(step.number, step.stops, layer, figures)

        return train_layer(text, self.work / layer, told), last.best or 0.0

    def _compare(self, place: Path, sides: Sides, part: str) -> tuple[int, tuple[Comparison, ...]]:
        """Measure what is suggested now and what the new pipeline suggests on the articles of one part."""
        from annotator.nlp.pipeline import load
        from annotator.nlp.suggest import suggest

        before, now = Scores(), Scores()
        schema = self.project.schema()
        pipelines = ((load(self.options.pipeline), before), (load(str(place)), now))
        documents = [key for key in self.project.ids() if self.options.split.part(sides.leaders.get(key, key)) == part]
        compared = 0
        for done, key in enumerate(documents):
            document = self.project.read(key).document
            layers: list[str] = [layer for layer in Layer if document.header.is_complete(layer)]
            layers += [LABELS] if document.header.status is DocumentStatus.DONE else []
            self.job.report(done, len(documents), "comparing")
            if not layers or document.header.status is DocumentStatus.SKIPPED:
                continue
            compared += 1
            gold = [item for item in _items(document) if item.status is Status.ACCEPTED]
            for nlp, scores in pipelines:
                scores.add(gold, _suggested(suggest(nlp, document.text), schema), layers)
        keys = sorted({*before.wanted, *before.made, *now.made}, key=lambda key: (LAYERS.index(key[0]), key[1]))
        return compared, tuple(
            Comparison(str(layer), label, before.score(layer, label).wanted, before.score(layer, label).f,
                       now.score(layer, label).f)
            for layer, label in keys if label == ALL or before.wanted[layer, label])


WORKED = (DocumentStatus.NEW, DocumentStatus.IN_PROGRESS, DocumentStatus.DONE)


def _items(document: Document) -> Iterator[Scored]:
    yield from document.entities.values()
    yield from document.events.values()
    yield from document.quotes.values()
    yield from document.labels.values()


def _suggested(found: Suggestions, schema: Schema) -> list[Scored]:
    fits = fitted(found, schema)
    return [*fits.entities, *fits.events, *fits.quotes, *(fits.labels or ())]


def _reader(base: Any, name: str | None) -> str:
    """The name or folder of the pipeline that reads the text for what is trained: one from training says which."""
    from annotator.nlp.pipeline import default_name

    noted = base.meta.get("annotator")
    return str((noted or {}).get("reader") or name or default_name())


def _is_ours(folder: Path) -> bool:
    """Whether a folder is a pipeline that was trained here, or empty."""
    try:
        return "annotator" in orjson.loads((folder / "meta.json").read_bytes())
    except (OSError, ValueError):
        return folder.is_dir() and not any(folder.iterdir())


def _next_version(folder: Path) -> str:
    """The version after that of the pipeline in a folder: suggestions say which one they are from."""
    try:
        major, _, _ = str(orjson.loads((folder / "meta.json").read_bytes())["version"]).partition(".")
        return f"{int(major) + 1}.0.0"
    except (OSError, ValueError, KeyError):
        return "1.0.0"


