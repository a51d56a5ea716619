"""What is built from the checkout installs and runs elsewhere."""

import subprocess
import sys
from pathlib import Path

import pytest

SMOKE_TEST = Path(__file__).parents[2] / "packaging" / "smoke_test.py"


@pytest.mark.slow
def test_sdist_and_wheel_are_complete() -> None:
    run = subprocess.run([sys.executable, SMOKE_TEST], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
