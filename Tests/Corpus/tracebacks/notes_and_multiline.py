# Notes and messages of several lines; a custom class has its module's name.
# record: stderr
class CustomError(Exception):
    pass


error = CustomError("first line\nsecond line")
error.add_note("a note")
raise error
