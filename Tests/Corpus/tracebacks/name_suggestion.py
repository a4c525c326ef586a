# NameError and AttributeError suggest near names.
# record: stderr
class Thing:
    def __init__(self):
        self.colour = "red"


thing = Thing()
try:
    thing.color
except AttributeError as error:
    print(error)
counter = 1
print(countr)
