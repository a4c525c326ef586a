"""Policies: the rule that says which loop is current while none runs."""

from _asyncio import AbstractEventLoop, EventLoop

__all__ = (
    "AbstractEventLoopPolicy",
    "BaseDefaultEventLoopPolicy",
    "DefaultEventLoopPolicy",
    "get_event_loop_policy",
    "set_event_loop_policy",
)


class AbstractEventLoopPolicy:
    """What a policy can be asked for."""

    def get_event_loop(self):
        """Give the current loop, or raise; never None."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make `loop` the current one."""
        raise NotImplementedError

    def new_event_loop(self):
        """Make a loop, without making it current."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Remembers one loop; makes it, with a warning, if nobody ever set one."""

    _loop_factory = EventLoop

    def __init__(self):
        self._loop = None
        self._was_set = False

    def get_event_loop(self):
        """Give the loop that was set; the first time, if none was, a new one."""
        if self._loop is None and not self._was_set:
            _warn_of_missing_loop()
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        """Make `loop` current; None means that there is no current loop."""
        self._was_set = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                "loop must be an instance of AbstractEventLoop or None, "
                f"not '{type(loop).__name__}'"
            )
        self._loop = loop

    def new_event_loop(self):
        """Make a loop."""
        return self._loop_factory()


class DefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The policy in use until another one is set."""


def _warn_of_missing_loop():
    try:
        import warnings
    except ImportError:
        return
    # The warning points at the caller's line, however deep in asyncio we are.
    ours = __file__.rpartition("/")[0]
    warnings.warn(
        "There is no current event loop", DeprecationWarning, skip_file_prefixes=(ours,)
    )


_policy = None


def get_event_loop_policy():
    """Give the policy in use."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Use another policy; None goes back to the default."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _policy = policy
