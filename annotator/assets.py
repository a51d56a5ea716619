"""Where the files that ship with the app are found: in a wheel, in a checkout and in a frozen bundle.

`resources/` holds schemas, ontologies, lexicons, themes, icons, translations and the guide; `seeds/` the sample
articles.
"""

from pathlib import Path

from annotator.errors import UserError

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`; it need not exist."""
    return _shipped("resources").joinpath(*parts)


def seeds() -> Path:
    """The folder of sample articles; UserError when this installation came without them."""
    folder = _shipped("seeds")
    if not folder.is_dir():
        raise UserError(
            "The sample articles are not in {folder}; install Annotator again to get them back.", folder=folder)
    return folder


def notices() -> Path:
    """The page that says whose work ships with the app."""
    return _shipped("THIRD_PARTY_NOTICES.md")


def _shipped(name: str) -> Path:
    inside = PACKAGE / name  # where the wheel and the bundle put it
    return inside if inside.exists() else PACKAGE.parent / name
