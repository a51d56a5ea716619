"""One pipeline out of many: what was trained layer by layer, in the frame of a pipeline that reads the text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from annotator.training.configs import HINTED, READER

KEY = "annotator"
"""Under this key the metadata of a pipeline says what was trained in it, and what reads the text for it."""
REPLACED = {"events": ("annotator_events",), "quotes": ("annotator_quotes",)}
PARAGRAPHS, HINTS, FORGET = "annotator_paragraphs", "annotator_hints", "annotator_forget_entities"


def assemble(base: Language, folders: Mapping[str, Path], name: str, version: str, reader: str) -> Language:
    """Put the trained pipelines of some layers (folders by layer) into `base`.

    The base keeps everything else: what reads the text goes on to do so, for the rules too, which tell what they find
    to the trained components behind them. Each layer brings the vectors that its components share. `reader` is what
    `base` is called, or what it was made of.
    """
    noted: dict[str, Any] = dict(base.meta.get(KEY, {}))
    parts = {layer: list(names) for layer, names in noted.get("parts", {}).items()}
    hinted = [layer for layer in folders if layer in HINTED]
    if hinted and not base.has_pipe(HINTS):
        base.add_pipe(PARAGRAPHS, first=True)
        base.add_pipe(HINTS)
    for layer, folder in folders.items():
        for gone in (*parts.get(layer, ()), *REPLACED.get(layer, ())):
            if base.has_pipe(gone):
                base.remove_pipe(gone)
        if layer == "entities" and not base.has_pipe(FORGET):
            base.add_pipe(FORGET)
        source = spacy.load(folder)
        parts[layer] = []
        for pipe in _own(source.pipe_names):
            called = "entities" if pipe == "ner" else pipe  # what reads the text may have one, too
            base.add_pipe(pipe, source=source, name=called)
            parts[layer].append(called)
    base.meta["name"], base.meta["version"] = name, version
    base.meta["description"] = f"Trained in Annotator: {', '.join(folders)}"
    base.meta[KEY] = {"layers": sorted(parts), "parts": parts, "reader": reader}
    return base


def _own(names: list[str]) -> list[str]:
    """The components that were trained; what reads the text stands in the base."""
    return [name for name in names if name != READER]
