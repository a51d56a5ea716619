from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.textview.links import GUTTER, Joint, Segment, TextLine, Wanted, routed

LINES = [TextLine(top=40.0 * i, foot=40.0 * i + 30, left=100, right=600 - 40 * (i % 3)) for i in range(8)]
HEIGHT = 340.0


def joint(line: int, left: float, right: float) -> Joint:
    return Joint(line, left, right, LINES[line].top + 8, LINES[line].foot)


def route(*wanted: Wanted) -> list[list[Segment]]:
    return routed(wanted, LINES, HEIGHT)


def ends(pieces: Sequence[Segment]) -> tuple[tuple[float, float], tuple[float, float]]:
    return pieces[0][:2], pieces[-1][2:]


def test_parts_on_one_line_are_joined_under_it() -> None:
    (pieces,) = route(Wanted("a", [joint(2, 100, 140)], [joint(2, 300, 340)]))
    assert all(max(y, y2) < LINES[3].top for _, y, _, y2 in pieces)
    assert all(min(y, y2) >= LINES[2].foot for _, y, _, y2 in pieces)
    assert ends(pieces) == ((135, LINES[2].foot), (305, LINES[2].foot))


def test_parts_on_lines_beside_each_other_are_joined_between_them() -> None:
    (pieces,) = route(Wanted("a", [joint(2, 100, 140)], [joint(3, 300, 340)]))
    assert all(100 <= x <= 340 for x, _, _, _ in pieces)
    assert ends(pieces) == ((135, LINES[2].foot), (305, LINES[3].top + 8))


def test_parts_further_apart_go_by_the_nearer_side_of_the_lines_between_them() -> None:
    (left,) = route(Wanted("a", [joint(1, 110, 140)], [joint(4, 120, 160)]))
    assert min(x for x, _, _, _ in left) == LINES[2].left - GUTTER
    (right,) = route(Wanted("a", [joint(1, 450, 500)], [joint(3, 420, 460)]))
    assert max(x for x, _, _, _ in right) == LINES[2].right + GUTTER


def test_the_line_that_is_nearest_is_joined_of_a_part_on_several() -> None:
    (pieces,) = route(Wanted("a", [joint(4, 100, 140)], [joint(2, 500, 600), joint(3, 100, 300), joint(4, 400, 420)]))
    assert ends(pieces)[1] == (405, LINES[4].foot)


def test_frames_that_would_run_over_each_other_have_lanes_of_their_own() -> None:
    first, second = [joint(2, 100, 140)], [joint(2, 200, 240)]
    one, other = route(Wanted("a", first, [joint(2, 300, 340)]), Wanted("b", second, [joint(2, 400, 440)]))
    assert one[1][1] != other[1][1]
    same, again = route(Wanted("a", first, [joint(2, 300, 340)]), Wanted("a", first, [joint(2, 400, 440)]))
    assert same[1][1] == again[1][1]


def test_a_part_off_the_page_is_pointed_at_over_its_edge() -> None:
    (below,) = route(Wanted("a", [joint(6, 200, 240)], []))
    assert max(y for _, _, _, y in below) > HEIGHT
    (above,) = route(Wanted("a", [], [joint(1, 200, 240)], source_above=True))
    assert min(y for _, y, _, _ in above) < 0
    assert route(Wanted("a", [], [])) == [[]]


@given(st.lists(st.tuples(*[st.integers(0, 7), st.integers(100, 480)] * 2), min_size=1, max_size=12))
def test_every_way_is_orthogonal_unbroken_and_crosses_no_letters(places: list[tuple[int, int, int, int]]) -> None:
    wanted = [
        Wanted(i, [joint(line, x, x + 30)], [joint(other, x2, x2 + 30)])
        for i, (line, x, other, x2) in enumerate(places)
    ]
    for pieces, (line, _, other, _) in zip(route(*wanted), places, strict=True):
        assert all(x == x2 or y == y2 for x, y, x2, y2 in pieces)
        assert all(before[2:] == after[:2] for before, after in pairwise(pieces))
        for x, y, x2, y2 in pieces:
            for number, text in enumerate(LINES):
                low, high = sorted((y, y2))
                over = low < text.foot and high > text.top + 8
                beside = max(x, x2) < text.left or min(x, x2) > text.right
                assert not over or beside or number in (line, other), (number, x, y, x2, y2)
