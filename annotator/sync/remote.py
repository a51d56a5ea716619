"""What a doccano server holds, as it holds it: offsets in the server's unit, ids of the server."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a user may do in a project, by doccano's names."""

    ADMIN = "project_admin"
    APPROVER = "annotation_approver"
    ANNOTATOR = "annotator"

    @property
    def sets_up(self) -> bool:
        """Whether it may add documents and labels; the others may add spans, relations and confirm documents."""
        return self is Role.ADMIN


@dataclass(frozen=True, slots=True)
class RemoteUser:
    """A user of the server. `creates_projects` is false for those whom an administrator has to give a project."""

    id: int
    name: str
    creates_projects: bool
    superuser: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteProject:
    """A project and the flags that decide how one can work with it.

    `graphemes`: its offsets count grapheme clusters, not UTF-16 code units. `overlapping`: spans may share words.
    `relations`: people see and make relations. `shared`: everybody sees and edits everybody's spans; else each user
    only their own. `members_add_labels`: an annotator may add span and relation types. `spans`: it is a project for
    sequence labelling at all.
    """

    id: int
    name: str
    description: str = ""
    spans: bool = True
    graphemes: bool = False
    overlapping: bool = True
    relations: bool = True
    shared: bool = True
    members_add_labels: bool = False
    random_order: bool = False


@dataclass(frozen=True, slots=True)
class RemoteType:
    """A label of spans, or a type of relations; `colour` is `#rrggbb`."""

    id: int
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class RemoteExample:
    """A document. `meta` is whatever its maker put there; `confirmed` holds for all users where `shared`."""

    id: int
    text: str
    meta: Mapping[str, object]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class RemoteSpan:
    """A span of a document, [start, end) in the server's unit, which nobody has checked against the text.

    `label` is None where the server has put another project's label there. `user` is the id of who made it.
    `updated` is the server's time of the last change, compared only for being the same. `probability` is 0 for what a
    person drew or an import brought.
    """

    id: int
    start: int
    end: int
    label: str | None
    user: int
    updated: str
    probability: float = 0.0


@dataclass(frozen=True, slots=True)
class RemoteRelation:
    """A relation between two spans of a document, by their ids. `type` is None where it is another project's."""

    id: int
    from_id: int
    to_id: int
    type: str | None
    user: int
    updated: str


@dataclass(frozen=True, slots=True)
class RemoteMarks:
    """The spans and relations of one document, in the order of their ids; every relation has both its spans."""

    spans: tuple[RemoteSpan, ...] = ()
    relations: tuple[RemoteRelation, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What the server says of one bulk import. It may have imported a part all the same: read what is there."""

    problems: tuple[str, ...] = ()
