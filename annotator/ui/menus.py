"""Qt's actions and menus, made from the table."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.ui.actions import TABLE, Action, Needs, actions
from annotator.ui.language import tr

if TYPE_CHECKING:
    from annotator.ui.window import Window

CHECKED = tuple((action.id, action.checked) for action in actions() if action.checked is not None)


def make_actions(window: "Window", typing_place: QWidget) -> dict[str, QAction]:
    """A QAction for each action of the table; those for typing work only while `typing_place` has the focus."""
    made: dict[str, QAction] = {}
    for action in actions():
        made[action.id] = each = QAction(tr(action.text), window)
        each.setObjectName(action.id)
        each.setCheckable(action.checked is not None)
        # A title without its accelerator is what screen readers and the Keyboard page say.
        each.setToolTip(plain(tr(action.text)))
        each.setMenuRole(_role(action.id))
        each.triggered.connect(partial(_do, window, action))
        if action.typing:
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            typing_place.addAction(each)
        else:
            window.addAction(each)
    return made


def set_keys(made: Mapping[str, QAction], keys: Mapping[str, tuple[str, ...]]) -> None:
    """Give the actions their keys: those of the table, or what the user made of them."""
    for action in actions():
        made[action.id].setShortcuts([QKeySequence(key) for key in keys.get(action.id, action.keys)])


def _role(name: str) -> QAction.MenuRole:
    return {
        "quit": QAction.MenuRole.QuitRole,
        "about": QAction.MenuRole.AboutRole,
        "settings": QAction.MenuRole.PreferencesRole,
    }.get(name, QAction.MenuRole.NoRole)


def _do(window: "Window", action: Action, checked: bool = False) -> None:
    del checked
    action.do(window)
    window.show_situation()


def fill_menus(bar: QMenuBar, made: Mapping[str, QAction], recent: Callable[[QMenu], None]) -> None:
    """The menus in the order of the table; `recent` fills the menu of recent projects when it is opened."""
    menus: dict[str, QMenu] = {}
    current: QMenu | None = None
    for action in TABLE:
        if action is None:
            if current is not None:
                current.addSeparator()
            continue
        if not action.menu:
            continue
        top, _, sub = action.menu.partition("/")
        if top not in menus:
            menus[top] = bar.addMenu(tr(top))
        current = menus[top]
        place = current
        if sub:
            place = menus.get(action.menu) or current.addMenu(tr(action.menu).partition("/")[2])
            menus[action.menu] = place
        place.addAction(made[action.id])
        if action.id == "open_folder":
            opened = current.addMenu(tr("Open Recen&t"))
            opened.aboutToShow.connect(partial(recent, opened))


def enable_actions(made: Mapping[str, QAction], before: Needs | None, there: Needs) -> None:
    """Enable what can be done now; `before` is what was there when that was done last, None if it never was."""
    if before == there:
        return
    for action in actions():
        if before is None or action.needs & (before ^ there):
            made[action.id].setEnabled(action.needs in there)


def check_actions(window: "Window", made: Mapping[str, QAction]) -> None:
    """Check what is on."""
    for name, checked in CHECKED:
        made[name].setChecked(checked(window))


def plain(text: str) -> str:
    """A title without the mark of its accelerator and its ellipsis."""
    return text.replace("&", "").rstrip("…")
