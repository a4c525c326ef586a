"""What a loop does with exceptions that reach nobody: the handler that was set, or a message on standard error."""

import sys


def call_exception_handler(self, context):
    """Hand a description of what went wrong to the loop's exception handler."""
    handler = self.get_exception_handler()
    if handler is None:
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            log_error("Exception in default exception handler", error)
        return
    try:
        _call_in_context(handler, self, context)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        _report_failed_handler(self, context, error)


def _call_in_context(handler, loop, context):
    thing = context.get("task") or context.get("future") or context.get("handle")
    own = thing.get_context() if hasattr(thing, "get_context") else None
    if hasattr(own, "run"):
        own.run(handler, loop, context)
    else:
        handler(loop, context)


def _report_failed_handler(loop, context, error):
    try:
        loop.default_exception_handler({
            "message": "Unhandled error in exception handler",
            "exception": error,
            "context": context,
        })
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as second:
        log_error(
            "Exception in default exception handler while handling an unexpected error "
            "in custom exception handler",
            second,
        )


def default_exception_handler(self, context):
    """Log the message, what else is known, and the exception's traceback."""
    lines = [context.get("message") or "Unhandled exception in event loop"]
    for key in sorted(context):
        if key not in ("message", "exception"):
            lines.append(f"{key}: {_detail(key, context[key])}")
    log_error("\n".join(lines), context.get("exception"))


def _detail(key, value):
    if key not in ("source_traceback", "handle_traceback"):
        return repr(value)
    from traceback import format_list

    what = "Object" if key == "source_traceback" else "Handle"
    return f"{what} created at (most recent call last):\n{''.join(format_list(value)).rstrip()}"


def log_error(text, error=None):
    """Log with the level ERROR."""
    _log("error", text, error or None)


def log_slow_callback(what, seconds):
    """Debug mode's warning of a callback that kept the loop from everything else."""
    _log("warning", f"Executing {what} took {seconds:.3f} seconds", None)


def log_selector():
    """Say what a new loop waits with, as CPython's does on Linux."""
    _log("debug", "Using selector: EpollSelector", None)


def _log(level, text, error):
    logging = sys.modules.get("logging")
    if logging is not None:
        # The text may hold per cent signs; without arguments it is not a template.
        getattr(logging.getLogger("asyncio"), level)(text, exc_info=error)
        return
    # What logging's handler of last resort would do, without the time that loading it takes.
    sys.stderr.write(text + "\n")
    if error is not None:
        from traceback import print_exception

        print_exception(error)
