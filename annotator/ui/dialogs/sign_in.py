"""Signing in to a server: a name and a password, of which a token is kept."""

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr


class SignInDialog(FormDialog):
    """Asks who one is on a server; `user` and `password` are what was typed."""

    def __init__(self, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Sign in to {server}", server=url), tr("Sign In"))
        self._user, self._password = QLineEdit(self), QLineEdit(self)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add(tr("&User"), self._user)
        self.add(tr("&Password"), self._password)
        self._user.setFocus()  # not the button, which comes first in the order of Tab

    @property
    def user(self) -> str:
        """The name on the server."""
        return self._user.text().strip()

    @property
    def password(self) -> str:
        """The password, which is not kept anywhere."""
        return self._password.text()

    def accept(self) -> None:
        """Only with both."""
        if self.user and self.password:
            super().accept()
        else:
            self.refuse(tr("Type your name on the server and your password."))
