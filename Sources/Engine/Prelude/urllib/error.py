"""What urllib.request raises."""


class URLError(OSError):
    """A URL that cannot be opened."""

    def __init__(self, reason, filename=None):
        self.args, self.reason = (reason,), reason

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """An answer that says that something is wrong."""

    def __init__(self, url, code, msg, hdrs=None, fp=None):
        super().__init__(msg)
        self.url, self.code, self.msg, self.headers = url, code, msg, hdrs

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"
