"""Passwords, which are not hidden here."""


def getpass(prompt="Password: ", stream=None):
    """A line of input."""
    return input(prompt)


def getuser():
    """The learner's name."""
    return "learner"


class GetPassWarning(UserWarning):
    """The input is not hidden."""
