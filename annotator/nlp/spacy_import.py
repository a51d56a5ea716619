"""spaCy without its command line, which is a quarter of its import and brings web clients that nothing here needs."""

import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType

COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy. `spacy.info` is missing; whoever imports `spacy.cli` later gets it."""
    if "spacy" not in sys.modules:
        for name in COMMAND_LINE:
            sys.modules[name] = ModuleType(name)
            sys.modules[name].__dict__["info"] = None
        with suppress(ImportError):  # a release that takes more from there is imported whole
            import_module("spacy")
        for name in COMMAND_LINE:
            del sys.modules[name]
    import_module("spacy")
