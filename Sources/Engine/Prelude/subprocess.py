"""Names of subprocess. There is one process: nothing can be started."""

from _out_of_scope import Refused as _Refused

PIPE, STDOUT, DEVNULL = -1, -2, -3
_WHY = "no process can be started in the box; what a command would do can be written as a coroutine"


class SubprocessError(Exception):
    """The base of what is raised here."""


class CalledProcessError(SubprocessError):
    """A command that failed."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr
        self.stdout = output

    def __str__(self):
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."


class TimeoutExpired(SubprocessError):
    """A command that takes too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


Popen, run, call, check_call, check_output, getoutput, getstatusoutput = (
    _Refused(f"subprocess.{name}", _WHY)
    for name in ("Popen", "run", "call", "check_call", "check_output", "getoutput", "getstatusoutput"))
