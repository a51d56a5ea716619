"""The frozen app's first module: what `python -m annotator` is elsewhere."""

import sys
from multiprocessing import freeze_support
from types import ModuleType

# The bundle has no spaCy command line: it brings web clients and more, and the app's own takes its place.
for name in ("spacy.cli", "spacy.cli.info"):
    stand_in = sys.modules[name] = ModuleType(name)
    stand_in.__dict__["info"] = None

if __name__ == "__main__":
    freeze_support()

    from annotator.cli import main

    main()
