"""What holds for every test: no window on the screen, no touch of the user's own files, no silent skips in CI."""

import gc
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

# A busy machine fails no property, and CI tries the same examples each time.
settings.register_profile(
    "annotator", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("annotator")

# Before anything imports Qt. Tests of the real window on a real display start the app in a process of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Only between tests: a collection in a thread of work would destroy the Qt objects of an earlier test (`ui.garbage`).
gc.disable()

NO_SKIPS = os.environ.get("ANNOTATOR_NO_SKIPS") == "1"


def forbidden(skip: object) -> str:
    """What a skip is told as where skips are forbidden."""
    reason = skip[2] if isinstance(skip, tuple) else skip
    return f"Skips are forbidden by ANNOTATOR_NO_SKIPS=1, and this was skipped. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", forbidden(report.longrepr)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome, report.longrepr = "failed", forbidden(report.longrepr)
    return report


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    another_file = nextitem is None or nextitem.path != item.path
    gc.collect(2 if another_file else 1)


@pytest.fixture(scope="session", autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, data, state and cache of the user are empty folders of this run, also in the processes it starts."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.mktemp(kind.lower())))
        yield
