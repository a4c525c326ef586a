"""Enumerations."""

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto",
           "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name", "show_flag_values"]

_builtin_property = property
_absent = object()


class auto:
    """A value that the enumeration chooses."""

    def __init__(self, value=_absent):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is _absent else repr(self.value)})"


class nonmember:
    """Keeps a value in an enumeration's body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes any value in an enumeration's body a member."""

    def __init__(self, value):
        self.value = value


class property:
    """A property of members that leaves its name free for a member."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc if doc is not None or fget is None else fget.__doc__
        self.name = self.clsname = self._owner = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is not None:
            return self.fget(instance)
        if self._owner is not None:
            return getattr(super(self._owner, instance), self.name)
        raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == "__" and name[-2:] == "__" and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == "_" and name[-1] == "_" and name[1] != "_" and name[-2] != "_")


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return (len(name) > len(prefix) and name.startswith(prefix)
            and (name[-1] != "_" or name[-2] != "_"))


_allowed_sunders = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
                    "_use_args_", "_member_names_", "_simple")


class EnumDict(dict):
    """The namespace of an enumeration's body: notes members and picks the values of auto()."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._values = []
        self._ignore = []
        self._generator = None
        self._auto_used = False
        self._order = None

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignore
            elif key == "_order_":
                self._order = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                return
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_inner(value)):
            if isinstance(value, member):
                value = value.value
            elif key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            count = len(self._values)
            value = self._resolved(key, value)
            self._member_names[key] = None
            if len(self._values) == count:
                self._values.append(value)
        super().__setitem__(key, value)

    def _is_inner(self, value):
        """Whether a value is a class written inside the enumeration's body."""
        return (isinstance(value, type) and self._cls_name is not None
                and f".{value.__qualname__}".endswith(f".{self._cls_name}.{value.__name__}"))

    def _set_sunder(self, key, value):
        if key not in _allowed_sunders:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_used:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generator = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            taken = set(names) & set(self._member_names)
            if taken:
                raise ValueError(f"_ignore_ cannot specify already set names: {taken!r}")
            self._ignore = names

    def _resolved(self, key, value):
        """The value with every auto() replaced by a number."""
        if isinstance(value, auto):
            if value.value is _absent:
                value.value = self._generator(key, 1, len(self._member_names), self._values[:])
                self._auto_used = True
            self._values.append(value.value)
            return value.value
        if isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
            parts = [self._resolved(key, part) if isinstance(part, auto) else part for part in value]
            return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
        return value

    def update(self, members, **more):
        if hasattr(members, "keys"):
            members = [(name, members[name]) for name in members.keys()]
        for name, value in [*members, *more.items()]:
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _refuse_extension(cls, bases)
        namespace = EnumDict(cls)
        if bases:
            namespace._generator = _find_in(bases, "_generate_next_value_")
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        for name in [*classdict._ignore, "_ignore_"]:
            if name in classdict:
                dict.__delitem__(classdict, name)
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        namespace = {name: value for name, value in classdict.items() if name not in classdict._member_names}
        generator = namespace.get("_generate_next_value_")
        if generator is not None and not isinstance(generator, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generator)
        data_type = _data_type(cls, bases)
        maker = namespace.get("__new__")
        if maker is not None:
            namespace["__new_member__"] = maker
            del namespace["__new__"]
        namespace.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[],
                         _member_type_=data_type, _value_repr_=_value_repr(bases, data_type))
        if boundary is None:
            boundary = _find_in(bases, "_boundary_")
        namespace["_boundary_"] = boundary
        namespace.update(_flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        if ReprEnum is not None and ReprEnum in bases:
            _take_display(enum_class, data_type, namespace)
        if data_type is not object and not isinstance(bases[0], EnumType):
            _keep_display(enum_class, data_type, namespace)
            if Flag is not None and issubclass(enum_class, Flag):
                for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                    if name not in namespace:
                        setattr(enum_class, name, Flag.__dict__[name])
        for name in names:
            _add_member(enum_class, name, classdict[name])
        if Flag is not None and issubclass(enum_class, Flag):
            _complete_flag(enum_class)
        if classdict._order is not None:
            _check_order(enum_class, classdict._order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value=_absent, names=_absent, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if value is _absent:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if cls._member_map_:
            if names is not _absent:
                value = (value, names) + values
            return _look_up(cls, value)
        if names is _absent and type is None:
            return _look_up(cls, value)
        return cls._create_(value, None if names is _absent else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional way to make an enumeration: Enum("Color", "RED GREEN")."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            generator = _find_in(bases, "_generate_next_value_")
            given, names, values = names, [], []
            for count, name in enumerate(given):
                values.append(generator(name, start, count, values[:]))
                names.append((name, values[-1]))
        elif names is None:
            names = ()
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        classdict["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __dir__(cls):
        return sorted({"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
                       "__len__", "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_})

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)


EnumMeta = EnumType
Enum = Flag = ReprEnum = None


def _refuse_extension(cls_name, bases):
    for base in bases:
        for ancestor in base.__mro__:
            if isinstance(ancestor, EnumType) and ancestor._member_names_:
                raise TypeError(f"<enum {cls_name!r}> cannot extend {ancestor!r}")


def _find_in(bases, name):
    for base in reversed(bases):
        found = getattr(base, name, None)
        if found is not None:
            return found
    return None


def _data_type(cls_name, bases):
    """The mixed-in type that holds the members' data, or object."""
    if not bases or Enum is None:
        return object
    if not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = None
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found[candidate or base] = None
                break
            else:
                candidate = candidate or base
    kinds = list(found)
    if len(kinds) > 1:
        raise TypeError(f"too many data types for {cls_name!r}: {set(kinds)!r}")
    return kinds[0] if kinds else object


def _value_repr(bases, data_type):
    for base in bases:
        for ancestor in base.__mro__:
            if isinstance(ancestor, EnumType):
                if ancestor._value_repr_ not in (None, repr):
                    return ancestor._value_repr_
            elif ancestor is not object and "__repr__" in ancestor.__dict__:
                if "__dataclass_fields__" in ancestor.__dict__ and "__dataclass_params__" in ancestor.__dict__ \
                        and ancestor.__dict__["__dataclass_params__"].repr:
                    return _dataclass_repr
                return ancestor.__dict__["__repr__"]
    return repr


def _dataclass_repr(value):
    fields = value.__dataclass_fields__
    return ", ".join([f"{name}={getattr(value, name)!r}" for name in fields if fields[name].repr])


def _keep_display(enum_class, data_type, namespace):
    """Lets the enumeration's own special methods win over those of the data type."""
    data_types = data_type.__mro__
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in namespace and name not in enum_class.__dict__:
            for base in enum_class.__mro__[1:]:
                if base not in data_types and name in base.__dict__:
                    setattr(enum_class, name, base.__dict__[name])
                    break


def _take_display(enum_class, data_type, namespace):
    """str() and format() of the data type, for IntEnum and the like."""
    if "__format__" not in namespace:
        enum_class.__format__ = lambda self, spec: data_type.__format__(self, spec)
    if "__str__" not in namespace:
        if data_type.__str__ is object.__str__:
            enum_class.__str__ = lambda self: data_type.__repr__(self)
        else:
            enum_class.__str__ = lambda self: data_type.__str__(self)


def _maker(enum_class):
    """The function that makes members, and whether it takes the value."""
    maker = getattr(enum_class, "__new_member__", None)
    if maker is not None:
        return maker, True
    data_type = enum_class._member_type_
    if data_type is object:
        return object.__new__, False
    return data_type.__new__, True


def _add_member(enum_class, name, value):
    maker, takes_value = _maker(enum_class)
    data_type = enum_class._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if data_type is tuple:
        args = (args,)
    new = maker(enum_class, *args) if takes_value else maker(enum_class)
    if "_value_" not in new.__dict__:
        if data_type is object:
            new._value_ = value
        else:
            try:
                new._value_ = data_type(*args)
            except Exception as error:
                problem = TypeError("_value_ not set in __new__, unable to create it")
                problem.__cause__ = error
                raise problem
    value = new._value_
    new._name_ = name
    new.__objclass__ = enum_class
    new._sort_order_ = len(enum_class._member_names_)
    initialise = enum_class.__init__
    if initialise is not Enum.__init__:
        new.__init__(*args)
    canonical = _known(enum_class, value)
    if canonical is not None:
        new = canonical
    elif Flag is None or not issubclass(enum_class, Flag) or not isinstance(value, int) or _is_single_bit(value):
        enum_class._member_names_.append(name)
    if Flag is not None and issubclass(enum_class, Flag) and isinstance(value, int):
        enum_class._flag_mask_ |= value
        if _is_single_bit(value):
            enum_class._singles_mask_ |= value
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
    _publish(enum_class, name, new)
    if canonical is None:
        try:
            enum_class._value2member_map_.setdefault(value, new)
        except TypeError:
            enum_class._unhashable_values_.append(value)


def _complete_flag(enum_class):
    values = [enum_class._member_map_[name]._value_ for name in enum_class._member_names_]
    values = [value for value in values if isinstance(value, int)]
    if values != sorted(values) and "_iter_member_" not in enum_class.__dict__:
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _publish(enum_class, name, new):
    """Makes a member an attribute of the class, unless a property of that name finds it."""
    shown = new
    for base in enum_class.__mro__[1:]:
        if name in base.__dict__:
            shown = property()
            shown.__set_name__(enum_class, name)
            shown._owner = enum_class
            break
    type.__setattr__(enum_class, name, shown)
    enum_class._member_map_[name] = new


def _check_order(enum_class, order):
    wanted = [name for name in order if name not in enum_class._member_map_ or name in enum_class._member_names_]
    if wanted != enum_class._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {wanted!r}\n  {enum_class._member_names_!r}")


def _known(cls, value):
    """The member with a value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    return None


def _look_up(cls, value):
    if type(value) is cls:
        return value
    found = _known(cls, value)
    if found is not None:
        return found
    if not cls._member_map_:
        raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
    problem = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        problem = error
        result = None
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
        return result
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if result is None and problem is None:
        raise invalid
    if problem is None:
        problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
    if not isinstance(problem, ValueError):
        problem.__context__ = invalid
    raise problem


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the highest so far."""
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        own = [name for base in type(self).__mro__ for name in base.__dict__
               if name[0] != "_" and name not in type(self)._member_map_]
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", *own})

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return True if self is other else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    @classmethod
    def __signature__(cls):
        return "(value, names=None)"

    def _add_alias_(self, name):
        cls = type(self)
        if cls._member_map_.get(name, self) is not self:
            raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
        _publish(cls, name, self)

    def _add_value_alias_(self, value):
        cls = type(self)
        known = _known(cls, value)
        if known is not None and known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")
        cls._value2member_map_[value] = self


class ReprEnum(Enum):
    """The base of enumerations whose str() and format() are those of their data type."""


class IntEnum(int, ReprEnum):
    """Enumerations of integers."""
    __hash__ = int.__hash__
    __eq__ = int.__eq__


def _new_string(cls, *values):
    if len(values) > 3:
        raise TypeError(f"too many arguments for str(): {values!r}")
    if len(values) == 1 and not isinstance(values[0], str):
        raise TypeError(f"{values[0]!r} is not a string")
    if len(values) >= 2 and not isinstance(values[1], str):
        raise TypeError(f"encoding must be a string, not {values[1]!r}")
    if len(values) == 3 and not isinstance(values[2], str):
        raise TypeError(f"errors must be a string, not {values[2]!r}")
    value = str(*values)
    new = str.__new__(cls, value)
    new._value_ = value
    return new


class StrEnum(str, ReprEnum):
    """Enumerations of strings; auto() gives the name in lower case."""
    __hash__ = str.__hash__
    __eq__ = str.__eq__
    __new__ = _new_string

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a flag does with bits that have no name."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits_of(value):
    while value > 0:
        bit = value & -value
        yield bit
        value ^= bit


def show_flag_values(value):
    """The single bits of a value."""
    return list(_bits_of(getattr(value, "value", value)))


def _binary(number, width=None):
    """A number in binary as the messages show it: 0b0 101, sign first."""
    width = max(number.bit_length(), width or 0)
    if number >= 0:
        return "0b0 " + bin(number)[2:].zfill(width or 1)
    return "0b1 " + bin((1 << width) + number)[2:].zfill(width)


class Flag(Enum, boundary=STRICT):
    """Enumerations whose members are combined as bits."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the bit above the highest so far."""
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._singles_mask_):
            yield cls._value2member_map_[bit]

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda found: found._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A combination of members; what becomes of unknown bits is the boundary's choice."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n"
                                 f"  allowed {_binary(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = all_bits + 1 + value if cls._boundary_ in (EJECT, KEEP) else value & cls._singles_mask_
        unknown = value & ~mask
        if cls._member_type_ is object:
            combined = object.__new__(cls)
        else:
            combined = cls._member_type_.__new__(cls, value)
        if "_value_" not in combined.__dict__:
            combined._value_ = value
        members = list(cls._iter_member_(value))
        known = 0
        for found in members:
            known |= found._value_
        combined._name_ = "|".join([found._name_ for found in members]) or None
        if members:
            unknown = value ^ known
            if unknown:
                combined._name_ += f"|{cls._numeric_repr_(unknown)}"
        combined.__objclass__ = cls
        combined._inverted_ = None
        combined = cls._value2member_map_.setdefault(value, combined)
        if negative is not None:
            cls._value2member_map_[negative] = combined
        return combined

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from type(self)._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = type(self)
        shown = (cls._value_repr_ or repr)(self._value_)
        return f"<{cls.__name__}: {shown}>" if self._name_ is None else f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        cls = type(self)
        return f"{cls.__name__}({self._value_!r})" if self._name_ is None else f"{cls.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_bits(self, other):
        if isinstance(other, type(self)):
            return other._value_
        kind = type(self)._member_type_
        return other if kind is not object and isinstance(other, kind) else None

    def __or__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other_bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers."""
    __hash__ = int.__hash__
    __eq__ = int.__eq__


def unique(enumeration):
    """Refuses aliases in an enumeration."""
    aliases = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if aliases:
        shown = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


def __getattr__(name):
    if name in ("EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "verify", "global_enum_repr", "global_flag_repr",
                "global_str", "global_enum", "pickle_by_global_name", "pickle_by_enum_name"):
        import _enum_extras
        return getattr(_enum_extras, name)
    raise AttributeError(f"module 'enum' has no attribute {name!r}")
