"""Every action of the window in one table: what it is called, its keys, its menu, when it can be done, what it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING

from annotator.model.annotation import Layer, Status
from annotator.model.target import Part
from annotator.session.ends import Edge, Unit

if TYPE_CHECKING:
    from annotator.ui.window import Window


class Needs(Flag):
    """What must be there for an action to make sense."""

    NOTHING = 0
    PROJECT = auto()
    ARTICLE = auto()
    SELECTION = auto()
    WRITABLE = auto()
    UNDO = auto()
    REDO = auto()
    JOB = auto()


EDIT = Needs.ARTICLE | Needs.WRITABLE
DECIDE = EDIT | Needs.SELECTION


@dataclass(frozen=True, slots=True)
class Action:
    """One action. With `typing`, its keys work only while the text or the palette has the focus, never in a field.

    `checked` makes it one that is on or off, and tells which. `menu` is a path of titles; empty for a second way to an
    action that stands in a menu already.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    needs: Needs
    do: "Callable[[Window], object]"
    typing: bool = False
    checked: "Callable[[Window], bool] | None" = None


SEPARATOR = None


def _move(edge: Edge, unit: Unit, *, forwards: bool) -> "Callable[[Window], object]":
    return lambda window: window.editor.move_end(edge, unit, forwards=forwards)


def _part(part: Part) -> "Callable[[Window], object]":
    return lambda window: window.editor.frames.find_part(part)


def _activate(layer: Layer | None) -> "Callable[[Window], object]":
    return lambda window: window.editor.activate(layer)


def _toggle(layer: Layer) -> "Callable[[Window], object]":
    return lambda window: window.editor.toggle_layer(layer)


def _shown(layer: Layer) -> "Callable[[Window], bool]":
    return lambda window: layer in window.editor.visible


def _complete(layer: Layer) -> "Callable[[Window], object]":
    return lambda window: window.editor.complete(layer)


def _completed(layer: Layer) -> "Callable[[Window], bool]":
    return lambda window: (document := window.editor.document) is not None and document.header.is_complete(layer)


def _accept_and_finish(window: "Window") -> None:
    window.bulk.accept_open()
    window.work.finish()


def _sync(window: "Window") -> None:
    from annotator.ui.syncing import show_sync

    show_sync(window)


def _conflicts(window: "Window") -> None:
    from annotator.ui.syncing import show_conflicts

    show_conflicts(window)


def _train(window: "Window") -> None:
    from annotator.ui.training import show_training

    show_training(window)


def _guide(window: "Window") -> None:
    from annotator.ui.help import show_guide

    show_guide(window)


def _log(window: "Window") -> None:
    from annotator.ui.help import show_log

    show_log(window)


def _lint(window: "Window") -> None:
    from annotator.ui.training import show_lint

    show_lint(window)


TABLE: tuple[Action | None, ...] = (
    Action("new", "&New Project…", ("Ctrl+N",), "&File", Needs.NOTHING, lambda w: w.files.new()),
    Action("open", "&Open Project…", ("Ctrl+O",), "&File", Needs.NOTHING, lambda w: w.files.open()),
    Action("open_folder", "Open &Folder of Articles…", ("Ctrl+Shift+O",), "&File", Needs.NOTHING,
           lambda w: w.files.open_folder()),
    SEPARATOR,
    Action("import", "&Import…", ("Ctrl+I",), "&File", Needs.PROJECT | Needs.WRITABLE,
           lambda w: w.files.import_files()),
    Action("paste", "&Paste Article…", ("Ctrl+V",), "&File", Needs.PROJECT | Needs.WRITABLE, lambda w: w.files.paste()),
    Action("export", "&Export…", ("Ctrl+E",), "&File", Needs.PROJECT, lambda w: w.files.export()),
    Action("save_as", "Save Article &As…", ("Ctrl+Shift+E",), "&File", Needs.ARTICLE, lambda w: w.paper.save()),
    Action("print", "P&rint Article…", ("Ctrl+P",), "&File", Needs.ARTICLE, lambda w: w.paper.print()),
    Action("backup", "Save a &Copy…", ("Ctrl+Shift+S",), "&File", Needs.PROJECT, lambda w: w.files.backup()),
    SEPARATOR,
    Action("sync", "S&ync with doccano…", ("Ctrl+D",), "&File", Needs.PROJECT, _sync),
    Action("conflicts", "Decide Conf&licts…", ("Ctrl+Shift+D",), "&File", Needs.PROJECT, _conflicts),
    SEPARATOR,
    Action("schema", "Sc&hema…", ("Ctrl+K",), "&File", Needs.PROJECT, lambda w: w.edit_schema()),
    Action("settings", "&Settings…", ("Ctrl+,",), "&File", Needs.NOTHING, lambda w: w.preferences.edit()),
    Action("quit", "&Quit", ("Ctrl+Q",), "&File", Needs.NOTHING, lambda w: w.close()),

    Action("undo", "&Undo", ("Ctrl+Z",), "&Edit", Needs.UNDO, lambda w: w.editor.undo()),
    Action("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "&Edit", Needs.REDO, lambda w: w.editor.redo()),
    SEPARATOR,
    Action("copy", "&Copy Text", (), "&Edit", Needs.ARTICLE, lambda w: w.copy_text()),
    Action("delete", "&Delete Annotation or Part", ("Del",), "&Edit", DECIDE, lambda w: w.editor.delete(), typing=True),
    SEPARATOR,
    Action("search", "&Search in Article…", ("Ctrl+F",), "&Edit", Needs.ARTICLE, lambda w: w.finding.search_article()),
    Action("search_project", "Search in &Project…", ("Ctrl+Shift+F",), "&Edit", Needs.ARTICLE,
           lambda w: w.finding.search_project()),
    Action("everywhere", "&Everywhere…", ("*",), "&Edit", EDIT, lambda w: w.finding.everywhere(), typing=True),
    SEPARATOR,
    Action("filter", "&Filter Articles", ("Ctrl+Shift+L",), "&Edit", Needs.PROJECT,
           lambda w: w.articles.focus_filter()),

    Action("next_gap", "Next Gap", ("F8",), "&Annotation", Needs.ARTICLE, lambda w: w.pane.gaps.step()),
    Action("previous_gap", "Previous Gap", ("Shift+F8",), "&Annotation", Needs.ARTICLE,
           lambda w: w.pane.gaps.step(forwards=False)),
    Action("next_suggestion", "&Next Suggestion", ("Tab",), "&Annotation", Needs.ARTICLE,
           lambda w: w.editor.go_on(), typing=True),
    Action("previous_suggestion", "&Previous Suggestion", ("Shift+Tab",), "&Annotation", Needs.ARTICLE,
           lambda w: w.editor.go_on(forwards=False), typing=True),
    Action("accept", "&Accept", ("Return", "Enter"), "&Annotation", EDIT,
           lambda w: w.accept(), typing=True),
    Action("reject", "&Reject", ("Backspace",), "&Annotation", EDIT, lambda w: w.reject(), typing=True),
    Action("reopen", "Back to &Suggestion", ("Shift+Backspace",), "&Annotation", DECIDE,
           lambda w: w.editor.decide(Status.SUGGESTED), typing=True),
    SEPARATOR,
    Action("label", "&Label or Role…", (".",), "&Annotation", EDIT, lambda w: w.choose_label(), typing=True),
    Action("speaker", "Spea&ker…", (",",), "&Annotation", DECIDE, lambda w: w.choose_speaker(), typing=True),
    Action("note", "N&ote…", (";",), "&Annotation", DECIDE, lambda w: w.inspector.focus_note(), typing=True),
    SEPARATOR,
    Action("quote", "Make a &Quote, Selected or at the Caret", ("'",), "&Annotation", EDIT,
           lambda w: w.editor.frames.draft(), typing=True),
    Action("content", "&Content", ("Ctrl+Alt+C",), "&Annotation/Part of t&he Quote", DECIDE, _part(Part.CONTENT)),
    Action("cue", "C&ue", ("Ctrl+Alt+U",), "&Annotation/Part of t&he Quote", DECIDE, _part(Part.CUE)),
    Action("source", "&Source", ("Ctrl+Alt+S",), "&Annotation/Part of t&he Quote", DECIDE, _part(Part.SOURCE)),
    Action("speaker_words", "Speaker by the &Words of the Source", ("Ctrl+Alt+W",), "&Annotation/Part of t&he Quote",
           DECIDE, lambda w: w.editor.frames.speaker_by_words()),
    Action("nobody", "&Nobody Speaks", ("Ctrl+Alt+N",), "&Annotation/Part of t&he Quote", DECIDE,
           lambda w: w.editor.frames.set_speaker(None)),
    Action("link", "Link to…", ("-",), "&Annotation", DECIDE, lambda w: w.editor.frames.begin_link(), typing=True),
    Action("split", "Split a&t the Caret", ("/",), "&Annotation", DECIDE, lambda w: w.editor.frames.split(),
           typing=True),
    Action("merge", "&Merge with Next or Selected", ("+",), "&Annotation", EDIT, lambda w: w.editor.frames.merge(),
           typing=True),
    SEPARATOR,
    Action("difficult", "Di&fficult", ("!",), "&Annotation", DECIDE, lambda w: w.inspector.details.toggle_difficult(),
           typing=True),
    Action("select", "Select at &Caret", ("Space",), "&Annotation", Needs.ARTICLE,
           lambda w: w.editor.select_at_caret(), typing=True),
    Action("let_go", "Let &Go", ("Esc",), "&Annotation", Needs.ARTICLE, lambda w: w.editor.let_go(), typing=True),
    SEPARATOR,
    Action("accept_open", "Accept All That Is &Open", ("Ctrl+Shift+A",), "&Annotation/&Decide Many", EDIT,
           lambda w: w.bulk.accept_open()),
    Action("accept_alike", "Accept All &Alike", ("Alt+Return", "Alt+Enter"), "&Annotation/&Decide Many", DECIDE,
           lambda w: w.editor.frames.decide_alike(Status.ACCEPTED), typing=True),
    Action("reject_alike", "&Reject All Alike", ("Alt+Backspace",), "&Annotation/&Decide Many", DECIDE,
           lambda w: w.editor.frames.decide_alike(Status.REJECTED), typing=True),
    Action("accept_paragraph", "Accept All in the &Paragraph", ("Ctrl+Shift+P",), "&Annotation/&Decide Many", EDIT,
           lambda w: w.bulk.accept_paragraph()),
    Action("reject_paragraph", "Re&ject All in the Paragraph", ("Ctrl+Alt+P",), "&Annotation/&Decide Many", EDIT,
           lambda w: w.bulk.reject_paragraph()),
    Action("accept_from", "Accept All &from a Score…", ("Ctrl+Alt+A",), "&Annotation/&Decide Many", EDIT,
           lambda w: w.bulk.accept_from()),
    Action("reject_below", "Reject All &below a Score…", ("Ctrl+Alt+B",), "&Annotation/&Decide Many", EDIT,
           lambda w: w.bulk.reject_below()),
    Action("start_left", "Start One Token Left", ("[", "Alt+Shift+Left"), "&Annotation/Mo&ve an End", EDIT,
           _move(Edge.START, Unit.WORD, forwards=False), typing=True),
    Action("start_right", "Start One Token Right", ("{", "Alt+Shift+Right"), "&Annotation/Mo&ve an End", EDIT,
           _move(Edge.START, Unit.WORD, forwards=True), typing=True),
    Action("end_right", "End One Token Right", ("]", "Alt+Right"), "&Annotation/Mo&ve an End", EDIT,
           _move(Edge.END, Unit.WORD, forwards=True), typing=True),
    Action("end_left", "End One Token Left", ("}", "Alt+Left"), "&Annotation/Mo&ve an End", EDIT,
           _move(Edge.END, Unit.WORD, forwards=False), typing=True),
    Action("start_left_character", "Start One Character Left", ("Ctrl+[", "Ctrl+Alt+Shift+Left"),
           "&Annotation/Mo&ve an End", EDIT, _move(Edge.START, Unit.CHARACTER, forwards=False), typing=True),
    Action("start_right_character", "Start One Character Right", ("Ctrl+{", "Ctrl+Alt+Shift+Right"),
           "&Annotation/Mo&ve an End", EDIT, _move(Edge.START, Unit.CHARACTER, forwards=True), typing=True),
    Action("end_right_character", "End One Character Right", ("Ctrl+]", "Ctrl+Alt+Right"),
           "&Annotation/Mo&ve an End", EDIT, _move(Edge.END, Unit.CHARACTER, forwards=True), typing=True),
    Action("end_left_character", "End One Character Left", ("Ctrl+}", "Ctrl+Alt+Left"),
           "&Annotation/Mo&ve an End", EDIT, _move(Edge.END, Unit.CHARACTER, forwards=False), typing=True),

    Action("next_article", "&Next Article", ("Ctrl+PgDown", "Alt+Down"), "A&rticle", Needs.PROJECT,
           lambda w: w.articles.step(1)),
    Action("previous_article", "&Previous Article", ("Ctrl+PgUp", "Alt+Up"), "A&rticle", Needs.PROJECT,
           lambda w: w.articles.step(-1)),
    SEPARATOR,
    Action("complete_active", "Active Layer &Complete", ("Shift+Return", "Shift+Enter"), "A&rticle", EDIT,
           lambda w: w.editor.complete(), typing=True),
    Action("complete_entities", "&Entities Complete", ("Alt+1",), "A&rticle", EDIT,
           _complete(Layer.ENTITIES), checked=_completed(Layer.ENTITIES)),
    Action("complete_events", "E&vents Complete", ("Alt+2",), "A&rticle", EDIT,
           _complete(Layer.EVENTS), checked=_completed(Layer.EVENTS)),
    Action("complete_quotes", "&Quotes Complete", ("Alt+3",), "A&rticle", EDIT,
           _complete(Layer.QUOTES), checked=_completed(Layer.QUOTES)),
    SEPARATOR,
    Action("done", "&Done, and Next", ("Ctrl+Return", "Ctrl+Enter"), "A&rticle", EDIT, lambda w: w.work.finish()),
    Action("accept_done", "Accept What Is &Open, Done, and Next", ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), "A&rticle",
           EDIT, _accept_and_finish),
    Action("skip", "&Skip, and Next", ("Ctrl+Backspace",), "A&rticle", EDIT, lambda w: w.work.skip(), typing=True),
    Action("again", "Back &in Progress", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "A&rticle", EDIT,
           lambda w: w.work.resume()),
    SEPARATOR,
    Action("metadata", "&Metadata…", ("Ctrl+M",), "A&rticle", EDIT, lambda w: w.work.edit_metadata()),
    Action("remove", "&Remove from Project…", ("Ctrl+Del",), "A&rticle", EDIT, lambda w: w.work.remove(),
           typing=True),

    Action("suggest", "Suggest for This &Article", ("Ctrl+R",), "&Suggestions", EDIT,
           lambda w: w.suggestions.this_article()),
    Action("suggest_all", "Suggest for A&ll Articles", ("Ctrl+Shift+R",), "&Suggestions",
           Needs.PROJECT | Needs.WRITABLE, lambda w: w.suggestions.all_articles()),
    Action("suggest_again", "Suggest for All A&gain", ("Ctrl+Alt+R",), "&Suggestions",
           Needs.PROJECT | Needs.WRITABLE, lambda w: w.suggestions.all_articles(again=True)),
    Action("cancel", "&Cancel", ("Ctrl+.",), "&Suggestions", Needs.JOB, lambda w: w.cancel_work()),
    SEPARATOR,
    Action("pipeline", "&Pipeline…", ("Ctrl+L",), "&Suggestions", Needs.PROJECT | Needs.WRITABLE,
           lambda w: w.choose_pipeline()),
    Action("train", "&Train a Pipeline…", ("Ctrl+T",), "&Suggestions", Needs.PROJECT, _train),
    Action("lint", "Check Training &Data…", ("Ctrl+Shift+T",), "&Suggestions", Needs.PROJECT, _lint),

    Action("layer_entities", "Work on &Entities", ("1",), "&View", Needs.ARTICLE, _activate(Layer.ENTITIES),
           typing=True, checked=lambda w: w.editor.layer is Layer.ENTITIES),
    Action("layer_events", "Work on E&vents", ("2",), "&View", Needs.ARTICLE, _activate(Layer.EVENTS), typing=True,
           checked=lambda w: w.editor.layer is Layer.EVENTS),
    Action("layer_quotes", "Work on &Quotes", ("3",), "&View", Needs.ARTICLE, _activate(Layer.QUOTES), typing=True,
           checked=lambda w: w.editor.layer is Layer.QUOTES),
    Action("layer_labels", "Work on Document &Labels", ("4",), "&View", Needs.ARTICLE, _activate(None), typing=True,
           checked=lambda w: w.editor.layer is None),
    SEPARATOR,
    Action("show_entities", "Show Entities", ("Ctrl+1",), "&View", Needs.PROJECT, _toggle(Layer.ENTITIES),
           checked=_shown(Layer.ENTITIES)),
    Action("show_events", "Show Events", ("Ctrl+2",), "&View", Needs.PROJECT, _toggle(Layer.EVENTS),
           checked=_shown(Layer.EVENTS)),
    Action("show_quotes", "Show Quotes", ("Ctrl+3",), "&View", Needs.PROJECT, _toggle(Layer.QUOTES),
           checked=_shown(Layer.QUOTES)),
    Action("show_links", "Links of All Frames", ("Ctrl+4",), "&View", Needs.PROJECT,
           lambda w: w.shown.toggle_links(), checked=lambda w: w.shown.links),
    Action("show_numbers", "&Paragraph Numbers", ("Ctrl+5",), "&View", Needs.PROJECT,
           lambda w: w.shown.toggle_numbers(), checked=lambda w: w.shown.numbers),
    Action("show_guideline", "&Guideline", ("F9",), "&View", Needs.PROJECT,
           lambda w: w.shown.toggle_guideline(), checked=lambda w: w.shown.guideline),
    Action("show_articles", "List of &Articles", ("Ctrl+6",), "&View", Needs.PROJECT,
           lambda w: w.shown.toggle_articles(), checked=lambda w: w.shown.articles),
    Action("show_inspector", "&Inspector", ("Ctrl+7",), "&View", Needs.PROJECT,
           lambda w: w.shown.toggle_inspector(), checked=lambda w: w.shown.inspector),
    SEPARATOR,
    Action("larger", "Larger Te&xt", ("Ctrl++", "Ctrl+="), "&View", Needs.NOTHING, lambda w: w.preferences.zoom(1)),
    Action("smaller", "S&maller Text", ("Ctrl+-",), "&View", Needs.NOTHING, lambda w: w.preferences.zoom(-1)),
    Action("normal", "&Normal Text", ("Ctrl+0",), "&View", Needs.NOTHING, lambda w: w.preferences.zoom(0)),
    SEPARATOR,
    Action("next_pane", "Nex&t Pane", ("F6",), "&View", Needs.NOTHING, lambda w: w.next_pane(1)),
    Action("previous_pane", "Previous Pane", ("Shift+F6",), "&View", Needs.NOTHING, lambda w: w.next_pane(-1)),
    Action("full_screen", "F&ull Screen", ("F11",), "&View", Needs.NOTHING, lambda w: w.toggle_full_screen(),
           checked=lambda w: w.isFullScreen()),

    Action("guide", "&User Guide", ("Shift+F1",), "&Help", Needs.NOTHING, _guide),
    Action("keyboard", "&Keyboard", ("F1",), "&Help", Needs.NOTHING, lambda w: w.preferences.edit_keys()),
    Action("keyboard_reading", "Keyboard", ("?",), "", Needs.NOTHING, lambda w: w.preferences.edit_keys(), typing=True),
    Action("log", "&Log", ("Ctrl+F1",), "&Help", Needs.NOTHING, _log),
    Action("about", "&About Annotator", (), "&Help", Needs.NOTHING, lambda w: w.show_about()),
)


def actions() -> Iterator[Action]:
    """All actions in the order of their menus."""
    return (action for action in TABLE if action is not None)
