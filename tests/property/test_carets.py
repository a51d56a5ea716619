"""Where text runs in both directions, a click puts the caret, and finds the letter, that is seen there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.ui.textview.layout import ChunkLayout
from annotator.ui.textview.typography import Typography

WORDS = ["word", "Ahmed", "(al-Jubouri)", "3.5", "12", "שלום", "רב", "قال", "وزير", "مدينة", "«نعم»", "U.S.", "—"]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)


@pytest.fixture(scope="module", autouse=True)
def _application() -> QApplication:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return application


@settings(max_examples=80, deadline=None)
@given(texts, st.data())
def test_the_letter_under_a_point_is_the_one_whose_box_holds_it(text: str, data: st.DataObject) -> None:
    layout = ChunkLayout(text, 0, Typography().body, 300.0)
    offset = data.draw(st.sampled_from([at for at, letter in enumerate(text) if not letter.isspace()]))
    ((_, box),) = layout.boxes(offset, offset + 1)
    found = layout.character_at(box.center().x(), box.center().y())
    assert found is not None
    assert any(other.contains(box.center()) for _, other in layout.boxes(found, found + 1))


@settings(max_examples=80, deadline=None)
@given(texts, st.data())
def test_the_caret_stands_at_the_edge_where_its_letter_begins(text: str, data: st.DataObject) -> None:
    layout = ChunkLayout(text, 0, Typography().body, 300.0)
    offset = data.draw(st.sampled_from([at for at, letter in enumerate(text) if not letter.isspace()]))
    ((_, box),) = layout.boxes(offset, offset + 1)
    x = layout.x(offset)
    assert box.left() - 1 <= x <= box.right() + 1
    edge = box.right() if layout.is_leftwards(offset) else box.left()
    if sum(other == box for at in range(len(text)) for _, other in layout.boxes(at, at + 1)) == 1:
        assert abs(x - edge) < 1
        middle = (box.top() + box.bottom()) / 2
        towards = -1 if layout.is_leftwards(offset) else 1
        assert layout.offset_at(edge + towards * box.width() * 0.2, middle) == offset
