"""The user's settings."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox, QWidget

from annotator.phrases import phrase
from annotator.settings import MEASURES, SPACINGS, TEXT_SIZES, Settings, Theme
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import LANGUAGES, tr

THEMES = {Theme.SYSTEM: phrase("As the system"), Theme.LIGHT: phrase("Light"), Theme.DARK: phrase("Dark")}


class SettingsDialog(FormDialog):
    """Edits the settings; `settings` is what they are to be."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Settings"), tr("Keep"))
        self._before = settings
        self._name = QLineEdit(settings.name, self)
        self._name.setPlaceholderText(settings.annotator)
        self._pipeline = QLineEdit(settings.pipeline, self)
        self._pipeline.setPlaceholderText(tr("the English model"))
        self._suggest = QCheckBox(tr("Suggest for articles as soon as they are in a project"), self)
        self._suggest.setToolTip(tr("Without it, Ctrl+R suggests for the open article"))
        self._suggest.setChecked(settings.suggest)
        self._size = QDoubleSpinBox(self)
        self._size.setRange(*TEXT_SIZES)
        self._size.setDecimals(1)
        self._size.setSuffix(tr(" pt"))
        self._size.setValue(settings.text_size)
        self._measure = QSpinBox(self)
        self._measure.setRange(*MEASURES)
        self._measure.setSuffix(tr(" characters a line"))
        self._measure.setValue(settings.measure)
        self._spacing = QDoubleSpinBox(self)
        self._spacing.setRange(*SPACINGS)
        self._spacing.setSingleStep(0.1)
        self._spacing.setDecimals(1)
        self._spacing.setSuffix(tr(" lines"))
        self._spacing.setValue(settings.spacing)
        self._theme = QComboBox(self)
        for theme, title in THEMES.items():
            self._theme.addItem(tr(title), theme.value)
        self._theme.setCurrentIndex(list(THEMES).index(settings.theme))
        self._language = QComboBox(self)
        self._language.addItem(tr("As the system"), "")
        for code, title in LANGUAGES.items():
            self._language.addItem(title, code)
        self._language.setCurrentIndex(max(self._language.findData(settings.language), 0))
        self._language.setToolTip(tr("Counts from the next start"))
        for name, field in (
            (tr("Your &name"), self._name), (tr("&Pipeline"), self._pipeline), (tr("Su&ggestions"), self._suggest),
            (tr("Text &size"), self._size), (tr("&Measure"), self._measure), (tr("&Line spacing"), self._spacing),
            (tr("&Theme"), self._theme), (tr("L&anguage"), self._language),
        ):
            self.add(name, field)
        hint = QLabel(
            tr("Your name stands in the origin of what you annotate. A project can have a pipeline of its own."), self)
        hint.setProperty("muted", True)
        hint.setWordWrap(True)
        self.form.addRow("", hint)

    @property
    def settings(self) -> Settings:
        """The settings as they are to be."""
        return replace(
            self._before, name=self._name.text().strip(), pipeline=self._pipeline.text().strip(),
            suggest=self._suggest.isChecked(), text_size=self._size.value(), measure=self._measure.value(),
            spacing=self._spacing.value(), theme=Theme(self._theme.currentData()),
            language=self._language.currentData())
