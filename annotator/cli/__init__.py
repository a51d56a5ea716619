"""The command line: every command is a use case of `annotator.operations`; the window starts from here too.

Exit codes: 0 fine, 1 the user's data or wish, 2 wrong usage, 130 stopped by Ctrl-C.
"""

import sys

COMMANDS = (
    "new", "import", "prelabel", "export", "info", "pipelines", "use", "formats", "schema", "search", "train", "lint",
    "doccano",
)


def main() -> None:
    """Run the program with the arguments it was called with, and end it with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the program; nothing is imported that the window does not need until it is known not to be the window."""
    match arguments:
        case ["--pipeline-process"]:  # these two: see annotator.relaunch
            from annotator.nlp import worker

            worker.main()
            return 0
        case ["--apart", function]:
            from annotator import apart

            return apart.main([function])
        case [first, *_] if first in COMMANDS or (first.startswith("-") and first != "--"):
            from annotator.cli import program

            return program.run(arguments)
        case _:
            from annotator.cli import window

            return window.run([argument for argument in arguments if argument != "--"])
