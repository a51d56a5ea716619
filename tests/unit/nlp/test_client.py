import sys
import threading
from collections.abc import Iterator

import pytest

from annotator.errors import UserError
from annotator.model.annotation import Layer
from annotator.nlp.client import Worker, WorkerGone

TEXT = "“It rained,” said Maria Lopez in Houston on Monday 😀. Two people died."


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker.start()
    yield worker
    worker.stop()


def test_suggestions_come_from_a_process_of_their_own(worker: Worker) -> None:
    origin = worker.load(None)
    found = worker.suggest(None, TEXT)
    assert origin.startswith("model:en_core_web")
    assert "Maria Lopez" in {TEXT[e.span.start : e.span.end] for e in found.entities}
    assert [event.type for event in found.events] == ["Life.Die"]
    assert [quote.speaker and quote.speaker.name for quote in found.quotes] == ["Maria Lopez"]


def test_layers_and_pipelines_can_be_asked_for(worker: Worker) -> None:
    found = worker.suggest(None, TEXT, [Layer.QUOTES])
    assert (len(found.quotes), found.events) == (1, ())
    assert any(str(record["name"]).startswith("en_core_web") for record in worker.pipelines())


def test_an_error_is_a_sentence_and_the_next_text_is_read(worker: Worker) -> None:
    with pytest.raises(UserError, match="xx_moon_sm is not installed"):
        worker.suggest("xx_moon_sm", TEXT)
    assert worker.suggest(None, TEXT).quotes


def test_half_characters_stop_no_pipeline_and_move_nothing(worker: Worker) -> None:
    text = f"\ud83d{TEXT}\ude00"
    found = worker.suggest(None, text)
    assert "Maria Lopez" in {text[e.span.start : e.span.end] for e in found.entities}


def test_stopping_ends_a_call_that_waits() -> None:
    worker = Worker.start()
    outcome: list[BaseException] = []

    def ask() -> None:
        try:
            worker.suggest(None, TEXT * 2000)
        except WorkerGone as error:
            outcome.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    worker.stop()
    thread.join(timeout=30)
    assert [type(error) for error in outcome] == [WorkerGone]
    worker.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows do not tell who is gone")
def test_the_process_ends_amid_a_text_when_whoever_asked_is_gone() -> None:
    worker = Worker.start()
    worker.load(None)
    worker.ask(None, TEXT * 4000, tuple(Layer), ())
    assert worker.process.stdout is not None
    worker.process.stdout.close()
    assert worker.process.wait() == 0
    worker.stop()
