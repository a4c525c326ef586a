"""Who runs in which loop, for those who write tasks of their own."""

from _asyncio import Task, _swap_current_task, current_task

# Of loops and tasks that are not asyncio's own.
_foreign_tasks = []
_foreign_current = {}


def _foreign_current_task(loop):
    return _foreign_current.get(loop)


def _foreign_all_tasks(loop):
    return {task for task in _foreign_tasks if _loop_of(task) is loop and not task.done()}


def _loop_of(task):
    get_loop = getattr(task, "get_loop", None)
    return task._loop if get_loop is None else get_loop()


def _register_task(task):
    """Make a task that is not asyncio's own known to all_tasks()."""
    if not isinstance(task, Task) and task not in _foreign_tasks:
        _foreign_tasks.append(task)


def _unregister_task(task):
    """Take back what _register_task() did."""
    if task in _foreign_tasks:
        _foreign_tasks.remove(task)


def _enter_task(loop, task):
    """Make `task` the loop's current one; there must be none."""
    current = current_task(loop)
    if current is not None:
        raise RuntimeError(
            f"Cannot enter into task {task!r} while another task {current!r} is being executed."
        )
    _set_current(loop, task)


def _leave_task(loop, task):
    """Leave the loop without a current task; `task` must be it."""
    current = current_task(loop)
    if current is not task:
        raise RuntimeError(
            f"Leaving task {task!r} does not match the current task {current!r}."
        )
    _set_current(loop, None)


def _set_current(loop, task):
    if not _swap_current_task(loop, task):
        if task is None:
            _foreign_current.pop(loop, None)
        else:
            _foreign_current[loop] = task
