# The first matching except clause is taken; the name is unbound afterwards.
def f(error):
    try:
        raise error
    except ZeroDivisionError:
        return "zero"
    except ArithmeticError as e:
        return f"arithmetic {e}"
    except (KeyError, IndexError) as e:
        return f"lookup {e!r}"
    except Exception as e:
        return f"other {type(e).__name__}"


for error in (ZeroDivisionError(), OverflowError("big"), KeyError("k"), IndexError("i"), ValueError(), TypeError):
    print(f(error))
try:
    raise ValueError
except ValueError as e:
    kept = e
try:
    e
except NameError as error:
    print(error, repr(kept))
