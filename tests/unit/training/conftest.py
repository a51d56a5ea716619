import pytest
from thinc.api import fix_random_seed


@pytest.fixture(autouse=True)
def _same_weights_to_begin_with() -> None:
    """What is learnt in a test does not hang on the tests before it."""
    fix_random_seed(0)
