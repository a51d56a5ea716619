"""The ontologies that ship with the app, and what a schema takes from where none of them has it."""

from functools import cache
from pathlib import Path

from annotator.assets import resource
from annotator.formats.encoding import decode
from annotator.model.ontology import Ontology, unknown_sources
from annotator.model.schema import Problem
from annotator.nlp.inventory import inventory


@cache
def ontologies() -> tuple[Ontology, ...]:
    """The ontologies that ship with the app, by their names."""
    return tuple(inventory(name) for name in sorted(path.stem for path in resource("ontologies").glob("*.toml")))


def doubts(path: Path, where: str) -> tuple[Problem, ...]:
    """What may be a slip in the maps of a valid schema's file, named `where`: event types and roles of no ontology."""
    return unknown_sources(decode(path.read_bytes()).text, where, ontologies())
