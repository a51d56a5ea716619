"""Importing spaCy without its command line, in a process of its own: here others have imported it already."""

import subprocess
import sys

PROGRAM = """
import sys
from annotator.nlp.spacy_import import import_spacy
import_spacy()
import spacy
assert "spacy.cli" not in sys.modules and "requests" not in sys.modules
assert [token.text for token in spacy.blank("en")("It works.")] == ["It", "works", "."]
import spacy.cli
assert callable(spacy.cli.info) and callable(spacy.cli.download)
"""


def test_spacy_works_without_its_command_line_which_can_be_imported_later() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
