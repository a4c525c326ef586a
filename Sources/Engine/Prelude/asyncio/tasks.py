"""Tasks: making them, waiting for them. Each concept is in a file of its own."""

from _asyncio import Task, all_tasks, current_task

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
from .waiting import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, wait_for

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
