"""Calls as stand-ins remember them."""


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class _Call(tuple):
    """A name, the positional and the named arguments; `call` itself makes them for comparing."""

    def __new__(cls, value=("", (), {}), name=None):
        made = tuple.__new__(cls, value)
        made._path = name
        return made

    def __call__(self, /, *args, **kwargs):
        return _Call((self._path or "", args, kwargs), f"{self._path}()" if self._path else "()")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(("", (), {}), name if not self._path else f"{self._path}.{name}")

    def __getitem__(self, index):
        # Two items, as callers unpack them.
        return tuple(iter(self))[index]

    def __iter__(self):
        return tuple.__iter__(self) if self._named() else iter((self.args, self.kwargs))

    def __len__(self):
        return 3 if self._named() else 2

    def _named(self):
        return bool(tuple.__getitem__(self, 0))

    @property
    def args(self):
        """The positional arguments."""
        return tuple.__getitem__(self, 1)

    @property
    def kwargs(self):
        """The named arguments."""
        return tuple.__getitem__(self, 2)

    def __eq__(self, other):
        if isinstance(other, _Call):
            name, args, kwargs = (tuple.__getitem__(other, index) for index in range(3))
        elif isinstance(other, tuple):
            name, args, kwargs = _normal(other)
        else:
            return NotImplemented
        return (tuple.__getitem__(self, 0), self.args, self.kwargs) == (name, args, kwargs)

    def __ne__(self, other):
        return not self == other

    def _shown(self, name):
        parts = [repr(each) for each in self.args]
        parts += [f"{key}={value!r}" for key, value in self.kwargs.items()]
        return f"{name}({', '.join(parts)})"

    def __repr__(self):
        if self._path is not None and not self._path.endswith("()"):
            return f"call.{self._path}"
        name = tuple.__getitem__(self, 0)
        return self._shown(f"call.{name}" if name and not name.startswith("()") else f"call{name}")


def _normal(value):
    name, args, kwargs = "", (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _CallList(list):
    """Calls; `in` also finds several that follow one another."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[start:start + length] == value for start in range(len(self) - length + 1))

    def __repr__(self):
        parts = [repr(each) for each in self]
        line = f"[{', '.join(parts)}]"
        return line if len(line) < 80 else "[" + ",\n ".join(parts) + "]"


call = _Call(name=None)
