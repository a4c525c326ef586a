# A class with __eq__ and without __hash__ is not hashable; the default is identity.
class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return True


a, b = Plain(), Plain()
print(a == b, a == a, a != b, len({a, b, a}), {a: 1}[a])
print(Equal() == 5, Equal() != 5, 5 == Equal())
try:
    hash(Equal())
except TypeError as error:
    print(error)
for unhashable in ([], {}, set()):
    try:
        {unhashable: 1}
    except TypeError as error:
        print(error)
