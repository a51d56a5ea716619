import math

from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.scroll import Anchor, Estimate, lowest, on_page, scrolled

COUNT, PAGE = 100, 250.0


def height(chunk: int) -> float:
    return 40.0 + chunk % 3 * 30.0


def depth(anchor: Anchor) -> float:
    return sum(height(chunk) for chunk in range(anchor.chunk)) + anchor.hidden


def test_scrolling_moves_by_the_pixels_asked_for() -> None:
    anchor = scrolled(Anchor(), 1234.5, PAGE, COUNT, height)
    assert math.isclose(depth(anchor), 1234.5)
    assert math.isclose(depth(scrolled(anchor, -200.0, PAGE, COUNT, height)), 1034.5)


def test_scrolling_stops_at_both_ends() -> None:
    assert scrolled(Anchor(3, 5.0), -1e6, PAGE, COUNT, height) == Anchor()
    total = sum(map(height, range(COUNT)))
    assert math.isclose(depth(scrolled(Anchor(), 1e6, PAGE, COUNT, height)), total - PAGE)


def test_a_text_shorter_than_the_page_does_not_move() -> None:
    assert scrolled(Anchor(), 100.0, PAGE, 2, height) == Anchor()
    assert lowest(PAGE, 2, height) == Anchor()


def test_a_page_holds_the_chunks_that_are_seen() -> None:
    page = list(on_page(Anchor(4, 10.0), PAGE, COUNT, height))
    assert page[0] == (4, -10.0)
    assert page[-1][1] < PAGE <= page[-1][1] + height(page[-1][0])


def test_the_scroll_bar_leads_back_to_where_the_page_stands() -> None:
    chunks = Chunks("\n".join("x" * (i * 37 % 400) for i in range(COUNT)))
    estimate = Estimate(0.5, 30.0)
    for anchor in (Anchor(), Anchor(7, 12.0), Anchor(42, 0.0), Anchor(98, 39.0)):
        back = estimate.anchor(chunks, estimate.value(chunks, anchor, height), height)
        assert abs(depth(back) - depth(anchor)) < 0.01


def test_the_estimate_grows_from_the_top_to_the_whole() -> None:
    chunks = Chunks("one\ntwo\nthree")
    estimate = Estimate(1.0, 10.0)
    assert [estimate.top(chunks, i) for i in range(4)] == [0.0, 14.0, 28.0, 43.0]
    assert estimate.total(chunks) == 43.0
