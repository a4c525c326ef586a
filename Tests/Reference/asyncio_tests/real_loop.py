"""The second head of a script: the loop is an ordinary one, whatever the test says about its time."""


def make_test_loop(gen):
    return asyncio.new_event_loop()
