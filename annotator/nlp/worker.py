"""The pipeline's own process: reads requests on standard input, answers on standard output, one after the other.

spaCy takes seconds to import and stalls the interface even from a thread, so it never enters the window's process.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.errors import UserError
from annotator.model.annotation import Layer
from annotator.model.record import item_record
from annotator.model.suggestion import Suggestions
from annotator.nlp.frames import receive, send
from annotator.nlp.gazetteer import NO_GAZETTEER, Gazetteer, files, read_gazetteer
from annotator.nlp.spacy_import import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(slots=True)
class Reader:
    """The pipeline and the gazetteer in hand: loaded when they are first asked for, and kept."""

    name: str | None = None
    nlp: "Language | None" = None
    trained: int = 0
    stamps: tuple[tuple[str, int], ...] = ()
    listed: Gazetteer = NO_GAZETTEER

    def pipeline(self, name: str | None) -> "Language":
        """The pipeline of a name, loaded, and anew after its folder was trained again; raises PipelineError."""
        from annotator.nlp.pipeline import load

        trained = _changed(name)
        if self.nlp is None or (name, trained) != (self.name, self.trained):
            self.nlp, self.name, self.trained = load(name), name, trained
        return self.nlp

    def gazetteer(self, folders: tuple[Path, ...]) -> Gazetteer:
        """The names of some folders, read anew after one of their files was changed; raises UserError."""
        stamps = tuple((str(path), path.stat().st_mtime_ns) for folder in folders for path in files(folder))
        if stamps != self.stamps:
            self.listed, self.stamps = read_gazetteer(folders), stamps
        return self.listed


def _changed(name: str | None) -> int:
    """When a pipeline in a folder was last written, in nanoseconds; 0 for an installed one."""
    try:
        return (Path(name) / "meta.json").stat().st_mtime_ns if name else 0
    except OSError:
        return 0


def main() -> None:
    """Serve until standard input ends, or nobody is there any more who reads the replies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the one who asked
    # Python has no `sys.stdin` in a windowed app on Windows; the pipes are there all the same.
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # What a library prints must not fall between the replies.
    os.dup2(2, 1)
    threading.Thread(target=_end_without_reader, args=(replies.fileno(),), daemon=True).start()
    import_spacy()  # most of the wait, and needed whatever is asked for
    serve(requests, replies)


def _end_without_reader(replies: int) -> None:
    """End this process when the other end of its replies is closed: a long text would keep it busy for minutes."""
    if sys.platform != "win32":  # which has no `poll`
        watch = select.poll()
        watch.register(replies, 0)  # none but errors and hang-ups, which are always told
        watch.poll()
        os._exit(0)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer every request; one that fails is answered with its error, and the next is read."""
    reader = Reader()
    while (request := receive(requests)) is not None:
        try:
            result = answer(reader, request)
        except UserError as error:
            send(replies, {"error": str(error)})
        except Exception as error:  # noqa: BLE001 - the process outlives a text that breaks a pipeline
            send(replies, {"error": f"The pipeline failed on this text: {type(error).__name__}: {error}"})
        else:
            send(replies, {"result": result})


def answer(reader: Reader, request: object) -> object:
    """The result of one request: `load` a pipeline, list `pipelines`, or `suggest` for a text."""
    match request:
        case {"do": "load", "pipeline": str() | None as name}:
            from annotator.nlp.pipeline import origin

            return origin(reader.pipeline(name))
        case {"do": "pipelines"}:
            return pipelines()
        case {
            "do": "suggest", "pipeline": str() | None as name, "text": str(text), "layers": list(layers),
            "gazetteers": list(folders),
        }:
            from annotator.nlp.suggest import suggest

            gazetteer = reader.gazetteer(tuple(Path(folder) for folder in folders))
            return suggestions_record(
                suggest(reader.pipeline(name), text, [Layer(layer) for layer in layers], gazetteer))
        case _:
            raise UserError("The pipeline's process got a request it does not know.")


def pipelines() -> list[Mapping[str, object]]:
    """The pipelines that can be used here, as records."""
    from dataclasses import asdict

    from annotator.nlp.pipeline import available

    return [asdict(info) for info in available()]


def suggestions_record(found: Suggestions) -> dict[str, Any]:
    """Suggestions as plain JSON values."""
    return {
        "entities": [item_record(entity) for entity in found.entities],
        "events": [item_record(event) for event in found.events],
        "quotes": [item_record(quote) for quote in found.quotes],
        "speakers": [item_record(speaker) for speaker in found.speakers],
        "labels": None if found.labels is None else [item_record(label) for label in found.labels],
        "notes": list(found.notes),
        "own": sorted(found.own),
    }


if __name__ == "__main__":
    main()
