"""Everywhere at once: what is done to one mention, done to the others that are alike, after a look at them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.jobs import Job
from annotator.model.annotation import Kind
from annotator.model.document import Document
from annotator.model.occurrences import Occurrence, Switches
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.operations.propagating import find_alike
from annotator.phrases import phrase
from annotator.session.commands import Command
from annotator.session.propagation import Move, label_all, move_all, reject_all, to_label, to_move, to_reject
from annotator.store.project import Project
from annotator.ui.items.hits import Line
from annotator.ui.language import tr
from annotator.ui.panels.hits import Hits

MARK, REJECT, MOVE = "mark", "reject", "move"
SWITCHES = (
    ("match_case", phrase("Same &case")), ("whole_words", phrase("&Whole words")),
    ("possessives", phrase("&Possessives too")), ("only_unlabelled", phrase("Only where &unlabelled")),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done everywhere: mark or reject words as a label, or move ends as they were moved once."""

    act: str
    words: str
    label: str
    move: Move | None = None

    def chosen(self, switches: Switches) -> Callable[[Document], Sequence[Occurrence]]:
        """The rule that finds the places in one article."""
        move = self.move
        if self.act == MOVE and move is not None:
            return lambda document: to_move(document, move, switches)
        if self.act == REJECT:
            return lambda document: to_reject(document, self.words, self.label, switches)
        return lambda document: to_label(document, self.words, self.label, switches)

    @property
    def sought(self) -> str:
        """The words that are looked for."""
        return self.move.words if self.act == MOVE and self.move is not None else self.words

    def command(self, lines: Sequence[Line]) -> Command:
        """The edit of one article at the places that were chosen."""
        ids = {line.target.id: line.span for line in lines if line.target is not None}
        if self.act == MOVE:
            return move_all(ids)
        return reject_all(ids) if self.act == REJECT else label_all([line.span for line in lines], self.label)


class EverywhereDialog(QDialog):
    """Shows the places that are alike; the checked ones are edited as one step."""

    def __init__(
        self, project: Project, document: Document, schema: Schema, wish: Wish, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Everywhere"))
        self.resize(860, 520)
        self._project, self._document, self._move = project, document, wish.move
        self.act = QComboBox(self)
        acts = [(MARK, tr("Mark as")), (REJECT, tr("Reject as"))]
        for name, title in [*acts, (MOVE, tr("Move ends of"))] if wish.move else acts:
            self.act.addItem(title, name)
        self.act.setAccessibleName(tr("What to do"))
        self.act.setCurrentIndex(max(0, self.act.findData(wish.act)))
        self.label = QComboBox(self)
        self.label.setAccessibleName(tr("Label"))
        for entity in schema.entities:
            self.label.addItem(f"{entity.title}   {entity.label}", entity.label)
        self.label.setCurrentIndex(max(0, self.label.findData(wish.label)))
        self.words = QLineEdit(wish.words, self)
        self.words.setAccessibleName(tr("Words"))
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(tr("Where"))
        self.scope.addItems([tr("in this article"), tr("in the whole project")])
        self.switches = {name: QCheckBox(tr(title), self) for name, title in SWITCHES}
        for name, box in self.switches.items():
            box.setChecked(name != "only_unlabelled")
        self.hits = Hits(self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.do = self.buttons.addButton(tr("Do"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        self._lay_out()
        self._connect()
        self.look()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.act)
        first.addWidget(self.words, 1)
        first.addWidget(self.label)
        first.addWidget(self.scope)
        for box in self.switches.values():
            second.addWidget(box)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        QWidget.setTabOrder(self.act, self.words)
        QWidget.setTabOrder(self.words, self.label)
        for line in (first, second):
            layout.addLayout(line)
        layout.addWidget(self.hits, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        for box in (self.act, self.label, self.scope):
            box.activated.connect(lambda _: self.look())
        for switch in self.switches.values():
            switch.clicked.connect(lambda _: self.look())
        self.words.editingFinished.connect(self.look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.hits.changed.connect(self._count)
        self.hits.failed.connect(self._complain)
        self._shown: object = None

    @property
    def wish(self) -> Wish:
        """What is to be done."""
        return Wish(self.act.currentData(), self.words.text(), self.label.currentData(), self._move)

    def look(self) -> None:
        """Look for the places again, if something else is asked for."""
        switches = Switches(**{name: box.isChecked() for name, box in self.switches.items()})
        wish, whole = self.wish, self.scope.currentIndex() == 1
        self.words.setEnabled(wish.act != MOVE)
        self.label.setEnabled(wish.act != MOVE)
        if self._shown == (wish, switches, whole):
            return
        self._shown = wish, switches, whole
        self.problem.hide()
        choose, project, document = wish.chosen(switches), self._project, self._document

        def in_project(job: Job) -> Iterator[Line]:
            with project.another_connection() as mine:
                for found in find_alike(mine, wish.sought, switches, choose, job):
                    text = mine.read(found.document_id).document
                    yield from _lines(text, found.title, found.occurrences)

        self.hits.look_for(in_project if whole else lambda _: _lines(document, document.title, choose(document)))

    def _count(self) -> None:
        count = len(self.hits.model.checked)
        self.do.setText(f"{self.act.currentText().split()[0]} {count:,}")
        self.do.setEnabled(count > 0 and not self.hits.busy)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def commands(self) -> dict[str, Command]:
        """The edits of the checked places, by article."""
        by_article: dict[str, list[Line]] = {}
        for line in self.hits.model.checked:
            by_article.setdefault(line.document_id, []).append(line)
        return {key: self.wish.command(lines) for key, lines in by_article.items()}

    def done(self, result: int) -> None:
        """Look no further."""
        self.hits.stop()
        super().done(result)


def _lines(document: Document, title: str, occurrences: Iterable[Occurrence]) -> Iterator[Line]:
    for each in occurrences:
        target = Target(Kind.ENTITY, each.entity.id) if each.entity is not None else None
        notes = [f"{each.entity.label}, {each.entity.status}"] if each.entity is not None else []
        notes += [tr("within another mention")] if each.inside else []
        yield Line(
            document.id, title, each.span, each.before, document.surface(each.span), each.after, target,
            "; ".join(notes))


