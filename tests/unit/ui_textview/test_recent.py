from annotator.ui.textview.recent import Recent


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    recent: Recent[int, str] = Recent(2)
    recent.put(1, "one")
    recent.put(2, "two")
    assert recent.get(1) == "one"
    recent.put(3, "three")
    assert [recent.get(key) for key in (1, 2, 3)] == ["one", None, "three"]


def test_what_is_dropped_is_gone_and_the_rest_stays() -> None:
    recent: Recent[int, str] = Recent(5)
    recent.put(1, "one")
    recent.put(2, "two")
    recent.drop([1, 7])
    assert (recent.get(1), recent.get(2), len(recent)) == (None, "two", 1)
