"""Which keys do what: those of the table of actions, and what the user made of them. Keys are Qt's portable names."""

from collections.abc import Mapping
from string import ascii_letters

from PySide6.QtGui import QKeySequence

from annotator.ui.actions import Action, actions
from annotator.ui.language import tr
from annotator.ui.menus import plain

Keys = Mapping[str, tuple[str, ...]]
"""The keys of actions by their ids, where they are not those of the table."""

OF_THE_CARET = frozenset({
    f"{held}{key}" for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
} - {"Ctrl+PgUp", "Ctrl+PgDown"}) | {"Ctrl+C", "Ctrl+A"}
"""They move the caret, select and copy in the text, whatever else they were to do."""


def keys_of_action(action: Action, changed: Keys) -> tuple[str, ...]:
    """The keys of an action."""
    return changed.get(action.id, action.keys)


def normal(key: str) -> str:
    """A key as Qt spells it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """A key as this computer writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def refusal(action: Action, key: str, changed: Keys) -> str:
    """Why an action cannot have a key, as a sentence; empty where it can."""
    name = normal(key)
    bare = name.removeprefix("Shift+")
    if not name:
        return tr("Press a key first.")
    if "," in name.replace(",", "", 1) and ", " in name:
        return tr("An action is done by one key, with Ctrl, Alt or Shift, not by several after each other.")
    if bare in ascii_letters:
        return tr("Letters are for labels: give them to labels on the Schema page.")
    if len(bare) == 1 and not action.typing:
        return tr("{key} alone would be typed where there is text to type: add Ctrl or Alt.", key=native(key))
    if name in OF_THE_CARET:
        return tr("{key} is for the caret in the text.", key=native(key))
    holder = holder_of(name, changed)
    if holder is not None and holder.id != action.id:
        title = plain(tr(holder.text))
        return tr("{key} is taken by “{title}”: give that another key first.", key=native(key), title=title)
    return ""


def holder_of(key: str, changed: Keys) -> Action | None:
    """The action that has a key."""
    return next(
        (action for action in actions() if normal(key) in map(normal, keys_of_action(action, changed))), None)


def with_keys(changed: Keys, action: Action, keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The changes with other keys for an action; the usual ones are no change."""
    others = {name: held for name, held in changed.items() if name != action.id}
    return others if keys == action.keys else {**others, action.id: keys}
