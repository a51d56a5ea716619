"""A file that the desktop asks the running app to open, as macOS does."""

import subprocess
import sys

ASK = """
from PySide6.QtGui import QFileOpenEvent
from annotator.ui.open_requests import Application

application = Application([])
application.asked.connect(print)
for file in ("/articles/news.annot", ""):
    application.sendEvent(application, QFileOpenEvent(file))
"""


def test_the_application_says_which_file_it_is_asked_for() -> None:
    # An application of its own: there is one a process, and the tests' is a plain one.
    run = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["/articles/news.annot"]
