# Exceptions with break, continue and return inside try.
def find(items):
    for item in items:
        try:
            if item is None:
                continue
            if 10 / item > 4:
                return item
        except ZeroDivisionError:
            print("zero")
            break
        except TypeError as error:
            print(error)
        finally:
            print("seen", item)
    return "nothing"


print(find([None, 5, "x", 2, 1]))
print(find([5, 0, 1]))
