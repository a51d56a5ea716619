"""What memory import and export take as articles grow in number: `python -m tests.benchmarks.flat_memory [ARTICLES]`.

For every format that is written or read: megabytes at most (resident, with the process of a heavy format) for ARTICLES
and for four times as many, each in a process of its own, as JSON. Foreign `.spacy` files are such as spaCy writes.
"""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

FORMATS = (
    "jsonl", "spacy", "prodigy", "doccano", "labelstudio", "brat", "conll", "xmi", "casjson", "huggingface", "parquet",
    "csv")
READ = frozenset({"jsonl", "prodigy", "doccano", "labelstudio", "brat", "conll", "xmi", "casjson", "spacy"})


def peak() -> float:
    """The most memory that this process or one of its own took, in MB."""
    both = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return round(max(both) / 1024, 1)


def fill(folder: Path, count: int) -> None:
    """A project of articles, and a corpus of them by spaCy's own hand."""
    import spacy
    from spacy.tokens import DocBin

    from annotator.store.project import create, open_project
    from tests.benchmarks.formats import SCHEMA, article, vocabulary

    source = vocabulary()
    create(folder / "full.annot", SCHEMA)
    with open_project(folder / "full.annot") as project:
        for _ in project.add((article(i, source, 300, 20, True) for i in range(count)), "import:bench"):
            pass
    nlp, corpus = spacy.blank("en"), DocBin(store_user_data=True)
    for i in range(count):
        corpus.add(nlp.make_doc(article(i, source, 300, 20, False).text))
    corpus.to_disk(folder / "foreign.spacy")


def bring_out(folder: Path, name: str) -> None:
    """Export the project."""
    from annotator.jobs import Job
    from annotator.operations.exporting import ExportOptions, export
    from annotator.store.project import open_project

    with open_project(folder / "full.annot", write=False) as project:
        export(project, place(folder, name), ExportOptions(name), Job())


def place(folder: Path, name: str) -> Path:
    """Where a format is written to."""
    return folder / ("foreign.spacy" if name == "foreign" else f"out-{name}")


def bring_in(folder: Path, name: str) -> None:
    """Import what was exported, or the foreign corpus, into a new project."""
    from annotator.jobs import Job
    from annotator.operations.importing import import_sources
    from annotator.store.project import create, open_project
    from tests.benchmarks.formats import SCHEMA

    path = folder / f"in-{name}.annot"
    create(path, SCHEMA)
    with open_project(path) as project:
        import_sources(project, [place(folder, name)], "spacy" if name == "foreign" else name, Job())


def measured(folder: Path, work: str, name: str) -> float:
    """The peak of a piece of work in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.flat_memory", work, str(folder), name], capture_output=True,
        text=True, check=True)
    return float(run.stdout.splitlines()[-1])


def main() -> None:
    """Measure, or be one of the processes."""
    if len(sys.argv) == 4:
        work, folder, name = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
        if work == "fill":
            fill(folder, int(name))
        else:
            (bring_out if work == "export" else bring_in)(folder, name)
        sys.stdout.write(f"{peak()}\n")
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    figures: dict[str, dict[str, list[float]]] = {name: {} for name in (*FORMATS, "foreign")}
    for number in (count, 4 * count):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            measured(folder, "fill", str(number))
            for name, figure in figures.items():
                if name != "foreign":
                    figure.setdefault("export", []).append(measured(folder, "export", name))
                if name in READ or name == "foreign":
                    figure.setdefault("import", []).append(measured(folder, "import", name))
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
