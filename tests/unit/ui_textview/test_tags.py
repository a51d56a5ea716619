from itertools import pairwise

from annotator.ui.textview.tags import FAR_ASIDE, LEAST, Wish, place_tags


def apart(places: list[tuple[float, float]]) -> bool:
    return all(left + width < following for (left, width), (following, _) in pairwise(places))


def test_a_tag_with_room_stands_where_it_belongs() -> None:
    assert place_tags([Wish(10, 30), Wish(100, 30)], 600) == [(10, 30), (100, 30)]


def test_tags_that_would_cover_each_other_move_apart_as_little_as_can_be() -> None:
    places = place_tags([Wish(100, 30), Wish(120, 30)], 600)
    assert places == [(93, 30), (127, 30)]


def test_where_there_are_too_many_they_are_cut_rather_than_led_astray() -> None:
    wishes = [Wish(100 + 25 * i, 90) for i in range(5)]
    places = place_tags(wishes, 600)
    assert apart(places)
    assert all(abs(left - wish.left) <= FAR_ASIDE for (left, _), wish in zip(places, wishes, strict=True))
    assert all(LEAST <= width < 90 for _, width in places)


def test_the_last_one_stays_on_the_page() -> None:
    (left, width), = place_tags([Wish(590, 40)], 600)
    assert left + width == 600


def test_the_first_one_does_not_leave_the_column() -> None:
    places = place_tags([Wish(0, 40), Wish(5, 40)], 600)
    assert places[0][0] == 0
    assert apart(places)


def test_two_tags_of_the_same_letters_stand_beside_each_other_over_them() -> None:
    assert place_tags([Wish(0, 40, 90), Wish(0, 30, 90)], 600) == [(0, 40), (44, 30)]


def test_a_firm_one_is_not_cut_while_cutting_others_helps() -> None:
    wishes = [Wish(100, 200), Wish(104, 50, firm=True), Wish(150, 140)]
    places = place_tags(wishes, 600)
    assert apart(places)
    assert places[1][1] == 50
    assert places[0][1] < 200
