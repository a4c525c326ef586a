"""`patch`: something replaced for the time of a block or of a function."""

from functools import wraps

_missing = object()


class _Patch:
    def __init__(self, find, attribute, new, options):
        self._find = find
        self.attribute = attribute
        self._new = new
        self._options = options

    def __enter__(self):
        from . import mock

        self._target = self._find()
        own = vars(self._target) if hasattr(self._target, "__dict__") else {}
        self._is_own = self.attribute in own
        self._old = getattr(self._target, self.attribute, _missing)
        if self._old is _missing and not self._options.pop("create", False):
            raise AttributeError(f"{self._target} does not have the attribute {self.attribute!r}")
        self._options.pop("create", None)
        new = self._new
        if new is _missing:
            code = getattr(self._old, "__code__", None)
            is_coroutine_function = code is not None and code.co_flags & 0x80
            maker = self._options.pop("new_callable", None) or (
                mock.AsyncMock if is_coroutine_function else mock.MagicMock)
            if self._options.pop("autospec", None):
                self._options["spec"] = self._old
            new = maker(**({"name": self.attribute} if maker in (mock.MagicMock, mock.AsyncMock) else {}),
                        **self._options)
        setattr(self._target, self.attribute, new)
        self._made = self._new is _missing
        return new

    def __exit__(self, *details):
        if self._is_own or isinstance(self._old, type(_missing)) is False and not isinstance(self._target, type):
            setattr(self._target, self.attribute, self._old)
        else:
            delattr(self._target, self.attribute)
        return False

    def start(self):
        """Replace it until stop()."""
        _running.append(self)
        return self.__enter__()

    def stop(self):
        """Put back what was there."""
        if self in _running:
            _running.remove(self)
            self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name, value in list(vars(function).items()):
                if name.startswith("test") and callable(value):
                    setattr(function, name, self._copy()(value))
            return function
        return self._around(function)

    def _copy(self):
        return _Patch(self._find, self.attribute, self._new, dict(self._options))

    def _around(self, function):
        patcher = self
        code = getattr(function, "__code__", None)
        if code is not None and code.co_flags & 0x80:
            @wraps(function)
            async def patched(*args, **kwargs):
                with patcher._copy() as new:
                    return await function(*args, *((new,) if patcher._new is _missing else ()), **kwargs)
        else:
            @wraps(function)
            def patched(*args, **kwargs):
                with patcher._copy() as new:
                    return function(*args, *((new,) if patcher._new is _missing else ()), **kwargs)
        return patched


_running = []


def patch(target, new=_missing, **options):
    """Replace what a dotted name means; a stand-in by default."""
    path, _, attribute = target.rpartition(".")
    if not path:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _found(path), attribute, new, options)


def _found(path):
    first, *rest = path.split(".")
    found = __import__(first)
    name = first
    for part in rest:
        name += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _patch_object(target, attribute, new=_missing, **options):
    return _Patch(lambda: target, attribute, new, options)


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values) | kwargs
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            path, _, name = self.in_dict.rpartition(".")
            self.in_dict = getattr(_found(path), name)
        self._saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *details):
        self.in_dict.clear()
        self.in_dict.update(self._saved)
        return False

    start = __enter__

    def stop(self):
        """Put back what was there."""
        self.__exit__()

    def __call__(self, function):
        @wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return patched


def _stop_all():
    for each in reversed(_running[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.stopall = _stop_all
