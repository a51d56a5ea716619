from annotator.ui.textview.links import Joint, routes


def test_a_part_on_the_same_line_is_joined_under_it() -> None:
    hub, end = Joint(100, 20, 25), Joint(300, 20, 25)
    assert routes(hub, [end], 600) == [(300, 20, 300, 25), (300, 25, 100, 25), (100, 20, 100, 25)]


def test_a_part_on_another_line_goes_by_the_gutter() -> None:
    hub, end = Joint(100, 20, 25), Joint(300, 60, 65)
    assert set(routes(hub, [end], 600)) == {
        (300, 60, 300, 65), (300, 65, 600, 65), (100, 20, 100, 25), (100, 25, 600, 25), (600, 25, 600, 65)}


def test_all_lines_are_orthogonal_and_the_trunk_is_drawn_once() -> None:
    segments = routes(Joint(100, 20, 25), [Joint(300, 60, 65), Joint(50, 100, 105)], 600)
    assert all(x == x2 or y == y2 for x, y, x2, y2 in segments)
    assert [segment for segment in segments if segment[0] == segment[2] == 600] == [(600, 25, 600, 105)]


def test_a_part_off_the_page_is_pointed_at() -> None:
    below = Joint(0, 0, 900, seen=False)
    assert (600, 25, 600, 900) in routes(Joint(100, 20, 25), [below], 600)


def test_nothing_is_drawn_without_ends() -> None:
    assert routes(Joint(100, 20, 25), [], 600) == []
