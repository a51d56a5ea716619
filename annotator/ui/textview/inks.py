"""The colours of a schema's labels and types on a page. No Qt."""

from annotator.model.annotation import Kind
from annotator.model.schema import Schema
from annotator.ui.textview.palette import Ink, TextPalette

NO_HUE = "#808080"


class Inks:
    """The colours of a schema's labels and types on a page."""

    def __init__(self, schema: Schema, palette: TextPalette) -> None:
        self._schema = schema
        self._palette = palette
        self._inks: dict[tuple[Kind, str], Ink] = {}

    def ink(self, kind: Kind, name: str) -> Ink:
        """The colours of a label or type; grey for what the schema lacks."""
        found = self._inks.get((kind, name))
        if found is None:
            schema = self._schema
            if kind is Kind.ENTITY:
                entry = schema.entity(name)
                color = entry.color if entry else NO_HUE
            elif kind is Kind.EVENT:
                event = schema.event(name)
                color = event.color if event else NO_HUE
            elif kind is Kind.RELATION:
                relation = schema.relation(name)
                color = relation.color if relation else NO_HUE
            else:
                quote = schema.quote(name)
                color = quote.color if quote else NO_HUE
            found = self._inks[kind, name] = self._palette.ink(color)
        return found
