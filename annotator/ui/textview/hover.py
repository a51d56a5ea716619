"""What is said about an annotation when the pointer rests on it."""

from annotator.model.annotation import Annotation, DocumentLabel, Event, Quote, Relation, name_of, spans_of
from annotator.model.change import target as end_of
from annotator.model.document import Document
from annotator.model.schema import Schema, Shown
from annotator.model.target import Target
from annotator.phrases import phrase
from annotator.ui.language import tr
from annotator.ui.reasons import reason

STATES = {"suggested": phrase("Suggestion"), "accepted": phrase("Accepted"), "rejected": phrase("Rejected")}


def explain(document: Document, schema: Schema, target: Target) -> str:
    """Title, decision, origin, score, reason, note and, for an argument, its role: a line each."""
    item = document.of(target.kind).get(target.id)
    if not isinstance(item, Annotation):
        return ""
    lines = [_title(schema, item)]
    if isinstance(item, Event):
        if target.part == "argument" and target.index < len(item.arguments):
            lines[0] = tr("{role} of {event}", role=item.arguments[target.index].role, event=lines[0])
        lines += [f"{argument.role}: {_short(document.surface(argument.span))}" for argument in item.arguments]
    if isinstance(item, Quote):
        lines.append(tr("Speaker: {name}", name=item.speaker.name) if item.speaker else tr("No speaker yet"))
    if isinstance(item, Relation):
        ends = (end_of(document, key) for key in (item.source, item.target))
        lines.append(" → ".join(_short(document.surface(next(spans_of(end)))) for end in ends if end is not None))
    decision = f"{tr(STATES[item.status])} · {item.origin}"
    lines.append(decision if item.score is None else f"{decision} · {item.score:.0%}")
    if item.why:
        lines.append(reason(item.why))
    if item.flag:
        lines.append(tr("Flag: {flag}", flag=item.flag))
    if item.note:
        lines.append(tr("Note: {note}", note=item.note))
    return "\n".join(lines)


def _title(schema: Schema, item: Annotation) -> str:
    name = name_of(item)
    if isinstance(item, Quote):
        quote_type = schema.quote(name)
        return tr("{type} quote", type=quote_type.title if quote_type else name)
    known: Shown | None
    if isinstance(item, Event):
        known = schema.event(name)
    elif isinstance(item, Relation):
        known = schema.relation(name)
    elif isinstance(item, DocumentLabel):
        known = schema.label(name)
    else:
        known = schema.entity(name)
    if known is None:
        return tr("{name} (not in the schema)", name=name)
    return name if known.title == name else f"{known.title} ({name})"


def _short(surface: str) -> str:
    surface = " ".join(surface.split())
    return surface if len(surface) <= 60 else f"{surface[:59]}…"
