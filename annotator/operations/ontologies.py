"""The ontologies that ship with the app, and what a schema takes from where none of them has it."""

from functools import cache
from pathlib import Path

from annotator import assets
from annotator.formats.encoding import decode
from annotator.model.ontology import Ontology, parse_ontology, unknown_sources
from annotator.model.schema import Problem


@cache
def ontologies() -> tuple[Ontology, ...]:
    """The ontologies that ship with the app, by their names."""
    files = sorted(assets.resource("ontologies").glob("*.toml"))
    return tuple(parse_ontology(path.read_text(encoding="utf-8")) for path in files)


def doubts(path: Path, where: str) -> tuple[Problem, ...]:
    """What may be a slip in the maps of a valid schema's file, named `where`: event types and roles of no ontology."""
    return unknown_sources(decode(path.read_bytes()).text, where, ontologies())
