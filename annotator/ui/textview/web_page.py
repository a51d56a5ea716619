"""An annotated article as one HTML page that flows in any window and needs nothing else. Of Qt only its translator.

It looks as the view does, as far as a page of flowing text can: labels above filled spans, triggers, cues and sources
underlined, content washed, a bar with the speakers beside paragraphs with quotes. `web_lines` draws links too.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from annotator.model.annotation import Kind, Layer
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.language import tr
from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.decoration import FILLED, MARKS, TAGGED, Fragment, Look, Shape, decorate
from annotator.ui.textview.inks import Inks
from annotator.ui.textview.lanes import StableLanes
from annotator.ui.textview.masthead_words import masthead
from annotator.ui.textview.palette import LIGHT, Ink
from annotator.ui.textview.related import Attention, relations_by_end
from annotator.ui.textview.spans import SpanIndex
from annotator.ui.textview.zones import Role, roles

# Widths in em of the text: of a letter of the text, of one of a label, and of what stands around a label.
LETTER, LABEL_LETTER, LABEL_EDGE = 0.42, 0.28, 0.4
STYLE = f"""
:root {{ color-scheme: only light; }}
body {{ background: {LIGHT.background}; color: {LIGHT.text}; margin: 2.5em auto; max-width: 42em;
  padding: 0 1.5em 0 9em; font: 1.05rem/2.3 Charter, "Source Serif 4", Georgia, "Noto Serif", serif; }}
p, h1 {{ position: relative; margin: 0 0 .9em; white-space: pre-wrap; }}
h1 {{ font-size: 1.6em; line-height: 2; }}
.line {{ color: {LIGHT.muted}; font-size: .88em; border-bottom: 1px solid #ccc; }}
.aside {{ color: {LIGHT.muted}; font-size: .88em; }}
.quote {{ border-left: 3px solid; margin-left: -1em; padding-left: calc(1em - 3px); }}
.suggested {{ border-left-style: dashed; }}
.speaker {{ position: absolute; right: calc(100% + .8em); top: .2em; width: 9em; text-align: right;
  font: .66em/1.3 sans-serif; }}
[data-number]::after {{ content: attr(data-number); position: absolute; left: calc(100% + 1.2em); top: .7em;
  color: {LIGHT.muted}; font: .66em/1.3 sans-serif; }}
.part {{ border-radius: 3px; padding: .08em 0; }}
.tags {{ position: relative; white-space: nowrap; }}
.tags span {{ position: absolute; bottom: 100%; left: 0; font: 600 .54em/1.2 sans-serif; }}
h1 .tags span {{ font-size: .42em; }}
.tags b {{ border-radius: 3px; padding: 0 .3em 0 0; margin-right: .3em; }}
@media print {{ body {{ margin: 0; }} * {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }} }}
"""


def web_page(
    document: Document, schema: Schema, layers: frozenset[Layer], *, links: bool = False, numbered: bool = False
) -> str:
    """The page; with `links`, the arguments of events and the ends of relations are labelled too.

    `numbered` counts paragraphs of running text as the view does.
    """
    return "".join(_Page(document, schema, layers, links=links, numbered=numbered).pieces())


class _Page:
    def __init__(
        self, document: Document, schema: Schema, layers: frozenset[Layer], *, links: bool, numbered: bool
    ) -> None:
        self._document = document
        self._chunks = Chunks(document.text)
        self._roles = roles(document, self._chunks)
        self._inks = Inks(schema, LIGHT)
        self._index = SpanIndex(document)
        self._layers = layers
        self._attention = Attention(links=links)
        self._relations = relations_by_end(document)
        self._lanes = StableLanes()
        self._numbered = numbered

    def pieces(self) -> Iterator[str]:
        words = masthead(self._document, self._roles.values())
        title = escape(self._document.title)
        yield f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title>'
        yield f"<style>{STYLE}</style></head>\n<body>\n"
        if words.line:
            yield f'<p class="line" dir="auto">{escape(words.line)}</p>\n'
        if words.title:
            yield f'<h1 dir="auto">{escape(words.title)}</h1>\n'
        chunk = number = 0
        while chunk < len(self._chunks):
            first = chunk
            while not self._chunks.closes(chunk):
                chunk += 1
            start, end = self._chunks.starts[first], self._chunks.ends[chunk]
            chunk += 1
            if not self._document.text[start:end].isspace() and start < end:
                role = self._roles.get(first)
                counts = role is not Role.HEADLINE and not self._chunks.blank(first)
                number += counts
                yield from self._paragraph(start, end, role, number if counts and self._numbered else None)
        yield "</body></html>\n"

    def _paragraph(self, start: int, end: int, role: Role | None, number: int | None) -> Iterator[str]:
        fragments = decorate(
            self._document, self._index, start, end, self._layers, self._attention, self._relations, self._lanes)
        quotes = [fragment for fragment in fragments if fragment.shape is Shape.BRACKET]
        tag = "h1" if role is Role.HEADLINE else "p"
        classes = ["aside"] if role is Role.ASIDE else []
        style = ""
        if quotes:
            classes += ["quote", *(["suggested"] if quotes[0].look is Look.SUGGESTED else [])]
            style = f' style="border-left-color:{self._ink(quotes[0]).outline}"'
        named = f' class="{" ".join(classes)}"' if classes else ""
        numbered = "" if number is None else f' data-number="{number}"'
        yield f'<{tag} dir="auto"{named}{style}{numbered}>'
        if quotes:
            yield '<span class="speaker">' + "<br>".join(
                f'<span style="color:{self._ink(quote).tag}">{escape(_name(quote) or tr("no speaker"))}</span>'
                for quote in quotes if quote.opens) + "</span>"
        yield from self._run(start, end, [fragment for fragment in fragments if fragment.shape is not Shape.BRACKET])
        yield f"</{tag}>\n"

    def _run(self, start: int, end: int, fragments: Sequence[Fragment]) -> Iterator[str]:
        """The text, cut wherever a span begins or ends."""
        cuts = sorted({start, end, *(at for fragment in fragments for at in (fragment.start, fragment.end))})
        free = 0.0  # how much of the text stands behind the labels that were last, in em
        for low, high in pairwise(cuts):
            begun = [each for each in fragments if each.start == low and each.opens and each.shape in TAGGED]
            if begun:
                if free < 0:  # the labels would run into these
                    yield f'<span style="padding-left:{-free:.1f}em"></span>'
                free = -sum(LABEL_EDGE + LABEL_LETTER * len(_name(each)) for each in begun)
                yield '<span class="tags"><span>' + "".join(map(self._tag, begun)) + "</span></span>"
            over = [fragment for fragment in fragments if fragment.start <= low and high <= fragment.end]
            text = escape(self._document.text[low:high], quote=False)
            free += LETTER * (high - low)
            style = ";".join(self._styles(over))
            yield f'<span class="part" style="{style}">{text}</span>' if style else text

    def _tag(self, fragment: Fragment) -> str:
        ink = self._ink(fragment)
        ground = f";background:{ink.faint};padding:0 .3em" if fragment.target.kind in FILLED else ""
        return f'<b style="color:{ink.tag}{ground}">{escape(_name(fragment))}</b>'

    def _styles(self, over: Sequence[Fragment]) -> Iterator[str]:
        """What lies over each other: the ground of the innermost, the lines under all."""
        grounds = [each for each in over if each.shape in (Shape.BOX, Shape.CONTENT)]
        if grounds:
            inner = max(grounds, key=lambda each: (each.shape is Shape.BOX, each.lane))
            ink = self._ink(inner)
            suggested = inner.look is Look.SUGGESTED
            if inner.shape is Shape.BOX:
                yield f"background:{ink.faint if suggested else ink.fill}"
                yield f"outline:1px {'dashed' if suggested else 'solid'} {ink.outline};outline-offset:-1px"
            else:
                yield f"background:{ink.wash}"
        for fragment in over:
            line = LINES.get(fragment.shape)
            if line is not None:
                pattern = "dashed" if fragment.shape is Shape.TRIGGER and fragment.look is Look.SUGGESTED else line[1]
                yield f"border-bottom:{line[0]}px {pattern} {self._ink(fragment).outline}"
                return

    def _ink(self, fragment: Fragment) -> Ink:
        return self._inks.ink(fragment.target.kind, fragment.name)


LINES = {
    Shape.TRIGGER: (2.5, "solid"), Shape.ARGUMENT: (1.5, "solid"), Shape.CUE: (2, "dotted"),
    Shape.SOURCE: (3, "double"),
}


def _name(fragment: Fragment) -> str:
    if fragment.target.kind is Kind.QUOTE and not fragment.caption:
        return ""
    return MARKS[fragment.look].format(fragment.caption)
