# Names with two leading underscores are private to their class.
class Base:
    def __init__(self):
        self.__secret = "base"

    def reveal(self):
        return self.__secret


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.__secret = "derived"


d = Derived()
print(d.reveal(), sorted(d.__dict__))
try:
    d.__secret
except AttributeError as error:
    print(error)
