import tomllib

import pytest

from annotator.model.toml_lines import line_of, lines_of

SOURCE = '''\
# a comment with [brackets] and = signs
name = "x"  # [[entities]]
text = """
[[entities]]
label = "not a table" \\"""
"""

[[entities]]
label = 'a'
"guide.line" = \'\'\'
key = 1\'\'\'
[[entities]]
fillers = [ # "
  "A", ']',
  "B",
]
label = "b"
point.x = {a = "}", b = [1]}

[map."odd name".events]
"Conflict.Attack" = "x"
[[events]]
[[events.roles]]
role = "r"
[[events]]
[[events.roles]]
role = "s"
[[events.roles]]
role = "t"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("text",), 3),
        (("entities", 0), 8),
        (("entities", 0, "label"), 9),
        (("entities", 0, "guide.line"), 10),
        (("entities", 1), 12),
        (("entities", 1, "fillers"), 13),
        (("entities", 1, "label"), 17),
        (("entities", 1, "point", "x"), 18),
        (("map", "odd name", "events"), 20),
        (("map", "odd name", "events", "Conflict.Attack"), 21),
        (("events", 0, "roles", 0, "role"), 24),
        (("events", 1), 25),
        (("events", 1, "roles", 0, "role"), 27),
        (("events", 1, "roles", 1, "role"), 29),
    ],
)
def test_every_table_and_key_has_its_line(path: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(SOURCE)
    assert lines_of(SOURCE)[path] == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("entities", 1, "fillers", 1), 13),
        (("entities", 1, "point", "x", "b", 0), 18),
        (("entities", 0, "colour"), 8),
        (("labels", 0), 1),
        ((), 1),
    ],
)
def test_a_value_without_its_own_line_has_that_of_what_is_around_it(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(lines_of(SOURCE), path) == line


@pytest.mark.parametrize("value", ['""', '"\\\\"', '"\\""', '"""a"""""', '""""""', '""""b"""', "''''''", "''''c'''"])
def test_strings_of_many_quotation_marks_end_where_they_end(value: str) -> None:
    source = f"a = {value}\nb = 1\n"
    assert set(tomllib.loads(source)) == {"a", "b"}
    assert lines_of(source) == {("a",): 1, ("b",): 2}


@pytest.mark.parametrize("source", ["a = 1\n[[wombats]]\nx = 1\n[[wombats]]\n", "a = 1\n[wombats.deep]\nx = 1\n"])
def test_an_array_and_a_table_around_others_begin_with_the_first(source: str) -> None:
    assert line_of(lines_of(source), ("wombats",)) == 2
