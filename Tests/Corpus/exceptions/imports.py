# Importing what is not there.
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
