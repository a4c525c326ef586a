# The exception hierarchy as issubclass sees it.
pairs = [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError),
         (OverflowError, ArithmeticError), (UnboundLocalError, NameError), (ModuleNotFoundError, ImportError),
         (FileNotFoundError, OSError), (TimeoutError, OSError), (ConnectionResetError, ConnectionError),
         (RecursionError, RuntimeError), (NotImplementedError, RuntimeError), (UnicodeError, ValueError),
         (StopIteration, Exception), (StopAsyncIteration, Exception), (GeneratorExit, Exception),
         (KeyboardInterrupt, Exception), (SystemExit, Exception), (IndentationError, SyntaxError),
         (ExceptionGroup, Exception), (ExceptionGroup, BaseExceptionGroup), (IOError, OSError),
         (AttributeError, Exception), (AssertionError, Exception), (MemoryError, Exception), (EOFError, Exception)]
for child, parent in pairs:
    print(child.__name__, parent.__name__, issubclass(child, parent))
print([c.__name__ for c in ConnectionRefusedError.__mro__])
