"""CoNLL-2003 columns (token, two that stay empty, BIO tag), a file for each layer; any BIO columns are read.

https://aclanthology.org/W03-0419. The tag is the last column and the token the first, unless other columns (from 1) are
chosen. A file called events or quotes has triggers or parts of quotes, any other entities.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.columns import LAYERS, places, tagged, untagged
from annotator.formats.flat import TRIGGER, Found, Labelled, unflatten
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.tokens import sentences
from annotator.formats.writing import Writing, Written, replacing
from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.record import Unreadable

ORIGIN = "import:conll"
START = "-DOCSTART-"
MOST_TOKENS = 20_000
"""Of a document: a file that does not say where documents begin is cut at the next end of a sentence."""
Rows = list[tuple[str, str]]


def read(path: Path, job: Job, fields: Mapping[str, str]) -> Iterator[Document | Problem]:
    """The documents of a file, tokens joined by blanks and sentences by line ends, and a problem for each bad line."""
    name, stem = printable(path), printable(path.stem)
    token_at, tag_at = _column(fields, "token", 1), _column(fields, "tag", 0)
    number, waiting, size = 0, [], 0
    rows: Rows = []
    documents = 0
    try:
        with path.open("rb") as stream:
            total = path.stat().st_size
            while True:
                data = stream.readline(1 << 20)
                number += 1
                job.report(min(stream.tell(), total), total, name)
                try:
                    line = data.decode("utf-8").removeprefix("\ufeff" if number == 1 else "")
                except UnicodeDecodeError:
                    yield Problem(name, "is not UTF-8; the line was left out", number)
                    continue
                columns = line.split()
                begins = bool(columns) and columns[0] == START
                if rows and (not columns or begins):
                    waiting.append(rows)
                    size += len(rows)
                    rows = []
                if waiting and (not data or begins or size > MOST_TOKENS):
                    documents += 1
                    yield from _document(name, f"{stem}-{documents}", waiting, stem)
                    waiting, size = [], 0
                if not data:
                    break
                if not columns or begins or line.startswith("# "):
                    continue
                if len(columns) < max(2, token_at, tag_at):
                    yield Problem(name, f"has {len(columns)} columns; the line was left out", number)
                    continue
                rows.append((columns[token_at - 1], columns[tag_at - 1]))
    except OSError as error:
        yield Problem(name, failure(error))
        return
    if not documents:
        yield Problem(name, "holds no tokens with tags")


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write a file for each layer into a folder, or into one for each part."""
    written = Written()
    parts = writing.parts or ("",)
    files = {(part, layer): destination / part / f"{layer}.conll" for part in parts for layer in LAYERS}
    with replacing(files.values()) as paths, ExitStack() as stack:
        streams = {key: stack.enter_context(path.open("wb")) for key, path in zip(files, paths, strict=True)}
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            found = sentences(document.text)
            for layer in LAYERS:
                tags = tagged(included, found, places(included, layer), written.misfits)
                lines = [f"{START} -X- O O\n\n"]
                for row, labels in zip(found, tags, strict=True):
                    lines += [
                        f"{document.surface(token)} -X- _ {tag}\n" for token, tag in zip(row, labels, strict=True)]
                    lines.append("\n")
                streams[part, layer].write("".join(lines).encode("utf-8", "replace"))
            written.count(part, included)
    return written


def _column(fields: Mapping[str, str], name: str, otherwise: int) -> int:
    value = fields.get(name, str(otherwise))
    if not value.isdecimal() or (name in fields and not 1 <= int(value) <= 1000):
        raise UserError("{value!r} is no column; give {name} its number, from 1.", value=value, name=name)
    return int(value)


def _document(name: str, document_id: str, rows: list[Rows], layer: str) -> Iterator[Document | Problem]:
    pieces: list[str] = []
    spans: list[Labelled] = []
    at = 0
    for sentence in rows:
        starts = []
        for token, _ in sentence:
            starts.append(at)
            at += len(token) + 1
        pieces.append(" ".join(token for token, _ in sentence))
        for first, last, label in untagged([tag for _, tag in sentence]):
            span = Span(starts[first], starts[last - 1] + len(sentence[last - 1][0]))
            spans.append(Labelled(str(len(spans)), span, TRIGGER + label if layer == "events" else label))
    problems: list[Unreadable] = []
    document = unflatten(Found(id=document_id, text="\n".join(pieces), spans=spans, origin=ORIGIN), problems)
    for problem in problems:
        yield Problem(name, f"{document_id}: {problem.reason}; it was left out", None, problem.field)
    yield document
