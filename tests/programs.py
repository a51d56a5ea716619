"""Programs of the system that some tests drive the app with."""

import shutil

import pytest

PACKAGES = {
    "Xvfb": "xvfb", "appstreamcli": "appstream", "chromedriver": "chromium-driver", "dbus-daemon": "dbus",
    "desktop-file-validate": "desktop-file-utils", "dpkg-shlibdeps": "dpkg-dev", "man": "man-db", "objdump": "binutils",
    "update-mime-database": "shared-mime-info",
}
"""The Debian packages of programs that are called otherwise."""


def needs(*programs: str) -> pytest.MarkDecorator:
    """Mark tests that are skipped, with the packages to install, where one of `programs` is not on the path."""
    missing = [program for program in programs if shutil.which(program) is None]
    packages = " ".join(PACKAGES.get(program, program) for program in missing)
    reason = f"{', '.join(missing)} not found; on Debian: apt-get install {packages}"
    return pytest.mark.skipif(bool(missing), reason=reason)
