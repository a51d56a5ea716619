"""The app's log file: what happened, for the person who has to find out why. It never leaves the computer."""

import logging
import sys
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from annotator.paths import log_folder

FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
SIZE = 1_000_000  # bytes of one file, of which the newest three are kept


def log_file() -> Path:
    """Where `start_log` writes to."""
    return log_folder() / "annotator.log"


def start_log(level: int = logging.INFO) -> None:
    """Send the records of the package to the log file; where none can be written, warnings go to standard error."""
    logger = logging.getLogger("annotator")
    if logger.handlers:
        return
    handler: logging.Handler
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=SIZE, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
        level = logging.WARNING
    handler.setFormatter(logging.Formatter(FORMAT))
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False


def stop_log() -> None:
    """Close the log file and forget it."""
    logger = logging.getLogger("annotator")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        with suppress(OSError):
            handler.close()
    logger.propagate = True
