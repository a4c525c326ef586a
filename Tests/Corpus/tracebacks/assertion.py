# A failed assertion.
# record: stderr
values = [1, 2, 3]
assert sum(values) == 7, "wrong sum"
