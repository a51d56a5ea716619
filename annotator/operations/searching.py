"""Search: words in their context, in one article or in all of a project, by text and by what is annotated."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotator.jobs import Job
from annotator.model.annotation import KIND_OF, Entity, Event, Kind, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.occurrences import Switches, around, begins_a_word, ends_a_word, places
from annotator.model.target import Part, Target, parts
from annotator.operations.patterns import compiled, matches
from annotator.store.encoding import folded
from annotator.store.project import Project, Text, Wanted

LONGEST = 300
"""Of what was found so many code points are shown."""
MOST = 10_000
"""No more hits of one article are told: beyond, they are of no use to a person."""
ROWS = 200

Places = Callable[[str, str], Iterable[Span]]
"""Where something stands in a text; the second is what the article is called in a message."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Every condition that is not empty has to hold.

    `labels` (of entities), `event_types` and `speaker` (a part of the name, whatever the case) say which annotations
    are wanted, any of them; with `statuses` or `origin` (its beginning, such as "model:") alone, all are. Rejected ones
    are found by their status only. Without any of these the text is searched, otherwise what is annotated.
    """

    text: str = ""
    regex: bool = False
    match_case: bool = False
    whole_words: bool = False
    labels: frozenset[str] = frozenset()
    event_types: frozenset[str] = frozenset()
    speaker: str = ""
    statuses: frozenset[Status] = frozenset()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of what was found: where, the words with the text around them, and the annotation or part, if any.

    `span` is in code points of the article's text; `match` is shortened to `LONGEST` code points.
    """

    document_id: str
    title: str
    span: Span
    before: str
    match: str
    after: str
    target: Target | None = None


def search(project: Project, query: Query, job: Job) -> Iterator[Hit]:
    """The hits of a project, article by article in the order of the list and in reading order, as they are found.

    Raises UserError for a pattern that is invalid or takes too long, and Cancelled when the job is stopped. The
    connection may be used by its thread between two hits.
    """
    wanted, find = _wanted(query), _places(query)
    if wanted is None:
        return _in_texts(project, query, find, job) if query.text else iter(())
    return _in_annotations(project, query, wanted, find, job)


def search_document(document: Document, query: Query) -> list[Hit]:
    """The hits of one article in reading order; raises UserError for a pattern that is invalid or takes too long."""
    wanted, find = _wanted(query), _places(query)
    if wanted is not None:
        return _annotated(document, query, wanted, find)
    return list(_written(Text(document.id, document.title, document.text), find)) if query.text else []


def _wanted(query: Query) -> Wanted | None:
    """The annotations that are asked for, or None when only the text is searched."""
    kinds = {}
    if query.labels:
        kinds[Kind.ENTITY] = query.labels
    if query.event_types:
        kinds[Kind.EVENT] = query.event_types
    if query.speaker:
        kinds[Kind.QUOTE] = frozenset[str]()
    if not kinds:
        if not query.statuses and not query.origin:
            return None
        kinds = dict.fromkeys((Kind.ENTITY, Kind.EVENT, Kind.QUOTE), frozenset[str]())
    statuses = query.statuses or frozenset({Status.SUGGESTED, Status.ACCEPTED})
    return Wanted(kinds, statuses, query.origin, query.speaker)


def _places(query: Query) -> Places:
    """The way to find the text that is asked for; raises UserError for an invalid pattern."""
    if not query.regex:
        switches = Switches(match_case=query.match_case, whole_words=query.whole_words)
        return lambda text, _: places(text, query.text, switches)
    pattern = compiled(query.text, match_case=query.match_case)

    def find(text: str, title: str) -> Iterator[Span]:
        for span in matches(pattern, text, title):
            if not query.whole_words or (begins_a_word(text, span.start) and ends_a_word(text, span.end)):
                yield span

    return find


def _in_texts(project: Project, query: Query, find: Places, job: Job) -> Iterator[Hit]:
    pages = project.pages()
    total, done = sum(page.documents for page in pages), 0
    exact = query.text if query.match_case and not query.regex else ""
    for page in pages:
        job.report(done, total)
        for text in project.texts(page, exact):
            job.check()
            yield from _written(text, find)
        done += page.documents
    job.report(total, total)


def _written(text: Text, find: Places) -> Iterator[Hit]:
    for number, span in enumerate(find(text.text, text.title)):
        if number == MOST:
            return
        yield _hit(text, span, None)


def _in_annotations(project: Project, query: Query, wanted: Wanted, find: Places, job: Job) -> Iterator[Hit]:
    keys = project.holding(wanted)
    for done in range(0, len(keys), ROWS):
        for number, row in enumerate(project.rows(keys[done : done + ROWS])):
            job.report(done + number, len(keys), row.title)
            document = project.read(row.id).document
            yield from _annotated(document, query, wanted, find)
    job.report(len(keys), len(keys))


def _annotated(document: Document, query: Query, wanted: Wanted, find: Places) -> list[Hit]:
    text = Text(document.id, document.title, document.text)
    items: list[Entity | Event | Quote] = [
        *document.entities.values(), *document.events.values(), *document.quotes.values()]
    found: list[Hit] = []
    for item in items:
        if _is_wanted(item, wanted):
            where = _where(document, item, query, find)
            if where is not None:
                part, index, span = where
                target = Target(KIND_OF[type(item)], item.id)
                found.append(_hit(text, span, Target(target.kind, target.id, part, index) if query.text else target))
    return sorted(found, key=lambda hit: (hit.span.start, hit.span.end))[:MOST]


def _is_wanted(item: Entity | Event | Quote, wanted: Wanted) -> bool:
    kind = KIND_OF[type(item)]
    if kind not in wanted.kinds or item.status not in wanted.statuses or not item.origin.startswith(wanted.origin):
        return False
    match item:
        case Entity():
            return not wanted.kinds[kind] or item.label in wanted.kinds[kind]
        case Event():
            return not wanted.kinds[kind] or item.type in wanted.kinds[kind]
        case Quote():
            name = item.speaker.name if item.speaker else ""
            return folded(wanted.speaker) in folded(name)


def _where(
    document: Document, item: Entity | Event | Quote, query: Query, find: Places
) -> tuple[Part, int, Span] | None:
    """The first part of an annotation with the text in it; without a text, the part it is known by."""
    for part, index, span in parts(item):
        if not query.text or any(True for _ in find(document.surface(span), document.title)):
            return part, index, span
    return None


def _hit(text: Text, span: Span, target: Target | None) -> Hit:
    before, after = around(text.text, span)
    shown = text.text[span.start : min(span.end, span.start + LONGEST)]
    return Hit(text.id, text.title, span, before, shown, after, target)

