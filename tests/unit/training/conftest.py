import pytest

from tests.unit.training.corpora import begin_anew


@pytest.fixture(autouse=True)
def _begin_anew() -> None:
    """What is learnt in a test does not hang on the tests before it."""
    begin_anew()
