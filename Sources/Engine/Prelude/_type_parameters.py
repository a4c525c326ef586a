"""What the compiler calls for type parameters and the statement `type`."""

import typing


def parameter(kind, name, bound, default, has_constraints):
    if kind == "TypeVar":
        made = typing.TypeVar(name, infer_variance=True)
        made._evaluate_later(bound, default, has_constraints)
    else:
        made = getattr(typing, kind)(name)
        made._evaluate_later(None, default, False)
        made.__infer_variance__ = True
    return made


def generic_base(*parameters):
    return typing.Generic[parameters]


def with_parameters(*parameters):
    def note(definition):
        definition.__type_params__ = parameters
        return definition

    return note


def alias(name, value, parameters):
    made = typing.TypeAliasType(name, None, type_params=parameters)
    made._evaluate = value
    return made
