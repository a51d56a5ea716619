"""What spaCy asks of any trainable component, on top of a prediction, an update and what is to be saved."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from spacy.tokens import Doc
from spacy.util import from_bytes, from_disk, minibatch, to_bytes, to_disk
from thinc.api import Model, Optimizer

P = TypeVar("P")


class TrainedPipe(ABC, Generic[P]):
    """A trainable component with a model; P is what it predicts for one document."""

    name: str
    model: Model[Any, Any]
    is_trainable = True

    @abstractmethod
    def predict(self, docs: Iterable[Doc]) -> list[P]:
        """What is found in each document, without a change to it."""

    @abstractmethod
    def set_annotations(self, docs: Iterable[Doc], found: Iterable[P]) -> None:
        """Write what was found into the documents."""

    @abstractmethod
    def saved(self) -> Mapping[str, "Saved"]:
        """What there is to save, by name."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document and return it."""
        self.set_annotations([doc], self.predict([doc]))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Annotate a stream of documents."""
        batches: Iterable[list[Doc]] = minibatch_of(stream, batch_size)
        for docs in batches:
            self.set_annotations(docs, self.predict(docs))
            yield from docs

    def finish_update(self, sgd: Optimizer) -> None:
        """Take the step of the gradients that were gathered."""
        self.model.finish_update(sgd)

    def use_params(self, params: Any) -> Iterator[None]:
        """Work with other weights until the iterator ends: `Language.use_params` wants no more than that."""
        with self.model.use_params(params):
            yield

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Everything it has learnt."""
        return bytes(to_bytes({name: saved.give for name, saved in self.saved().items()}, tuple(exclude)))

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """Take back what `to_bytes` gave."""
        from_bytes(bytes_data, {name: saved.take for name, saved in self.saved().items()}, tuple(exclude))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Everything it has learnt, into a folder."""
        to_disk(path, {name: saved.write for name, saved in self.saved().items()}, tuple(exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:
        """Take back what `to_disk` wrote."""
        from_disk(path, {name: saved.read for name, saved in self.saved().items()}, tuple(exclude))
        return self


class Saved:
    """One part of what a component has learnt, as bytes: how it is given and taken."""

    def __init__(self, give: Callable[[], bytes], take: Callable[[bytes], object]) -> None:
        self.give, self.take = give, take

    def write(self, path: Path) -> None:
        """Write it to a file."""
        path.write_bytes(self.give())

    def read(self, path: Path) -> None:
        """Read it from a file."""
        self.take(path.read_bytes())


def minibatch_of(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    """The documents in lists of at most `size`."""
    batches: Callable[..., Iterator[list[Doc]]] = minibatch
    return batches(stream, size)
