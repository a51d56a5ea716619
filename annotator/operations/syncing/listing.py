"""Which articles both sides have, which only one, and what is the matter with some."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from annotator.jobs import Job
from annotator.model.annotation import EMPTY
from annotator.model.document import Document, Header
from annotator.model.text import content_hash
from annotator.operations.syncing.linking import Remote
from annotator.operations.syncing.report import Did, Line, SyncReport, Thing
from annotator.operations.syncing.rows import META
from annotator.operations.syncing.troubles import Trouble, Troubled, remembered, sentence
from annotator.store.project import Copy, Outcome, Project
from annotator.sync.client import ProjectOnServer
from annotator.sync.identity import Base
from annotator.sync.plan import Side
from annotator.sync.records import dump_base
from annotator.sync.remote import RemoteExample
from annotator.sync.texts import text_change

BATCH = 200
"""Articles that are added here in one go."""
ORIGIN = "import:doccano"


@dataclass(frozen=True, slots=True)
class Found:
    """An article that the server has, with the same text."""

    example: int
    confirmed: bool


@dataclass(slots=True)
class Listing:
    """Compares the articles of both sides; `found` are those that both have, by their ids here."""

    project: Project
    server: ProjectOnServer
    remote: Remote
    report: SyncReport
    job: Job
    pull: bool
    arrived: Callable[[str], None]
    found: dict[str, Found] = field(default_factory=dict)
    _apart: set[str] = field(default_factory=set)
    """Articles that the server has with another text."""
    _fresh: list[Document] = field(default_factory=list)
    _fresh_found: dict[str, Found] = field(default_factory=dict)

    def read(self) -> None:
        """Find out which articles both sides have, and take those that only the server has."""
        known = _Known(self.project)
        doubles: list[tuple[str, RemoteExample]] = []
        for example in self.server.examples():
            self.job.check()
            key = known.by_example.get(example.id) or self._same(example, known)
            if key is None:
                self._take(example, known)
            elif known.examples.get(key, example.id) != example.id:
                doubles.append((key, replace(example, text="", meta={"hash": content_hash(example.text)})))
            else:
                self._settle(key, example, content_hash(example.text), known)
        self._add_fresh()
        for key, double in doubles:
            self._double(key, double, known)

    def _settle(self, key: str, example: RemoteExample, text_hash: str, known: "_Known") -> None:
        """Take an article of the server for the same as one here, or tell why it is not."""
        if key in self.found:
            self.report.note("The server has {id} more than once; only the first is synced.", id=key)
        elif known.hashes.get(key) != text_hash:
            self.text_differs(key, example)
        else:
            known.taken.add(key)
            self.found[key] = Found(example.id, example.confirmed)

    def _double(self, key: str, example: RemoteExample, known: "_Known") -> None:
        """Take another copy of an article for it where the known one is gone; nothing is common with it yet."""
        if key not in self.found and self.server.example(known.examples[key]) is None:
            if not self.report.dry_run:
                self.project.keep_copies([Copy(key, example.id, dump_base(Base()))])
            self._settle(key, example, str(example.meta["hash"]), known)
        else:
            self.report.note("The server has {id} more than once; only the first is synced.", id=key)

    def _same(self, example: RemoteExample, known: "_Known") -> str | None:
        """The article here that an unknown one of the server is: by the name we gave it, or by its text."""
        named, text_hash = name_in(example), content_hash(example.text)
        if named in known.hashes:
            return named if known.hashes[named] == text_hash or named in known.examples else None
        if (made := self._name_for(example)) in known.hashes:
            return made
        return next((key for key in known.by_text.get(text_hash, ()) if key not in known.taken), None)

    def _name_for(self, example: RemoteExample) -> str:
        """What an article that comes from the server is called here."""
        return name_in(example) or f"doccano-{self.remote.project}-{example.id}"

    def _take(self, example: RemoteExample, known: "_Known") -> None:
        """Take an article that only the server has, to be added with others, unless it was removed here."""
        name, removed = self._name_for(example), known.removed.get(example.id)
        if name in known.hashes:
            name = f"doccano-{self.remote.project}-{example.id}"
        if removed is not None or self.project.revision(name) is not None:
            self.report.note(
                "{id} was removed here; it is still on the server, where it can be deleted.", id=removed or name)
            return
        if not self.pull or not example.text:
            return
        self.report.add(Line(Side.OURS, name, Did.ADDED, Thing.ARTICLE))
        if self.report.dry_run:
            return
        self._fresh.append(Document(id=name, text=example.text, header=Header(meta=meta_of(example) or EMPTY)))
        self._fresh_found[name] = Found(example.id, example.confirmed)
        if len(self._fresh) >= BATCH:
            self._add_fresh()

    def _add_fresh(self) -> None:
        """Add the articles that were taken. Where this stops half-way, they are known again by name and text."""
        fresh, self._fresh = self._fresh, []
        copies = []
        for added in self.project.add(fresh, ORIGIN, self.job):
            found = self._fresh_found.pop(added.id)
            if added.outcome is Outcome.CONFLICT:
                self.report.problem(
                    "{id} is here with another text than on the server; rename it here, then sync again.", id=added.id)
                continue
            self.found[added.id] = found
            copies.append(Copy(added.id, found.example, dump_base(Base())))
            self.arrived(added.id)
        if copies:
            self.project.keep_copies(copies)

    def missing(self) -> list[str]:
        """The articles that the server does not have yet; those it had once are in trouble."""
        examples, left = self.project.examples(), []
        for key in self.project.hashes():
            if key in self.found or key in self._apart:
                continue
            copy = self.project.copy_of(key) if key in examples else None
            if copy is None or not (copy.example or copy.trouble == Trouble.APART):
                left.append(key)
            elif copy.example and self.server.example(copy.example) is None:
                self.trouble(key, copy.example, Trouble.DELETED)
        return left

    def text_differs(self, key: str, example: RemoteExample) -> None:
        """Tell that the server has an article with another text, unless that was decided to stay so."""
        self._apart.add(key)
        copy = self.project.copy_of(key)
        if copy is not None and copy.trouble == Trouble.APART:
            self.report.note(
                "The text of {id} on the server is another; as was decided here, it is not synced.", id=key)
            return
        theirs = example if example.text else self.server.example(example.id)
        self.trouble(key, example.id, Trouble.TEXT, theirs.text if theirs is not None else "")

    def trouble(self, key: str, example: int, trouble: Trouble, theirs: str = "") -> None:
        """Tell, and remember, what is the matter with an article; `theirs` is its text on the server, where known."""
        text = self.project.read(key).document.text
        change = text_change(text, theirs) if theirs else None
        self.report.troubles += 1
        self.report.problem_of(sentence(Troubled(key, trouble, change), text))
        copy = self.project.copy_of(key) or Copy(key, example, dump_base(Base()))
        now = remembered(copy, example, trouble, change)
        if not self.report.dry_run and now != copy:
            self.project.keep_copies([now])


class _Known:
    """What is known here before the server is asked. `examples` are ids there by ids here."""

    def __init__(self, project: Project) -> None:
        self.hashes = project.hashes()
        self.examples = {name: example for name, example in project.examples().items() if example}
        self.by_example = {example: name for name, example in self.examples.items()}
        self.removed = project.removed_copies()
        self.taken = set(self.examples)
        self.by_text: dict[str, list[str]] = {}
        for name, found in self.hashes.items():
            self.by_text.setdefault(found, []).append(name)


def name_in(example: RemoteExample) -> str:
    """The id that an article was given by us, or by another project like ours; empty where there is none."""
    ours = example.meta.get(META)
    name = ours.get("doc") if isinstance(ours, dict) else None
    return name if isinstance(name, str) else ""


def meta_of(example: RemoteExample) -> dict[str, object]:
    """What the server says about an article, as its metadata here."""
    meta = {key: value for key, value in example.meta.items() if key != META}
    ours = example.meta.get(META)
    if isinstance(ours, dict) and isinstance(ours.get("title"), str):
        meta.setdefault("title", ours["title"])
    return meta
