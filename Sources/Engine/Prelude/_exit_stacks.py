"""ExitStack and AsyncExitStack."""

import sys
from contextlib import AbstractAsyncContextManager, AbstractContextManager


def _special(cm, names, protocol):
    """The type of `cm` and its two special methods."""
    cls = type(cm)
    try:
        return [getattr(cls, name) for name in names]
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f"the {protocol} protocol") from None


def _plain_callback(callback, args, kwds):
    def run(exc_type, exc, tb):
        callback(*args, **kwds)
    run.__wrapped__ = callback
    return run


def _async_callback(callback, args, kwds):
    async def run(exc_type, exc, tb):
        await callback(*args, **kwds)
    run.__wrapped__ = callback
    return run


class _Stack:
    """What both exit stacks share: a list of (is synchronous, exit function), run last to first."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Moves all callbacks to a new stack."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def push(self, exit):
        """Registers a context manager's exit, or a function of that signature."""
        method = getattr(type(exit), "__exit__", None)
        self._exit_callbacks.append((True, exit if method is None else _bind(method, exit)))
        return exit

    def enter_context(self, cm):
        """Enters a context manager and leaves it when the stack ends."""
        enter, exit = _special(cm, ("__enter__", "__exit__"), "context manager")
        result = enter(cm)
        self._exit_callbacks.append((True, _bind(exit, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Calls a function when the stack ends."""
        self._exit_callbacks.append((True, _plain_callback(callback, args, kwds)))
        return callback


def _bind(method, self):
    return lambda *details: method(self, *details)


class _Unwinding:
    """The exception on its way through the callbacks of a stack."""

    def __init__(self, exc):
        self.exc = exc
        self.received = exc is not None
        self.suppressed = False
        self.to_raise = False
        self.outer = sys.exception()

    def details(self):
        if self.exc is None:
            return None, None, None
        return type(self.exc), self.exc, self.exc.__traceback__

    def swallowed(self):
        """A callback has returned true."""
        self.suppressed = True
        self.to_raise = False
        self.exc = None

    def replaced(self, new):
        """A callback has raised: chain the new exception as nested `with` statements would."""
        link = new
        while link is not None:
            context = link.__context__
            if context is None or context is self.exc:
                break
            if context is self.outer:
                link.__context__ = self.exc
                break
            link = context
        else:
            link = None
        self.to_raise = True
        self.exc = new

    def finish(self):
        """Raises what is left to raise; else whether the original exception was suppressed."""
        if self.to_raise:
            context = self.exc.__context__
            try:
                raise self.exc
            except BaseException:
                self.exc.__context__ = context
                raise
        return self.received and self.suppressed


class ExitStack(_Stack, AbstractContextManager):
    """A stack of exits to run at the end of one `with` block."""
    __module__ = "contextlib"

    def close(self):
        """Runs the callbacks now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                if callback(*unwinding.details()):
                    unwinding.swallowed()
            except BaseException as new:
                unwinding.replaced(new)
        return unwinding.finish()


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """A stack of exits, of both kinds, to run at the end of one `async with` block."""
    __module__ = "contextlib"

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager and leaves it when the stack ends."""
        enter, exit = _special(cm, ("__aenter__", "__aexit__"), "asynchronous context manager")
        result = await enter(cm)
        self._exit_callbacks.append((False, _bind(exit, cm)))
        return result

    def push_async_exit(self, exit):
        """Registers an asynchronous context manager's exit, or a coroutine function of that signature."""
        method = getattr(type(exit), "__aexit__", None)
        self._exit_callbacks.append((False, exit if method is None else _bind(method, exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Awaits a coroutine function when the stack ends."""
        self._exit_callbacks.append((False, _async_callback(callback, args, kwds)))
        return callback

    async def aclose(self):
        """Runs the callbacks now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            synchronous, callback = self._exit_callbacks.pop()
            try:
                result = callback(*unwinding.details())
                if not synchronous:
                    result = await result
                if result:
                    unwinding.swallowed()
            except BaseException as new:
                unwinding.replaced(new)
        return unwinding.finish()
