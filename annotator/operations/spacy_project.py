"""What makes a spaCy project of an exported corpus: corpora of finished articles, configurations, labels, commands."""

import shutil
from collections import Counter
from pathlib import Path

from annotator.formats.writing import replacing
from annotator.model.document import Document
from annotator.training.lint import Lint
from annotator.training.project import About, Corpora, files
from annotator.training.split import PARTS

FRAMES = ("events", "quotes")
SORTS = ("entity", "event", "role", "quote", "label")


def language_of(document: Document) -> str:
    """The language in the metadata of a document as spaCy writes it, English where it names none."""
    named = document.header.meta.get("language")
    return (named if isinstance(named, str) and named else "en").replace("_", "-").partition("-")[0].lower()


def make_project(folder: Path, title: str, lint: Lint, languages: Counter[str]) -> list[str]:
    """Write all that a corpus in `folder`/corpus lacks to be trained with; a sentence for each thing to know.

    `lint` has seen all its articles. Events and quotes get corpora of their own where not all articles are complete in
    them, as spaCy has no missing values there.
    """
    corpora = layer_corpora(folder, lint)
    labels = {sort: lint.labels(sort, "train") for sort in SORTS}
    from annotator.training.base import packaged

    language = languages.most_common(1)[0][0] if languages else "en"
    readme = folder / "README.md"
    about = _about(readme)
    made, notes = files(About(title, about or ""), language, packaged(language), corpora, labels)
    if about is None:
        del made["README.md"]
    with replacing([folder / name for name in made]) as places:
        for place, text in zip(places, made.values(), strict=True):
            place.write_text(text, encoding="utf-8")
    return notes


def layer_corpora(folder: Path, lint: Lint) -> dict[str, Corpora]:
    """Where the corpora of each layer are in a folder, with those of unfinished layers written there."""
    found = {layer: _places(folder, "corpus", lint.documents) for layer in ("entities", "labels")}
    for layer in FRAMES:
        complete = Counter({part: lint.complete[layer, part] for part in PARTS})
        own = folder / "corpus" / layer
        shutil.rmtree(own, ignore_errors=True)
        if all(complete[part] == lint.documents[part] for part in PARTS):
            found[layer] = _places(folder, "corpus", complete)
            continue
        from annotator.training.layer_corpus import write_layer

        for part in PARTS:
            if complete[part]:
                write_layer(
                    folder / _place(folder, "corpus", part), own / f"{part}.spacy", layer, unfinished=part == "train")
        found[layer] = _places(folder, f"corpus/{layer}", complete)
    return found


def _places(folder: Path, corpus: str, counts: Counter[str]) -> Corpora:
    dev, test = (_place(folder, corpus, part) if counts[part] else None for part in ("dev", "test"))
    return Corpora(_place(folder, corpus, "train"), dev, test)


def _place(folder: Path, corpus: str, part: str) -> str:
    """A part's folder of files, or its one file."""
    return f"{corpus}/{part}" if (folder / corpus / part).is_dir() else f"{corpus}/{part}.spacy"


def _about(readme: Path) -> str | None:
    """What the corpus's own README says, without how to try it; None where the file is somebody else's."""
    from annotator.formats.spacy_corpus import FIRST_LINE

    text = readme.read_text(encoding="utf-8") if readme.exists() else FIRST_LINE
    if not text.startswith(FIRST_LINE):
        return None
    return text.partition("\n## Training")[0].partition("\nTry it:")[0]
