"""Lets a scroll bar show where in the text a page stands."""

from PySide6.QtWidgets import QScrollBar

from annotator.ui.textview.page import Page


def show_place(page: Page, bar: QScrollBar) -> None:
    """Set range and value by an estimate; the foot of the bar is kept for the end of the text."""
    if page.fits():
        bar.setRange(0, 0)
        return
    bar.setPageStep(max(1, round(page.height)))
    bar.setSingleStep(round(page.typography.body.pitch))
    bar.setRange(0, max(1, round(page.estimate.total(page.chunks) - page.height)))
    value = page.estimate.value(page.chunks, page.anchor, page.block_height)
    before = page.anchor
    page.scroll(1.0)
    at_end = page.anchor == before
    page.anchor = before
    bar.setValue(bar.maximum() if at_end else min(round(value), bar.maximum() - 1))
