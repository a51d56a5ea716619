"""The manual page and what shells complete, made from the commands themselves: `python packaging/documents.py FOLDER`.

FOLDER gets annotator.1, annotator.bash, _annotator (zsh) and annotator.fish, each from its template in linux/. Run by
the Python of an environment that holds Annotator. Shells start no program to complete: what they offer stands there.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from typer.main import get_command

from annotator import __version__, assets
from annotator.cli.program import program
from annotator.formats.registry import FORMATS

TEMPLATES = Path(__file__).resolve().parent / "linux"
PATHS = {"PROJECT", "SOURCE…", "DEST", "DIR", "FOLDER", "FILE", "NAME|FILE", "PIPELINE"}
"""What stands for a file or folder in the help."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Something a command is called with; an option where it has `flags`, and a switch where it has no `value` either.

    It is one of `choices`, where there are any, or a file or folder where it `is_path`.
    """

    value: str
    help: str
    flags: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    is_path: bool = False
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command, by the words that call it."""

    words: tuple[str, ...]
    summary: str
    arguments: tuple[Argument, ...]

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def options(self) -> tuple[Argument, ...]:
        return tuple(argument for argument in self.arguments if argument.flags)

    @property
    def operands(self) -> tuple[Argument, ...]:
        return tuple(argument for argument in self.arguments if not argument.flags)


def commands() -> list[Command]:
    """All commands, in the order of the help."""
    return list(_below(get_command(program()), ()))


def _below(group: Any, words: tuple[str, ...]) -> Iterator[Command]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _below(command, (*words, name))
        else:
            arguments = tuple(_argument(name, one) for one in command.params)
            yield Command((*words, name), _plain(command.help), arguments)


def _argument(command: str, parameter: Any) -> Argument:
    flags = tuple(parameter.opts) if parameter.opts[0].startswith("-") else ()
    kind = parameter.type_descriptor.annotation
    choices: tuple[str, ...] = ()
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        choices = tuple(member.value for member in kind)
    elif parameter.name == "format_name":
        choices = tuple(one.name for one in FORMATS if (one.writer if command == "export" else one.reader))
    elif parameter.name == "schema":
        choices = tuple(sorted(path.stem for path in assets.resource("schemas").glob("*.toml")))
    value = "" if flags and parameter.is_flag else parameter.metavar or "|".join(choices) or parameter.name.upper()
    is_path = value in PATHS or parameter.name == "pipeline"
    return Argument(value, _plain(parameter.help), flags, choices, is_path, parameter.required)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).replace("`", "")


def manual(found: list[Command], date: str) -> str:
    """The manual page, section 1, in the macros of man(7)."""
    lines = []
    for command in found:
        operands = [f" {_roff_operand(one)}" for one in command.operands]
        lines += [f".SS {_roff(command.name)}{''.join(operands)}", _roff(command.summary)]
        for one in command.arguments:
            named = "|".join(f"\\fB{_roff(flag)}\\fR" for flag in one.flags)
            value = f"\\fI{_roff(one.value)}\\fR" if one.value else ""
            lines += [".TP", " ".join(filter(None, (named, value))), _roff(one.help)]
            if one.choices and one.value != "|".join(one.choices):
                lines.append(_roff(f"Here: {', '.join(one.choices)}."))
    return _filled("annotator.1", DATE=date, VERSION=__version__, COMMANDS="\n".join(lines))


def _roff_operand(one: Argument) -> str:
    text = f"\\fI{_roff(one.value)}\\fR"
    return text if one.is_required else f"[{text}]"


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "\\|.\\|.\\|.")
    return re.sub(r"^(['.])", r"\\&\1", escaped)


def bash(found: list[Command]) -> str:
    """What bash completes."""
    cases = []
    for command in found:
        flags = " ".join(flag for one in command.options for flag in one.flags)
        operands = [_bash_value(one) for one in command.operands]
        values = [
            f"                {one.flags[0]}) {_bash_value(one)}; return ;;" for one in command.options if one.value]
        cases += [
            f'        "{command.name}")',
            *(["            case $before in", *values, "            esac"] if values else []),
            f'            if [[ $word == -* ]]; then _annotator_words "{flags} --help"; return; fi',
            f"            {'; '.join(dict.fromkeys(operands)) or ':'} ;;",
        ]
    cases += [f'        {group}) _annotator_words "{" ".join(names)}" ;;' for group, names in _groups(found).items()]
    return _filled("annotator.bash", FIRST=" ".join(_first(found)), GROUPS="|".join(_groups(found)),
                   CASES="\n".join(cases))


def _bash_value(one: Argument) -> str:
    words = f'_annotator_words "{" ".join(one.choices)}"' if one.choices else ""
    return "; ".join(filter(None, (words, "_annotator_files" if one.is_path else ""))) or ":"


def zsh(found: list[Command]) -> str:
    """What zsh completes."""
    cases = []
    for command in found:
        arguments = [_zsh_argument(one) for one in (*command.options, *command.operands)]
        cases += [f'        "{command.name}")', "            _arguments \\",
                  *(f"                {words} \\" for words in arguments),
                  "                '--help[Say how the command is used.]' ;;"]
    cases += [f"        {group}) compadd {' '.join(names)} ;;" for group, names in _groups(found).items()]
    first = "\n".join(f"        {_quoted(f'{name}:{summary}')}" for name, summary in _first(found).items())
    return _filled("_annotator", FIRST=first, GROUPS="|".join(_groups(found)), CASES="\n".join(cases))


def _zsh_argument(one: Argument) -> str:
    value = f":{one.value.replace(':', ' ')}:{_zsh_action(one)}" if one.value else ""
    if one.flags:
        text = one.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
        return _quoted(f"{one.flags[0]}[{text}]{value}")
    many = "*" if one.value.endswith("…") else "" if one.is_required else ":"
    return _quoted(f"{many}{value}")


def _zsh_action(one: Argument) -> str:
    if one.choices and not one.is_path:
        return f"({' '.join(one.choices)})"
    return "_files" if one.is_path else " "


def fish(found: list[Command]) -> str:
    """What fish completes."""
    lines = [
        f"complete -c annotator -n __fish_use_subcommand -a {name} -d {_fish(summary)}"
        for name, summary in _first(found).items()]
    for command in found:
        first, *rest = command.words
        here = f"__fish_seen_subcommand_from {first}"
        if rest:
            lines.append(f"complete -c annotator -n {_fish(here)} -f -a {rest[0]} -d {_fish(command.summary)}")
            here = f"{here}; and __fish_seen_subcommand_from {rest[0]}"
        if not command.operands:
            lines.append(f"complete -c annotator -n {_fish(here)} -f")
        for one in command.options:
            value = "" if not one.value else " -r" if one.is_path else " -x"
            value += f" -a {_fish(' '.join(one.choices))}" if one.choices else ""
            flag = one.flags[0].removeprefix("--")
            lines.append(f"complete -c annotator -n {_fish(here)} -l {flag}{value} -d {_fish(one.help)}")
    return _filled("annotator.fish", LINES="\n".join(lines))


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _first(found: list[Command]) -> dict[str, str]:
    """The first words of all commands, and what they do."""
    return {command.words[0]: command.summary if len(command.words) == 1 else "More commands." for command in found}


def _groups(found: list[Command]) -> dict[str, list[str]]:
    """The first words that need a second one, with those there are."""
    groups: dict[str, list[str]] = {}
    for command in found:
        for word in command.words[1:]:
            groups.setdefault(command.words[0], []).append(word)
    return groups


def _filled(name: str, **parts: str) -> str:
    """A template with its @PARTS@ put in."""
    text = (TEMPLATES / f"{name}.in").read_text(encoding="utf-8")
    return re.sub(r"@([A-Z]+)@", lambda match: parts[match[1]], text)


def write(folder: Path) -> None:
    """Write all four files."""
    folder.mkdir(parents=True, exist_ok=True)
    found = commands()
    date = f"{datetime.now(UTC):%Y-%m-%d}"
    for name, text in (("annotator.1", manual(found, date)), ("annotator.bash", bash(found)),
                       ("_annotator", zsh(found)), ("annotator.fish", fish(found))):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
