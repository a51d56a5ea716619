"""Keeps `resources/translations` beside the texts of the code: `python packaging/translations.py [--check]`.

Reads each text that is marked in the code, and what the schemas and ontologies that ship say, brings the .ts files up
to date (a new text is untranslated, one that is gone is dropped) and makes the .qm files that the window loads. With
`--check` nothing is written, and the exit code is 1 where a text is untranslated or a file is not up to date.
"""

import argparse
import ast
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
FOLDER = RESOURCES / "translations"
CONTEXT, SCHEMAS = "annotator", "schemas"
PLURALS = {"de": 2}
"""How many forms a number has in a language, by its ISO 639 code."""

TEXTS: dict[str, tuple[int, ...]] = {
    "tr": (0,), "phrase": (0,), "Sentence": (0,), "note": (0,), "problem": (0,), "counted": (1,), "Action": (1, 3)}
"""Which arguments of a call are texts. Of an error that a user can cause it is the first; `note` and `problem` are what
the report of a sync is told."""

SAID = frozenset({"title", "description", "guideline", "definition"})
"""The keys of schemas and ontologies whose values are read by people."""


def texts() -> dict[tuple[str, bool], None]:
    """Each text of the code and whether it has a plural, in the order of the files."""
    nodes = [
        node
        for path in sorted((ROOT / "annotator").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    places = TEXTS | dict.fromkeys(_errors(nodes), (0,))
    return {text: None for node in nodes if isinstance(node, ast.Call) for text in _texts(node, places)}


def _errors(nodes: Sequence[ast.AST]) -> set[str]:
    found = {"UserError"}
    kinds = [node for node in nodes if isinstance(node, ast.ClassDef)]
    while more := {kind.name for kind in kinds if found & {ast.unparse(base) for base in kind.bases}} - found:
        found |= more
    return found


def _texts(call: ast.Call, places: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, bool]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    for place in places.get(name, ()):
        argument = call.args[place] if place < len(call.args) else None
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value.strip():
            yield argument.value, name == "counted"


def schema_texts() -> set[tuple[str, bool]]:
    """What the schemas and ontologies that ship say; nothing of it has a plural."""
    files = [path for folder in ("schemas", "ontologies") for path in (RESOURCES / folder).glob("*.toml")]
    return {
        (text, False) for path in files for text in _said(tomllib.loads(path.read_text(encoding="utf-8"))) if text}


def _said(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for key, text in value.items() if key in SAID and isinstance(text, str))
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _said(part)


def updated(language: str) -> tuple["ET.ElementTree[ET.Element]", int]:
    """The translations of a language for the texts there are, and how many lack one."""
    file = FOLDER / f"annotator_{language}.ts"
    known: dict[tuple[str, str, bool], list[str]] = {}
    for context in ET.parse(file).iter("context") if file.exists() else ():
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes")
            place = message.find("translation")
            if place is not None and place.get("type") != "unfinished":
                known[key] = [form.text or "" for form in place.findall("numerusform")] or [place.text or ""]
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    missing = 0
    for name, said in ((CONTEXT, texts()), (SCHEMAS, schema_texts())):
        context = ET.SubElement(top, "context")
        ET.SubElement(context, "name").text = name
        for text, plural in sorted(said):
            forms = known.get((name, text, plural), [])
            missing += not any(forms)
            _add(context, text, forms, PLURALS[language] if plural else 0)
    ET.indent(top)
    return ET.ElementTree(top), missing


def _add(context: ET.Element, text: str, forms: Sequence[str], plurals: int) -> None:
    """A message with the forms of its translation that there are; `plurals` is how many a number has."""
    message = ET.SubElement(context, "message", {"numerus": "yes"} if plurals else {})
    ET.SubElement(message, "source").text = text
    translation = ET.SubElement(message, "translation")
    if not any(forms):
        translation.set("type", "unfinished")
    if plurals:
        for number in range(plurals):
            ET.SubElement(translation, "numerusform").text = forms[number] if number < len(forms) else ""
    else:
        translation.text = forms[0] if forms else ""


def release(source: Path, target: Path) -> None:
    """Make a .qm file of a .ts file."""
    program = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    subprocess.run([program, "-silent", source, "-qm", target], check=True)


def main() -> int:
    """Update or check each language; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    code = 0
    for language in PLURALS:
        tree, missing = updated(language)
        source, target = FOLDER / f"annotator_{language}.ts", FOLDER / f"annotator_{language}.qm"
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder, source.name)
            tree.write(fresh, encoding="utf-8", xml_declaration=True)
            release(fresh, fresh.with_suffix(".qm"))
            for made, kept in ((fresh, source), (fresh.with_suffix(".qm"), target)):
                if kept.exists() and kept.read_bytes() == made.read_bytes():
                    continue
                if check:
                    sys.stderr.write(f"{kept.relative_to(ROOT)} is not up to date\n")
                    code = 1
                else:
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    kept.write_bytes(made.read_bytes())
        if missing:
            sys.stderr.write(f"{language}: {missing} texts are not translated\n")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
