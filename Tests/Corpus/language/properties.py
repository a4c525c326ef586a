# Properties, class methods and static methods.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def describe(value):
        return "hot" if value > 30 else "cool"


t = Temperature(20)
print(t.celsius, t.fahrenheit, Temperature.from_fahrenheit(212).celsius)
t.celsius = 35
print(t.describe(t.celsius), Temperature.describe(5))
del t.celsius
for attempt in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1)):
    try:
        attempt()
    except (ValueError, AttributeError) as error:
        print(error)
