"""How Annotator starts a process of its own: by the same Python, or by the frozen app, which is its own interpreter.

Imports next to nothing: the pipeline's process starts before the window's parts are read.
"""

import sys

SWITCHES = {"annotator.nlp.worker": "--pipeline-process", "annotator.apart": "--apart"}
"""What takes the place of `-m MODULE` where there is no Python to call; both have a `main`."""


def command(module: str, *arguments: str) -> list[str]:
    """What starts `module`, one of SWITCHES, as a process with these arguments."""
    switch = SWITCHES[module]
    if getattr(sys, "frozen", False):
        return [sys.executable, switch, *arguments]
    return [sys.executable, "-m", module, *arguments]
