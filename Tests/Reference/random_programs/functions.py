"""Random functions: a body of random statements."""

from . import compound_statements as compound
from . import contexts
from . import simple_statements as simple
from . import synchronisation as sync

SIMPLE = [(simple.log_state, 6), (simple.sleep, 10), (simple.spawn, 10), (simple.cancel_own, 7),
          (simple.cancel_any, 1), (simple.wait_for_any, 1), (simple.await_something, 14),
          (simple.make_future, 3), (simple.callbacks, 3), (simple.event_action, 4),
          (simple.queue_action, 3), (simple.queue_join, 1), (simple.fail, 2), (simple.block_loop, 1), (simple.leave, 1),
          (sync.semaphore_release, 1), (sync.barrier_wait, 3), (sync.barrier_end, 1), (sync.queue_shutdown, 1),
          (contexts.variable_action, 3), (contexts.eager_task, 3), (contexts.generator_by_hand, 2)]
COMPOUND = [(compound.timeout_block, 8), (compound.task_group, 8), (compound.wait_statement, 7),
            (compound.as_completed, 3), (compound.lock_block, 2), (compound.generator_block, 3),
            (compound.manager_block, 3), (compound.repeat, 2), (compound.condition, 3),
            (compound.protected, 6), (sync.condition_wait, 3), (sync.condition_notify, 3),
            (sync.semaphore_block, 3)]
DEEPEST = 3


def write_statement(scope):
    """Write one statement, compound where there is room for it."""
    if scope.in_main and scope.nesting == 0 and scope.chance(0.5):
        scope.nesting += 1
        compound.protected(scope, write_few)
        scope.nesting -= 1
        return
    table = SIMPLE + (COMPOUND if scope.nesting < DEEPEST and scope.budget > 2 else [])
    make = scope.rng.choices([entry[0] for entry in table], [entry[1] for entry in table])[0]
    scope.budget -= 1
    if make in (entry[0] for entry in SIMPLE):
        make(scope)
        return
    scope.nesting += 1
    make(scope, write_few)
    scope.nesting -= 1


def write_few(scope):
    """Write one to three statements."""
    for _ in range(scope.rng.randrange(1, 4)):
        write_statement(scope)


def write_body(scope, budget):
    """Write statements until the budget is used up."""
    scope.budget = budget
    while scope.budget > 0:
        write_statement(scope)
