"""The near end of the pipeline's process: start it, ask it, stop it. Without spaCy and without Qt."""

import re
import subprocess
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from annotator.errors import UserError
from annotator.model.annotation import DocumentLabel, Entity, Event, Kind, Layer, Quote, Speaker
from annotator.model.record import Unreadable, read_item
from annotator.model.suggestion import Suggestions
from annotator.nlp.frames import receive, send
from annotator.nlp.process import start
from annotator.phrases import phrase

LONE = re.compile("[\ud800-\udfff]")
"""Half characters, which a text may hold and no message can."""
GONE = phrase("The pipeline's process has ended; start the suggestions again.")


class WorkerGone(UserError):
    """The pipeline's process ended: it was stopped, or the system ended it."""


@dataclass(frozen=True, slots=True)
class Worker:
    """One pipeline process. Calls block until the answer is there: use it from a job's thread, one call at a time."""

    process: subprocess.Popen[bytes]

    @staticmethod
    def start() -> "Worker":
        """Start the process; it imports spaCy while the caller goes on."""
        return Worker(start())

    def load(self, pipeline: str | None) -> str:
        """Load a pipeline by name or folder, the default one for None; its origin, `model:NAME@VERSION`."""
        return cast(str, self._ask({"do": "load", "pipeline": pipeline}))

    def pipelines(self) -> list[dict[str, object]]:
        """The installed pipelines, as records of `nlp.pipeline.PipelineInfo`."""
        return cast(list[dict[str, object]], self._ask({"do": "pipelines"}))

    def suggest(
        self,
        pipeline: str | None,
        text: str,
        layers: Collection[Layer] = tuple(Layer),
        gazetteers: Collection[Path] = (),
    ) -> Suggestions:
        """Suggestions for a text, in the pipeline's own labels; raises UserError when the pipeline cannot.

        `gazetteers` are folders of the user's own names (`nlp.gazetteer`).
        """
        self.ask(pipeline, text, layers, gazetteers)
        return self.suggestions(len(text))

    def ask(self, pipeline: str | None, text: str, layers: Collection[Layer], gazetteers: Collection[Path]) -> None:
        """The first half of `suggest`, after which nobody here needs the text: a long one takes the pipeline minutes.

        Waits until the process has read it. It is given something unreadable in the place of half characters.
        """
        self._send({
            "do": "suggest", "pipeline": pipeline, "text": LONE.sub("\ufffd", text),
            "layers": [layer.value for layer in layers],
            "gazetteers": [str(folder.absolute()) for folder in gazetteers],
        })

    def suggestions(self, length: int) -> Suggestions:
        """The other half of `suggest`: waits for what is suggested for the text, of `length` code points."""
        return read_suggestions(self._receive(), length)

    def stop(self) -> None:
        """End the process at once, also amid a text; safe to call from another thread, and twice."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None and not stream.closed:
                _close(cast(BinaryIO, stream))

    def _ask(self, request: object) -> object:
        self._send(request)
        return self._receive()

    def _send(self, request: object) -> None:
        assert self.process.stdin is not None
        try:
            send(cast(BinaryIO, self.process.stdin), request)
        except (OSError, ValueError) as error:
            raise WorkerGone(GONE) from error

    def _receive(self) -> object:
        assert self.process.stdout is not None
        try:
            reply = receive(cast(BinaryIO, self.process.stdout))
        except (OSError, ValueError) as error:
            raise WorkerGone(GONE) from error
        match reply:
            case {"result": result}:
                return cast(object, result)
            case {"error": str(sentence)}:
                raise UserError(sentence)
            case _:
                raise WorkerGone(GONE)


def read_suggestions(record: object, length: int) -> Suggestions:
    """Suggestions from the plain values that the process sent for a text of `length` code points."""
    values = cast(dict[str, list[object] | None], record)
    try:
        items = {
            name: [read_item(kind, value, length) for value in values[name] or ()]
            for name, kind in (
                ("entities", Kind.ENTITY), ("events", Kind.EVENT), ("quotes", Kind.QUOTE), ("speakers", Kind.SPEAKER),
                ("labels", Kind.LABEL))
        }
    except Unreadable as problem:
        raise UserError("The pipeline suggested something outside the text ({problem}).", problem=problem) from problem
    return Suggestions(
        entities=tuple(item for item in items["entities"] if isinstance(item, Entity)),
        events=tuple(item for item in items["events"] if isinstance(item, Event)),
        quotes=tuple(item for item in items["quotes"] if isinstance(item, Quote)),
        speakers=tuple(item for item in items["speakers"] if isinstance(item, Speaker)),
        labels=None if values["labels"] is None else tuple(
            item for item in items["labels"] if isinstance(item, DocumentLabel)),
        notes=tuple(str(note) for note in values["notes"] or ()),
        own=frozenset(Layer(str(layer)) for layer in values["own"] or ()),
    )


def _close(stream: BinaryIO) -> None:
    try:
        stream.close()
    except OSError:
        return
