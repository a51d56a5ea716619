"""The seed articles and their gold: readable, of one text, in the words of the default schema."""

from collections import Counter
from pathlib import Path

import pytest

from annotator.assets import seeds
from annotator.formats import jsonl
from annotator.formats.registry import format_of
from annotator.jobs import Job
from annotator.model.annotation import Kind, Layer
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.operations.creating import find_schema

ARTICLES = sorted(path for path in seeds().iterdir() if path.suffix == ".txt")


@pytest.fixture(scope="module")
def news() -> Schema:
    return find_schema("news")


def gold(article: Path) -> Document:
    """The one document of an article's gold file, which reads without a problem."""
    (document,) = jsonl.read(article.parent / "gold" / f"{article.stem}.jsonl", Job())
    assert isinstance(document, Document)
    return document


def imported(article: Path) -> Document:
    codec = format_of(article)
    assert codec is not None
    (document,) = codec.read(article, Job())
    assert isinstance(document, Document)
    return document


def test_there_are_nine_articles_or_more_with_gold_for_each() -> None:
    assert len(ARTICLES) >= 9
    assert {path.stem for path in ARTICLES} == {path.stem for path in (seeds() / "gold").glob("*.jsonl")}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_belongs_to_its_article(article: Path) -> None:
    assert (gold(article).id, gold(article).text) == (imported(article).id, imported(article).text)
    assert gold(article).header.zones == imported(article).header.zones
    assert gold(article).title == imported(article).title


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_is_complete_and_made_by_a_person(article: Path) -> None:
    document = gold(article)
    assert all(document.header.is_complete(layer) for layer in Layer)
    assert {annotation.origin.partition(":")[0] for annotation in document.annotations()} == {"human"}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_gold_speaks_the_words_of_the_news_schema(article: Path, news: Schema) -> None:
    document = gold(article)
    assert not [entity for entity in document.entities.values() if news.entity(entity.label) is None]
    assert not [quote for quote in document.quotes.values() if news.quote(quote.type) is None]
    assert not [label for label in document.labels.values() if news.label(label.label) is None]
    for event in document.events.values():
        definition = news.event(event.type)
        assert definition is not None
        for argument in event.arguments:
            role = definition.role(argument.role)
            assert role is not None, (event.id, argument.role)
            filler = document.entities[argument.entity] if argument.entity is not None else None
            assert role.allows(filler.label if filler else None), (event.id, argument.role, filler)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_no_gold_span_begins_or_ends_in_white_space(article: Path) -> None:
    from annotator.model.annotation import spans_of

    document = gold(article)
    surfaces = [document.surface(span) for annotation in document.annotations() for span in spans_of(annotation)]
    assert [surface for surface in surfaces if surface != surface.strip()] == []


def test_the_gold_shows_what_the_app_is_for() -> None:
    documents = [gold(article) for article in ARTICLES]
    quotes = [quote for document in documents for quote in document.quotes.values()]
    types = Counter(event.type for document in documents for event in document.events.values())
    assert any(len(quote.content) >= 3 for quote in quotes)
    assert {quote.type for quote in quotes} == {"direct", "indirect", "mixed"}
    assert len({name.partition(".")[0] for name in types}) >= 5
    assert any(document.header.meta["language"] == "ar" for document in documents)
    assert all(document.of(kind) for document in documents for kind in (Kind.ENTITY, Kind.EVENT, Kind.QUOTE))
