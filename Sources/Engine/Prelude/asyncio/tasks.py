"""Tasks: making them, waiting for them. Each concept is in a file of its own."""

from _asyncio import Task, add_methods, all_tasks, current_task

from .completion import as_completed
from .gathering import gather
from .scheduling import (
    create_eager_task_factory,
    create_task,
    eager_task_factory,
    ensure_future,
)
from .shielding import shield
from .sleeping import sleep
from .threads import run_coroutine_threadsafe
from .introspection import _enter_task, _leave_task, _register_task, _unregister_task
from .waiting import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, wait_for

from .task_stacks import get_stack, print_stack

add_methods(Task, {"get_stack": get_stack, "print_stack": print_stack})

# There is one implementation, for which CPython has two.
_CTask = _PyTask = Task
_c_current_task = _py_current_task = current_task
_c_register_task = _py_register_task = _register_task
_c_unregister_task = _py_unregister_task = _unregister_task
_c_enter_task = _py_enter_task = _enter_task
_c_leave_task = _py_leave_task = _leave_task

__all__ = (
    "ALL_COMPLETED",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Task",
    "all_tasks",
    "as_completed",
    "create_eager_task_factory",
    "create_task",
    "current_task",
    "eager_task_factory",
    "ensure_future",
    "gather",
    "run_coroutine_threadsafe",
    "shield",
    "sleep",
    "wait",
    "wait_for",
)
