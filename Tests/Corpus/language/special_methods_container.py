# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __call__.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        print("get", key)
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, item):
        print("contains", item)
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return reversed(self.items)

    def __call__(self, *args, **kwargs):
        return args, kwargs


bag = Bag(1, 2, 3)
print(len(bag), bag[0], bag[0:2], 2 in bag, list(bag), bool(bag), list(reversed(bag)))
bag[0] = 10
del bag[1]
print(bag.items, bag(1, k=2), [*bag], max(bag))


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Old()), 20 in Old(), 5 in Old())
