"""Errors that a user can cause, and can mend."""

from annotator.phrases import Sentence


class UserError(Exception):
    """What happened and what to do, in one clear sentence that may be shown as it is.

    Values are put into the sentence at their names in braces; without values, braces mean nothing. `sentence` keeps
    both apart, for who shows it in another language.
    """

    def __init__(self, text: str, /, **values: object) -> None:
        self.sentence = Sentence(text, **values)
        super().__init__(str(self.sentence))
