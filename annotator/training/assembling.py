"""One pipeline out of many: what was trained layer by layer, in the frame of a pipeline that reads the text."""

from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.language import Language

KEY = "annotator"
"""Under this key the metadata of a pipeline says what was trained in it."""
REPLACED = {"entities": ("ner", "entity_ruler", "annotator_entities")}
GROUPS = {"events": "annotator_events", "quotes": "annotator_quotes"}


def assemble(base: Language, trained: Mapping[str, Path], name: str, version: str) -> Language:
    """Put the trained pipelines of some layers (folders by layer) into `base`, in place of what it has for them.

    The base keeps everything else: tagger and parser serve the rules of the layers that were not trained. Each layer
    brings the vectors that its components share.
    """
    before = dict(base.meta.get(KEY, {}))
    for layer, folder in trained.items():
        source = spacy.load(folder)
        names = source.pipe_names
        for gone in (*names, *REPLACED.get(layer, ()), *((GROUPS[layer],) if layer in GROUPS else ())):
            if base.has_pipe(gone):
                base.remove_pipe(gone)
        for pipe in names:
            base.add_pipe(pipe, source=source)
    base.meta["name"], base.meta["version"] = name, version
    base.meta["description"] = f"Trained in Annotator: {', '.join(trained)}"
    layers = sorted({*before.get("layers", ()), *trained})
    base.meta[KEY] = {"layers": layers}
    return base
