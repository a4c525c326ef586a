"""What a random statement may refer to, and the draws that all statements share."""

DELAYS = ("0", "0", "0.1", "0.2", "0.3", "0.5", "0.5", "1", "1", "1", "1.5", "2", "2", "3", "-1")
LIMITS = ("0", "0.1", "0.3", "0.5", "1", "1", "1.5", "2", "4", "None")
ERRORS = ("ValueError", "KeyError", "TypeError", "Oops", "ZeroDivisionError")


class Scope:
    """The place in the program that is being written."""

    def __init__(self, rng, source, function, functions):
        self.rng = rng
        self.source = source
        self.function = function
        self.functions = functions
        self.tasks = []
        self.futures = []
        self.budget = 0
        self.nesting = 0
        self.counter = 0

    @property
    def in_main(self):
        """Whether this is main, in which little should go wrong unguarded."""
        return self.function == 0

    def chance(self, probability):
        """True with the given probability."""
        return self.rng.random() < probability

    def choice(self, options):
        """One of the options."""
        return self.rng.choice(options)

    def delay(self):
        """Seconds to sleep, as source: often equal to others, sometimes unlike any other."""
        if self.chance(0.2):
            return f"{self.rng.randrange(1, 3000) / 1000}"
        return self.choice(DELAYS)

    def limit(self):
        """Seconds to wait at most, as source; may be None."""
        return self.choice(LIMITS)

    def fresh(self, prefix):
        """A local name not used before in this function."""
        self.counter += 1
        return f"{prefix}{self.counter}"

    def label(self):
        """A short string literal that tells one output from another."""
        return repr(f"{self.function}.{self.rng.randrange(100)}")

    def error(self):
        """An expression that makes an exception."""
        return f"{self.choice(ERRORS)}({self.rng.randrange(10)})"

    def later_functions(self):
        """The numbers of the functions that this one may start."""
        return list(range(self.function + 1, self.functions))

    def event(self):
        """One of the program's events."""
        return f"events[{self.rng.randrange(2)}]"

    def queue(self):
        """One of the program's queues."""
        return f"queues[{self.rng.randrange(5)}]"
