# del of names, items, attributes; assert with and without a message.
x = 1
del x
try:
    x
except NameError as error:
    print(error)
items = [1, 2, 3]
del items[0], items[-1]
d = {"a": 1, "b": 2}
del d["a"]
print(items, d)
try:
    del d["a"]
except KeyError as error:
    print(repr(error), error)
assert items, "not raised"
for check in (lambda: (_ for _ in ()).throw(AssertionError), ):
    try:
        check()
    except AssertionError as error:
        print(repr(error))
try:
    assert not items, f"items are {items}"
except AssertionError as error:
    print(repr(error))
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error), str(error) == "")
