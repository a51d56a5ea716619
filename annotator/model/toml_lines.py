"""Where the tables and keys of a TOML text stand, which the standard library's parser does not tell."""

import re
import tomllib
from collections.abc import Iterator, Mapping

Path = tuple[str | int, ...]
"""The way from the top of a TOML text to a value: keys, and indices in arrays of tables."""

KEY_PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
KEY = rf"{KEY_PART}(?:[ \t]*\.[ \t]*{KEY_PART})*"
PART = re.compile(KEY_PART)
BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
HEADER = re.compile(rf"(\[\[?)[ \t]*({KEY})[ \t]*\]\]?")
ASSIGNMENT = re.compile(rf"({KEY})[ \t]*=")
VALUE_PART = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*|[^"'\#\[\]{}\n]+|.''', re.DOTALL
)


def lines_of(source: str) -> dict[Path, int]:
    """The line, from 1, of each table header and each key of a valid TOML text.

    What stands inside an inline array or inline table has no entry of its own; `line_of` gives the line of its key.
    """
    lines: dict[Path, int] = {}
    tables: dict[Path, int] = {}
    table: Path = ()
    position, line = 0, 1
    while True:
        start = _end(BLANK, source, position)
        line += source.count("\n", position, start)
        position = start
        if position == len(source):
            return lines
        if header := HEADER.match(source, position):
            table = _opened(tables, list(_parts(header[2])), is_array=header[1] == "[[")
            for depth in range(1, len(table) + 1):  # an array, and tables around it, begin with the first of them
                lines.setdefault(table[:depth], line)
            position = header.end()
        elif assignment := ASSIGNMENT.match(source, position):
            parts = list(_parts(assignment[1]))
            for depth in range(1, len(parts) + 1):
                lines.setdefault((*table, *parts[:depth]), line)
            position = _value_end(source, assignment.end())
            line += source.count("\n", start, position)
        else:
            raise ValueError(f"line {line} is not TOML")


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a value, or of the nearest thing around it that has one; 1 for the whole."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _end(pattern: re.Pattern[str], source: str, position: int) -> int:
    match = pattern.match(source, position)
    return match.end() if match else position


def _parts(key: str) -> Iterator[str]:
    for part in PART.findall(key):
        yield next(iter(tomllib.loads(f"{part}=0"))) if part[0] in "\"'" else part


def _opened(tables: dict[Path, int], parts: list[str], *, is_array: bool) -> Path:
    """The path of the table a header opens; `tables` counts the tables of each array so far."""
    path: Path = ()
    for part in parts[:-1]:
        path = (*path, part)
        if path in tables:
            path = (*path, tables[path] - 1)
    path = (*path, parts[-1])
    if not is_array:
        return path
    tables[path] = tables.get(path, 0) + 1
    return (*path, tables[path] - 1)


def _value_end(source: str, position: int) -> int:
    depth = 0
    while position < len(source) and (depth or source[position] != "\n"):
        end = _end(VALUE_PART, source, position)
        match source[position]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
        position = end
    return position
