# and and or return one of their operands and stop as soon as they can.
def say(value):
    print("asked for", value)
    return value


print(say(0) or say("second"))
print(say(0) and say("never"))
print(say(1) or say("never"))
print(say(1) and say("second"))
print(not [], not "x", None or 0 or [], 1 and 2 and 3)
print("yes" if [] else "no", "yes" if [0] else "no")


class Falsy:
    def __bool__(self):
        return False


class Empty:
    def __len__(self):
        return 0


print(bool(Falsy()), bool(Empty()), bool(object()), bool(0.0), bool(""), bool({}), bool(range(0)))
