# Exception classes with attributes of their own; str and repr.
class AppError(Exception):
    """The base of this program's errors."""


class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name = name
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


try:
    raise NotFound("page")
except AppError as error:
    print(error, repr(error), error.args, error.name, error.code, isinstance(error, Exception))
print(repr(AppError()), str(AppError()), str(AppError(1, 2)), AppError("a").args)
