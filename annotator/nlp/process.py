"""How the pipeline's process is started. Imports next to nothing, so that it starts before the window's parts do."""

import subprocess

from annotator.relaunch import command


def start() -> subprocess.Popen[bytes]:
    """Start the process; it imports spaCy while the caller goes on, and ends when its standard input or output does."""
    return subprocess.Popen(command("annotator.nlp.worker"), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
