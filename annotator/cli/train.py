"""`annotator train` and `annotator lint`."""

import shlex
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles
from annotator.cli.running import running
from annotator.errors import UserError
from annotator.jobs import Progress
from annotator.operations.checking import check
from annotator.operations.training import TrainOptions, TrainReport, train
from annotator.store.project import open_project
from annotator.training.configs import LAYERS, MEASURES, STEPS
from annotator.training.split import Split, parse_split

STOPPED = "Stopped; nothing was written."
Shares = Annotated[str, typer.Option("--split", metavar="SHARES", help="Of train/dev/test.")]
Seed = Annotated[int, typer.Option(metavar="N", help="Another seed draws other articles for each share.")]


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("train")(train_project)
    app.command("lint")(lint_project)


def train_project(
    project: ProjectPath,
    layers: Annotated[
        str | None,
        typer.Option(metavar="LAYERS", help="What to train, of entities,events,quotes,labels; all by default."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The pipeline's folder; NAME-pipeline beside the project.")
    ] = None,
    pipeline: Annotated[
        str | None, typer.Option(metavar="NAME", help="What to begin with and to compare with; the project's own.")
    ] = None,
    shares: Shares = "80/10/10",
    seed: Seed = 0,
    max_steps: Annotated[
        int, typer.Option(min=1, metavar="N", help="At most so many steps a layer; it stops when it gets no better.")
    ] = STEPS,
    as_json: AsJson = False,
) -> None:
    """Train one pipeline with what was annotated, and compare its suggestions with those there are."""
    options = TrainOptions(
        output=output or project.with_name(f"{project.stem}-pipeline"), layers=_layers(layers),
        split=_split(shares, seed), max_steps=max_steps)
    with running(as_json=as_json, stopped=STOPPED, told=look) as run:
        with open_project(project, write=False) as opened:
            report = train(opened, replace(options, pipeline=pipeline or opened.value("pipeline") or None), run.job)
        run.report({"project": project, **asdict(report)}, lines(project, report), report.notes)


def look(progress: Progress) -> str:
    """A look at the dev part as a line: the layer, the step, the loss of a step, the score and each F."""
    figures = progress.figures
    if "score" not in figures:
        return ""
    loss, score = figures["loss"], figures["score"]
    measured = ", ".join(f"{name} {figures[name]:.1%}" for name in MEASURES.values() if name in figures)
    return f"{progress.what:<8}  step {progress.done:>6,}  loss {loss:>10,.1f}  score {score:>6.1%}  F: {measured}"


def lines(project: Path, report: TrainReport) -> list[str]:
    """The report as text: a table of F before and now, and what to do with the pipeline."""
    best = ", ".join(f"{layer} {score:.1%}" for layer, score in report.trained.items())
    told = [
        f"Trained {best} (score on dev). The pipeline stands in {report.output}.",
        f"F on {articles(report.documents)} of {report.measured_on}, before and now:",
    ]
    width = max((len(row.label) for row in report.comparison), default=0) + 2
    for row in report.comparison:
        name = f"  {row.label}" if row.label else row.layer
        told.append(f"{name:<{width + 2}} {row.before:>7.1%} {row.now:>7.1%}   of {row.wanted}")
    use = shlex.join(("annotator", "use", str(project), str(report.output)))
    return [*told, f"To suggest with it from now on: {use}"]


def lint_project(
    project: ProjectPath, shares: Shares = "80/10/10", seed: Seed = 0, as_json: AsJson = False
) -> None:
    """List what would spoil training: spans off the tokens, overlaps, few examples, two labels, duplicates."""
    split = _split(shares, seed)
    with running(as_json=as_json) as run:
        with open_project(project, write=False) as opened:
            found = check(opened, split, run.job)
        kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(finding.kind.value for finding in found).items())
        told = [f"{finding.kind.value}: {finding}" for finding in found]
        told.append(f"{len(found)} to look at: {kinds}." if found else "Nothing to look at.")
        run.report({"project": project, "findings": [asdict(finding) for finding in found]}, told)


def _layers(names: str | None) -> tuple[str, ...]:
    wanted = [name.strip() for name in names.split(",")] if names is not None else list(LAYERS)
    for name in wanted:
        if name not in LAYERS:
            raise typer.BadParameter(f"{name!r} is none of {', '.join(LAYERS)}.", param_hint="--layers")
    return tuple(dict.fromkeys(wanted))


def _split(shares: str, seed: int) -> Split:
    try:
        return parse_split(shares, seed)
    except UserError as error:
        raise typer.BadParameter(str(error), param_hint="--split") from error
