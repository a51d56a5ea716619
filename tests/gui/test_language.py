"""The window in another language, and the texts that wait for a translation."""

import ast
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.errors import UserError
from annotator.model.annotation import Kind
from annotator.model.target import Target
from annotator.phrases import Sentence
from annotator.session import commands
from annotator.ui.language import LANGUAGES, command_name, counted, said, tr, within
from annotator.ui.reasons import known, reason
from annotator.ui.textview.hover import explain
from annotator.ui.window import Window
from tests.gui.conftest import Opener
from tests.gui.dialogs import DIALOGS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(opened: Opener, project_file: Path) -> None:
    window: Window = opened(project_file)
    titles = [action.text() for action in window.menuBar().actions()]
    assert "&Datei" in titles
    assert "&Hilfe" in titles
    assert {"&Zuletzt geöffnet", "Teil &des Zitats", "Ende &verschieben"} <= {
        menu.title() for menu in window.menuBar().findChildren(QMenu)}
    assert window.made["accept"].text() == "&Annehmen"
    assert window.inspector.tabs.tabText(0).startswith("Entitäten")
    window.editor.do(commands.accept([Target(Kind.ENTITY, "e1")]))
    assert window.made["undo"].text() == "&Rückgängig Annehmen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_accelerator_belongs_to_one_entry_of_its_menu(
    language: str, opened: Opener, project_file: Path, request: pytest.FixtureRequest
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    bar = opened(project_file).menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        titles = [action.text() for action in menu.actions()]
        letters = Counter(letter.lower() for title in titles for letter in re.findall("&(.)", title))
        assert not [letter for letter, times in letters.items() if times > 1], titles


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", DIALOGS, ids=lambda dialog: dialog.__name__)
def test_an_accelerator_belongs_to_one_control_of_its_dialog(
    made: type[QDialog], language: str, window: Window, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    dialog = DIALOGS[made](window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    texts = [control.text() for control in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    letters = Counter(letter.lower() for text in texts for letter in re.findall("&([^&])", text))
    assert not [letter for letter, times in letters.items() if times > 1], texts


@pytest.mark.usefixtures("german")
def test_nouns_keep_their_capitals_within_sentences(opened: Opener, project_file: Path, qtbot: QtBot) -> None:
    assert within(tr("In progress")) == "in Arbeit"
    assert command_name("Mark quotes complete") == "Vollständig: Zitate"
    assert command_name("Set source") == "Quelle setzen"
    assert command_name("Mark done") == "Als fertig kennzeichnen"
    window = opened(project_file)
    window.editor.select(Target(Kind.QUOTE, "q1"))
    qtbot.waitUntil(lambda: "Den ausgewählten Text als Quelle hinzufügen" in {
        button.accessibleName() for button in window.inspector.details.findChildren(QAbstractButton)})


@pytest.mark.usefixtures("german")
def test_sentences_of_the_core_are_translated_with_their_values() -> None:
    problem = UserError(
        "There is no project {name} in {parent}; check the name or make a new one.", name="a", parent="b")
    assert said(problem) == "In b gibt es kein Projekt a; prüfen Sie den Namen oder legen Sie ein neues an."
    nested = Sentence("The schema has no {what} “{name}”.", what=Sentence("event type"), name="X")
    assert said(nested) == "Das Schema kennt „X“ nicht (Ereignistyp)."
    assert command_name("Mark PERSON everywhere") == "Überall PERSON markieren"


def test_reasons_of_suggestions_are_said_in_both_languages(
    qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    said_so = {
        "PERSON, not ORG: “Mr.” before it": "PERSON, nicht ORG: davor „Mr.“",
        "PERSON, not GPE: “Henrik Aasland”": "PERSON, nicht GPE: „Henrik Aasland“",
        "ORG, not PERSON: the same name elsewhere": "ORG, nicht PERSON: derselbe Name an anderer Stelle",
        "gazetteer names.csv: Chidera Okonkwo": "eigener Name aus names.csv: Chidera Okonkwo",
        "quotation + “said”": "Anführung + „said“",
        "quotation within a quotation + “said”": "Anführung in einer Anführung + „said“",
        "say + object + infinitive": "say + Objekt + Infinitiv",
        "say + clause": "say + Teilsatz",
        "attack (noun) with “launched”": "attack (Substantiv) mit „launched“",
        "kill (verb)": "kill (Verb)",
        "according to": "according to",
    }
    assert {why: reason(why) for why in said_so} == {why: why for why in said_so}
    request.getfixturevalue("german")
    assert {why: reason(why) for why in said_so} == said_so


def reasons_given() -> Iterator[str]:
    """Each reason that the extractors give, with an X for what they put in."""
    def words(node: ast.expr) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=values):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in values)
            case ast.IfExp(body=one, orelse=other):
                yield from (*words(one), *words(other))

    for path in sorted((ROOT / "annotator" / "nlp").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Mention" | "Clue" | "Frame" | "_frame"), args=args, keywords=keywords):
                    given = [*args, *(each.value for each in keywords if each.arg == "why")]
                case ast.Assign(targets=[ast.Name(id="why")], value=value):
                    given = [value]
                case _:
                    continue
            yield from (text for each in given for text in words(each) if " " in text or "“" in text)


def test_each_reason_of_a_suggestion_is_known() -> None:
    found = set(reasons_given())
    assert {"a dateline", "quotation + “X”"} <= found
    assert {why for why in found if not known(why)} == set()


@pytest.mark.usefixtures("german")
def test_a_suggestion_says_its_reason_in_the_language_of_the_window(window: Window) -> None:
    document, session = window.editor.document, window.editor.session
    assert document is not None
    assert session is not None
    entity = replace(next(iter(document.entities.values())), why="a dateline")
    shown = explain(replace(document, entities={entity.id: entity}), session.schema, Target(Kind.ENTITY, entity.id))
    assert "Ortsmarke am Anfang der Meldung" in shown


def test_numbers_have_their_forms_in_both_languages(qapp: QApplication, request: pytest.FixtureRequest) -> None:
    def told(count: int) -> str:
        return counted("{count} open suggestion", "{count} open suggestions", count)

    assert (told(1), told(2)) == ("1 open suggestion", "2 open suggestions")
    request.getfixturevalue("german")
    assert (told(1), told(2)) == ("1 offener Vorschlag", "2 offene Vorschläge")
    assert told(12_345) == "12.345 offene Vorschläge"
    assert tr("Article {number:,} of {count:,}", number=1, count=12_345) == "Artikel 1 von 12.345"


def test_what_is_not_known_stays_as_it_is(qapp: QCoreApplication) -> None:
    assert tr("No such text {x}", x=1) == "No such text 1"
    assert said("{braces} of a name") == "{braces} of a name"
    assert command_name("Something else") == "Something else"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_translations_name_the_same_values(language: str) -> None:
    for message in ET.parse(resource("translations", f"annotator_{language}.ts")).iter("message"):
        source = message.findtext("source", "")
        place = message.find("translation")
        assert place is not None
        forms = [form.text or "" for form in place.findall("numerusform")] or [place.text or ""]
        for form in forms:
            assert form, source
            assert _names(form) <= _names(source), (source, form)
        assert _names(source) <= set().union(*map(_names, forms)), source


def test_every_text_is_translated() -> None:
    program = ROOT / "packaging" / "translations.py"
    done = subprocess.run([sys.executable, program, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
