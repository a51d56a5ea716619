"""The language of the window: English in the code, others from `resources/translations`, through Qt's translator."""

import re
from functools import cache
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.assets import resource
from annotator.errors import UserError
from annotator.phrases import Sentence
from annotator.ui.words import COMMANDS

CONTEXT = "annotator"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Those there is a complete translation for, by their ISO 639 codes, each by its own name."""


def tr(text: str, /, **values: object) -> str:
    """A text in the language of the window, with its values put in at their names in braces.

    What is translated is a literal at the call, or was marked by `phrase` where it stands.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return _Numbers().vformat(translated, (), values) if values else translated


class _Numbers(Formatter):
    """Formats as `str.format` does, but groups digits (`:,`) as the language of the window does."""

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec == "," and isinstance(value, int):
            return str(QLocale().toString(value))
        return str(super().format_field(value, format_spec))


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """The text for a number of things; both forms have the number at `{count}`."""
    translated = QCoreApplication.translate(CONTEXT, many, None, count)
    if translated == many and count == 1:
        translated = one
    return translated.format(count=QLocale().toString(count), **values)


def within(text: str) -> str:
    """A text that begins with no noun, as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def said(message: str | UserError) -> str:
    """A sentence of the core in the language of the window, and the sentences among its values too."""
    match message:
        case UserError():
            return said(message.sentence)
        case Sentence():
            values = {name: said(each) if isinstance(each, Sentence) else each for name, each in message.values.items()}
            return tr(message.text, **values)
        case _:
            return message


def command_name(name: str) -> str:
    """What the core calls a command, in the language of the window; as it is where that is not known."""
    for template, pattern in _command_patterns():
        if found := pattern.fullmatch(name):
            return tr(template, **{key: tr(value) for key, value in found.groupdict().items()})
    return name


@cache
def _command_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (template, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(template)))) for template in COMMANDS)


def speak(application: QCoreApplication, language: str) -> None:
    """Show what is made from now on in a language of `LANGUAGES`; empty is the one of the system where it is there."""
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    code = QLocale.languageToCode(locale.language())
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
        (str(resource("translations")), f"annotator_{code}"),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
