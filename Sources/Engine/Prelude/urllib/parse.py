"""URLs taken apart and put together."""

from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "unquote", "unquote_plus"]

_ALWAYS_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Parts:
    __slots__ = ()

    def _location(self):
        userinfo, at, host = self.netloc.rpartition("@")
        if host.startswith("["):
            name, _, port = host[1:].partition("]")
            return userinfo if at else None, name, port.lstrip(":")
        name, _, port = host.partition(":")
        return userinfo if at else None, name, port

    @property
    def hostname(self):
        """The host's name, in lower case."""
        return self._location()[1].lower() or None

    @property
    def port(self):
        """The port, if one is given."""
        port = self._location()[2]
        if not port:
            return None
        if not port.isdigit():
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)

    @property
    def username(self):
        """The user's name, if one is given."""
        userinfo = self._location()[0]
        return None if userinfo is None else userinfo.partition(":")[0]

    @property
    def password(self):
        """The password, if one is given."""
        userinfo = self._location()[0]
        return None if userinfo is None or ":" not in userinfo else userinfo.partition(":")[2]


class SplitResult(_Parts, namedtuple("SplitResult", "scheme netloc path query fragment")):
    """The five parts of a URL."""
    __slots__ = ()

    def geturl(self):
        """The URL."""
        return urlunsplit(self)


class ParseResult(_Parts, namedtuple("ParseResult", "scheme netloc path params query fragment")):
    """The six parts of a URL."""
    __slots__ = ()

    def geturl(self):
        """The URL."""
        return urlunparse(self)


DefragResult = namedtuple("DefragResult", "url fragment")


def urlsplit(url, scheme="", allow_fragments=True):
    """A URL in five parts."""
    url = url.strip()
    netloc = query = fragment = ""
    front, colon, rest = url.partition(":")
    if colon and front[:1].isalpha() and all(c.isalnum() or c in "+-." for c in front):
        scheme, url = front.lower(), rest
    if url.startswith("//"):
        end = min((place for place in (url.find(c, 2) for c in "/?#") if place >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlunsplit(components):
    """Five parts as a URL."""
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme in ("http", "https", "ftp", "file") and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    return url + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def urlparse(url, scheme="", allow_fragments=True):
    """A URL in six parts."""
    parts = urlsplit(url, scheme, allow_fragments)
    path, params = parts.path, ""
    last = path.rfind("/")
    semicolon = path.find(";", max(last, 0))
    if semicolon >= 0:
        path, params = path[:semicolon], path[semicolon + 1:]
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


def urlunparse(components):
    """Six parts as a URL."""
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urldefrag(url):
    """A URL without its fragment, and that."""
    front, _, fragment = url.partition("#")
    return DefragResult(front, fragment)


def urljoin(base, url, allow_fragments=True):
    """A URL as seen from a page."""
    if not base or not url:
        return url or base
    b, u = urlparse(base), urlparse(url, "")
    if u.scheme and u.scheme != b.scheme:
        return url
    if u.netloc:
        return urlunparse(u._replace(scheme=b.scheme))
    if not u.path and not u.params:
        return urlunparse(b._replace(query=u.query or b.query, fragment=u.fragment))
    if u.path.startswith("/"):
        segments = u.path.split("/")
    else:
        segments = b.path.split("/")[:-1] + u.path.split("/")
        if not segments[0]:
            segments[1:] = filter(None, segments[1:-1]) if False else segments[1:]
    result = []
    for segment in segments:
        if segment == "..":
            if len(result) > 1 or (result and result[0]):
                result.pop()
        elif segment != ".":
            result.append(segment)
    if segments[-1] in (".", ".."):
        result.append("")
    path = "/".join(result) or "/"
    if b.netloc and not path.startswith("/"):
        path = "/" + path
    return urlunparse((b.scheme, b.netloc, path, u.params, u.query, u.fragment))


def quote(string, safe="/", encoding=None, errors=None):
    """A text with its special characters as %xx."""
    data = string if isinstance(string, bytes) else string.encode(encoding or "utf-8", errors or "strict")
    allowed = _ALWAYS_SAFE | set(safe)
    return "".join(chr(byte) if chr(byte) in allowed and byte < 128 else f"%{byte:02X}" for byte in data)


quote_from_bytes = quote


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with + for a space."""
    if isinstance(string, str) and " " not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Bytes with %xx filled in."""
    data = string.encode() if isinstance(string, str) else string
    parts = data.split(b"%")
    result = [parts[0]]
    for part in parts[1:]:
        try:
            result.append(bytes([int(part[:2].decode(), 16)]) + part[2:])
        except ValueError:
            result.append(b"%" + part)
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """A text with %xx filled in."""
    if isinstance(string, str) and "%" not in string:
        return string
    return unquote_to_bytes(string).decode(encoding, errors)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with spaces for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """The names and values of a query."""
    result = []
    for part in qs.split(separator) if qs else ():
        name, found, value = part.partition("=")
        if not found and strict_parsing:
            raise ValueError("bad query field: %r" % (part,))
        if (part or strict_parsing) and (value or keep_blank_values):
            result.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, **options):
    """The values of a query by their names."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, **options):
        result.setdefault(name, []).append(value)
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Names and values as a query."""
    def text(value):
        return quote_via(value if isinstance(value, (str, bytes)) else str(value), safe, encoding, errors)
    parts = []
    for name, value in query.items() if hasattr(query, "items") else query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
            parts.extend(f"{text(name)}={text(item)}" for item in value)
        else:
            parts.append(f"{text(name)}={text(value)}")
    return "&".join(parts)
