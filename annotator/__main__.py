"""`python -m annotator` is the same program as `annotator`."""

from annotator.cli import main

if __name__ == "__main__":
    main()
