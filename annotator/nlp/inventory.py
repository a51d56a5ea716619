"""The ontologies that ship with the app, each read once."""

from functools import cache

from annotator.assets import resource
from annotator.model.ontology import Ontology, parse_ontology


@cache
def inventory(name: str) -> Ontology:
    """The ontology of a name, such as "ace-2005"."""
    return parse_ontology(resource("ontologies", f"{name}.toml").read_text(encoding="utf-8"))
