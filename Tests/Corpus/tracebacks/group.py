# An exception group with nested groups.
# record: stderr
def fail(n):
    raise ValueError(f"failure {n}")


errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("several failures", [*errors, ExceptionGroup("inner", [TypeError("deep")])])
