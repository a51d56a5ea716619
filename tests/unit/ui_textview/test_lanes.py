from annotator.ui.textview.lanes import StableLanes, lanes


def test_what_is_nested_gets_a_higher_lane_than_what_holds_it() -> None:
    assert lanes([(5, 8), (0, 10), (6, 7)]) == [1, 0, 2]


def test_the_same_span_twice_gets_two_lanes() -> None:
    assert sorted(lanes([(0, 4), (0, 4)])) == [0, 1]


def test_what_only_touches_shares_a_lane() -> None:
    assert lanes([(0, 4), (4, 8)]) == [0, 0]


def test_a_lane_once_given_stays_whatever_comes_beside_it() -> None:
    brackets = StableLanes()
    assert brackets.lane("b", ["a", "c"]) == 0
    assert brackets.lane("a", ["b"]) == 1
    assert brackets.lane("b", ["a"]) == 0


def test_a_lane_let_go_can_be_given_again() -> None:
    brackets = StableLanes()
    brackets.lane("a", [])
    brackets.lane("b", ["a"])
    brackets.forget("a")
    assert brackets.lane("c", ["a", "b"]) == 0
