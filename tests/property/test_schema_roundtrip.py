from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.schema import (
    DocumentLabel,
    EntityLabel,
    EventType,
    Problem,
    QuoteType,
    RelationLabel,
    Role,
    Schema,
    SchemaError,
    dump_schema,
    parse_schema,
)

TEXT = st.text("aB9 .:=#[]{}\"'\\\n\r\t\0\x7f\x85\u200d\u2028é‘😀", max_size=12)
NAME = st.text("aB9 .:=#[]{}\"'\\\u200dé‘😀", min_size=1, max_size=8).filter(lambda text: text == text.strip())
COLOR = st.from_regex(r"#[0-9A-Fa-f]{6}", fullmatch=True)
KEY = st.sampled_from("aZ1\"'\\#é‘ß中")
NEWS = (Path(__file__).parents[2] / "resources" / "schemas" / "news.toml").read_text(encoding="utf-8")


@st.composite
def shown(draw: st.DrawFn) -> list[tuple[str, str, str, str | None, str]]:
    """Names with title, colour, key and guideline, names and keys unique."""
    names = draw(st.lists(NAME, unique=True, max_size=4))
    keys: list[str | None] = [*draw(st.lists(KEY, unique=True, max_size=len(names)))]
    keys += [None] * (len(names) - len(keys))
    return [(name, draw(NAME), draw(COLOR), key, draw(TEXT)) for name, key in zip(names, keys, strict=True)]


@st.composite
def schemas(draw: st.DrawFn) -> Schema:
    """Any valid schema."""
    entities = tuple(EntityLabel(*values) for values in draw(shown()))
    labels = [entity.label for entity in entities]
    some_labels = st.lists(st.sampled_from(labels), unique=True).map(tuple) if labels else st.just(())
    events = []
    for values in draw(shown()):
        roles = [
            Role(name, key, draw(st.booleans()), draw(some_labels), guideline)
            for name, _, _, key, guideline in draw(shown())
        ]
        events.append(EventType(*values, tuple(roles)))
    types = [event.type for event in events]
    roles_of_all = [role.role for event in events for role in event.roles]
    quotes = tuple(QuoteType(*values) for values in draw(shown()))

    def mapping(targets: list[str], sources: st.SearchStrategy[str] = TEXT) -> dict[str, str]:
        return draw(st.dictionaries(sources, st.sampled_from(targets), max_size=3)) if targets else {}

    return Schema(
        name=draw(NAME),
        title=draw(NAME),
        description=draw(TEXT),
        version=draw(st.integers(1, 10**6)),
        entities=entities,
        events=tuple(events),
        quotes=quotes,
        labels=tuple(DocumentLabel(*values) for values in draw(shown())) or (DocumentLabel("One", "One", "#000000"),),
        relations=tuple(RelationLabel(*values, draw(some_labels), draw(some_labels)) for values in draw(shown())),
        entity_map=mapping(labels),
        event_map=mapping(types),
        role_map=mapping(roles_of_all, TEXT.filter(lambda text: not text.rpartition(":")[0])),
        quote_map=mapping([quote.type for quote in quotes]),
    )


def problems(source: str) -> tuple[Problem, ...]:
    try:
        parse_schema(source, "any.toml")
    except SchemaError as error:
        return error.problems
    return ()


@given(schemas())
def test_a_schema_written_out_reads_back_equal(schema: Schema) -> None:
    assert parse_schema(dump_schema(schema), "copy.toml") == schema


@settings(max_examples=30)
@given(st.data())
def test_a_damaged_schema_is_read_or_refused_with_lines_that_exist(data: st.DataObject) -> None:
    lines = NEWS.splitlines(keepends=True)
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, min(len(lines), first + 40)))
    inserted = data.draw(st.text(st.sampled_from('[]{}="\'#\n\\a.1'), max_size=12))
    damaged = "".join(lines[:first]) + inserted + "".join(lines[last:])
    assert all(1 <= problem.line <= damaged.count("\n") + 1 for problem in problems(damaged))


@given(st.text())
def test_any_text_is_refused_with_a_reason(text: str) -> None:
    found = problems(text)
    assert found
    assert all(problem.reason and problem.where == "any.toml" for problem in found)
