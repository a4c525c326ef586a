/// What `tickbox new-lesson` writes: a lesson that is checked and shows every kind of block.
public enum LessonTemplate {
    /// The template.
    public static let text = """
        # A title that says the one idea

        One paragraph that says why it matters. The lesson list shows it.

        <!-- note: only the speaker sees this, in `tickbox replay --notes` -->

        ```python
        async def worker(name):
            print(name, "starts")
            await asyncio.sleep(1)
            return name
        ```

        Prose is prose. Lines behind `> ` are typed at the prompt; what stands below them is what the shell
        prints. `tickbox check --update FILE` fills it in.

        ```tickbox
        > spawn a = worker("A")
        ```

        ```predict
        The next tick runs. In which state is `a` after it?

        - [ ] running
        - [x] pending
        - [ ] done

        verify: a pending
        verify: output "A starts"

        A tick takes a task to its next `await` that has to wait. There `a` gives the loop back its turn.
        ```

        ```tickbox
        > step
        ```

        ## Your turn

        ```goal
        Cancel `a` and let the loop run until it is gone.

        expect a cancelled
        hint `cancel NAME` asks a task to cancel.
        hint The error is thrown in when the task's turn comes: `step`.
        ```

        ```solution
        > cancel a
        > step
        ```

        ## Try it
        One thing to try, with `play`.

        ## In CPython's documentation
        - [Coroutines and Tasks](https://docs.python.org/3.13/library/asyncio-task.html): "Task Cancellation"

        """
}
