"""How the pipeline's process is started. Imports next to nothing, so that it starts before the window's parts do."""

import subprocess
import sys


def start() -> subprocess.Popen[bytes]:
    """Start the process; it imports spaCy while the caller goes on, and ends with its standard input."""
    return subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def command() -> list[str]:
    """The same Python, or the frozen app itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--pipeline-process"]
    return [sys.executable, "-m", "annotator.nlp.worker"]
