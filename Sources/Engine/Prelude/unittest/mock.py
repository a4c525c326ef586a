"""Objects that stand in for others and remember what was done to them: the common part."""

from ._calls import ANY, _Call, _CallList, call
from ._patching import patch

__all__ = ["ANY", "AsyncMock", "DEFAULT", "MagicMock", "Mock", "NonCallableMock", "PropertyMock", "call",
           "create_autospec", "mock_open", "patch", "sentinel"]


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        return self._known.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_OWN = ("_mock_", "assert", "assret", "asert", "aseert", "assrt")


class NonCallableMock:
    """A stand-in: any attribute of it is a stand-in too, unless `spec` names those that there are."""

    def __new__(cls, *args, **kwargs):
        # A class of its own for each, so that special methods can be set on one object.
        made = type(cls.__name__, (cls,), {"__module__": cls.__module__, "__qualname__": cls.__qualname__,
                                           "__doc__": cls.__doc__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, side_effect=None, return_value=DEFAULT,
                 unsafe=False, parent=None, **kwargs):
        spec = spec_set if spec_set is not None else spec
        own = self.__dict__
        own["_mock_children"] = {}
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_wraps"] = wraps
        own["_mock_sealed"] = False
        own["_mock_methods"] = None
        own["_spec_class"] = None
        if spec is not None:
            own["_mock_methods"] = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
            if not isinstance(spec, (list, tuple)):
                own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        own["_mock_return_value"] = return_value
        self.side_effect = side_effect
        self.reset_mock()
        self.configure_mock(**kwargs)

    @property
    def __class__(self):
        spec = self.__dict__.get("_spec_class")
        return type(self) if spec is None else spec

    def configure_mock(self, /, **kwargs):
        """Set attributes; a dot in a name goes on to an attribute's attribute."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parts, last = path.split(".")
            target = self
            for part in parts:
                target = getattr(target, part)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        own = self.__dict__
        own["called"] = False
        own["call_count"] = 0
        own["call_args"] = None
        own["call_args_list"] = _CallList()
        own["method_calls"] = _CallList()
        own["mock_calls"] = _CallList()
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            self.side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    @property
    def return_value(self):
        """What a call gives: a stand-in, until it is set."""
        if self._mock_return_value is DEFAULT:
            self.__dict__["_mock_return_value"] = self._child(None, "()")
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        """What a call does: an exception to raise, results one after the other, or a function."""
        return self.__dict__.get("_mock_side_effect")

    @side_effect.setter
    def side_effect(self, value):
        is_plain = value is None or callable(value) or isinstance(value, BaseException)
        self.__dict__["_mock_side_effect"] = value if is_plain else iter(value)

    def _child_class(self, name):
        return Mock if isinstance(self, Mock) and not isinstance(self, MagicMock) else MagicMock

    def _child(self, name, shown=None):
        parent_name = self._extract_name()
        kind = type(self).__mro__[1] if shown == "()" and not isinstance(self, AsyncMock) else self._child_class(name)
        child = kind(name=parent_name + (shown or f".{name}"))
        child.__dict__["_mock_parent"] = self
        child.__dict__["_mock_call_name"] = shown or name
        return child

    def _extract_name(self):
        return self._mock_name or "mock"

    def __getattr__(self, name):
        if name.startswith("_mock_") or name in ("_spec_class",):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None and name not in methods:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if methods is None and name.startswith(_OWN):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant "
                                 "to be an attribute.")
        known = self._mock_children
        if name in known:
            if known[name] is None:
                raise AttributeError(name)
            return known[name]
        if self._mock_sealed:
            raise AttributeError(f"{self._extract_name()}.{name}")
        wraps = self._mock_wraps
        child = self._child(name)
        if wraps is not None:
            child.__dict__["_mock_wraps"] = getattr(wraps, name)
        known[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect") or name in self.__dict__:
            object.__setattr__(self, name, value)
        elif name.startswith("__") and name.endswith("__"):
            self._set_special(name, value)
        else:
            self._mock_children[name] = value
            if isinstance(value, NonCallableMock) and value._mock_parent is None and value._mock_name is None:
                value.__dict__["_mock_parent"] = self
                value.__dict__["_mock_call_name"] = name

    def _set_special(self, name, value):
        if name == "__class__":
            self.__dict__["_spec_class"] = value
        elif isinstance(value, NonCallableMock):
            setattr(type(self), name, lambda self, *args, **kwargs: value(*args, **kwargs))
            self._mock_children[name] = value
        else:
            setattr(type(self), name, value)

    def __delattr__(self, name):
        self._mock_children[name] = None

    def __dir__(self):
        return self._mock_methods or [*object.__dir__(self), *self._mock_children]

    def __repr__(self):
        name = f" name={self._mock_name!r}" if self._mock_name else ""
        spec = f" spec={self._spec_class.__name__!r}" if self._spec_class else ""
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def attach_mock(self, mock, attribute):
        """Make a stand-in an attribute of this one."""
        mock.__dict__["_mock_parent"] = self
        mock.__dict__["_mock_call_name"] = attribute
        self._mock_children[attribute] = mock

    # Assertions

    def _name_in_messages(self):
        return self._mock_name or "mock"

    def assert_called(self):
        """It was called."""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._name_in_messages()}' to have been called.")

    def assert_called_once(self):
        """It was called once."""
        if self.call_count != 1:
            self._fail_count("called once", self.call_count, self.mock_calls)

    def assert_not_called(self):
        """It was not called."""
        if self.call_count:
            self._fail_count("not been called", self.call_count, self.mock_calls)

    def _fail_count(self, what, count, calls):
        shown = f"\nCalls: {calls!r}." if calls else ""
        expected = f"to have {what}" if what.startswith("not") else f"to have been {what}"
        raise AssertionError(f"Expected '{self._name_in_messages()}' {expected}. Called {count} times.{shown}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        expected = _Call(("", args, kwargs))
        if self.call_args is None:
            shown = expected._shown(self._name_in_messages())
            raise AssertionError(f"expected call not found.\nExpected: {shown}\n  Actual: not called.")
        if self.call_args != expected:
            name = self._name_in_messages()
            raise AssertionError(f"expected call not found.\nExpected: {expected._shown(name)}\n"
                                 f"  Actual: {self.call_args._shown(name)}")

    def assert_called_once_with(self, /, *args, **kwargs):
        """It was called once, with these arguments."""
        if self.call_count != 1:
            self._fail_count("called once", self.call_count, self.mock_calls)
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = _Call(("", args, kwargs))
        if expected not in self.call_args_list:
            raise AssertionError(f"{expected._shown(self._name_in_messages())} call not found")

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, in this order and next to each other unless `any_order`."""
        made = list(self.mock_calls)
        if any_order:
            missing = []
            for each in calls:
                if each in made:
                    made.remove(each)
                else:
                    missing.append(each)
            if missing:
                raise AssertionError(f"{tuple(missing)!r} not all found in call list")
            return
        wanted = list(calls)
        if not any(made[start:start + len(wanted)] == wanted for start in range(len(made) - len(wanted) + 1)):
            raise AssertionError(f"Calls not found.\nExpected: {_CallList(wanted)!r}\n  Actual: {self.mock_calls!r}")


class Mock(NonCallableMock):
    """A stand-in that can be called."""

    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._perform(args, kwargs)

    def _record(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call(("", args, kwargs))
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call(("", args, kwargs)))
        name, above = own.get("_mock_call_name"), own["_mock_parent"]
        while above is not None and name:
            entry = _Call((name, args, kwargs))
            if "()" not in name:
                above.__dict__["method_calls"].append(entry)
            above.__dict__["mock_calls"].append(entry)
            upper = above.__dict__.get("_mock_call_name")
            name = f"{upper}{'' if name.startswith('()') else '.'}{name}" if upper else None
            above = above.__dict__["_mock_parent"]

    def _perform(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or (isinstance(effect, type) and issubclass(effect, BaseException)):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or (isinstance(result, type)
                                                         and issubclass(result, BaseException)):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class _Special:
    """A special method of MagicMock: each object has a stand-in of its own for it."""

    def __init__(self, name, default):
        self.name = name
        self.default = default

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        children = instance._mock_children
        if self.name not in children:
            child = MagicMock(name=f"{instance._extract_name()}.{self.name}")
            if self.name == "__iter__":
                child.side_effect = lambda: iter(())
            elif self.default is not DEFAULT:
                child.return_value = self.default
            children[self.name] = child
        return children[self.name]


class MagicMock(Mock):
    """A stand-in that has Python's special methods too."""


_SPECIAL = {
    "__len__": 0, "__iter__": (), "__contains__": False, "__bool__": True, "__int__": 1, "__float__": 1.0,
    "__index__": 1, "__enter__": DEFAULT, "__exit__": False, "__getitem__": DEFAULT, "__setitem__": DEFAULT,
    "__delitem__": DEFAULT,
}

for _name, _default in _SPECIAL.items():
    setattr(MagicMock, _name, _Special(_name, _default))


async def _aenter(self):
    return self


async def _aexit(self, kind, error, traceback):
    return False


MagicMock.__aenter__ = _aenter
MagicMock.__aexit__ = _aexit


class _AwaitedMock(MagicMock):
    """What AsyncMock adds: calls give coroutines, and awaits are counted."""

    def reset_mock(self, visited=None, **options):
        super().reset_mock(visited, **options)
        own = self.__dict__
        own["await_count"] = 0
        own["await_args"] = None
        own["await_args_list"] = _CallList()

    def assert_awaited(self):
        """It was awaited."""
        if not self.await_count:
            raise AssertionError(f"Expected {self._name_in_messages()} to have been awaited.")

    def assert_awaited_once(self):
        """It was awaited once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._name_in_messages()} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_not_awaited(self):
        """It was not awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._name_in_messages()} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        expected = _Call(("", args, kwargs))
        name = self._name_in_messages()
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected._shown(name)}\nNot awaited")
        if self.await_args != expected:
            raise AssertionError(f"expected await not found.\nExpected: {expected._shown(name)}\n"
                                 f"  Actual: {self.await_args._shown(name)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """It was awaited once, with these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)


class AsyncMock(_AwaitedMock):
    """A stand-in for a coroutine function."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["__code__"] = _coroutine_sample.__code__

    def _child_class(self, name):
        return AsyncMock

    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = _Call(("", args, kwargs))
        own["await_args_list"].append(own["await_args"])
        if self.side_effect is None and self._mock_return_value is DEFAULT and self._mock_wraps is None:
            return self._plain_result()
        result = self._perform(args, kwargs)
        return await result if hasattr(result, "__await__") and type(result) is _CoroutineType else result

    def _plain_result(self):
        self.__dict__["_mock_return_value"] = MagicMock(name=f"{self._extract_name()}()")
        return self._mock_return_value


async def _coroutine_sample(*args, **kwargs):
    pass


def _coroutine_type():
    coroutine = _coroutine_sample()
    coroutine.close()
    return type(coroutine)


_CoroutineType = _coroutine_type()


class PropertyMock(Mock):
    """A stand-in for a property, to be set on a class."""

    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A stand-in with the attributes of `spec`."""
    return MagicMock(spec=spec, **kwargs)


def mock_open(mock=None, read_data=""):
    """A stand-in for open() whose files hold `read_data`."""
    from io import StringIO

    mock = MagicMock(name="open") if mock is None else mock
    handle = MagicMock()
    data = StringIO(read_data)
    handle.read.side_effect = data.read
    handle.readline.side_effect = data.readline
    handle.readlines.side_effect = data.readlines
    type(handle).__enter__ = lambda self: handle
    type(handle).__iter__ = lambda self: iter(data)
    mock.return_value = handle
    return mock
