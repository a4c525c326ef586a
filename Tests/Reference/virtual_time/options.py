"""The options that a program is run with, from a command line or a comment in the program."""

import argparse
import dataclasses
import shlex

from . import scheduled_signals, sites

FLAGS_COMMENT = "# flags:"


@dataclasses.dataclass
class Options:
    """What design.md section 3 lets one say about a run."""

    max_ticks: int | None = None
    signals: list = dataclasses.field(default_factory=list)
    sites: dict = dataclasses.field(default_factory=dict)
    seed: int = 0


def _argument(parse):
    def convert(text):
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None
    return convert


def add_arguments(parser):
    """Add the options of a run to an argparse parser."""
    parser.add_argument("--max-ticks", type=int, metavar="N")
    parser.add_argument("--signal", action="append", default=[], metavar="NAME@SECONDS",
                        type=_argument(scheduled_signals.parse))
    parser.add_argument("--site", action="append", default=[], metavar="URL=SECONDS[:BYTES]",
                        type=_argument(sites.parse))
    parser.add_argument("--seed", type=int, default=0, metavar="N")


def from_arguments(arguments):
    """The options that argparse has read."""
    return Options(arguments.max_ticks, arguments.signal, dict(arguments.site), arguments.seed)


def flags_of(source):
    """The words after `# flags:` among the comment lines that open a program (text)."""
    for line in source.splitlines():
        if not line.startswith("#"):
            return []
        if line.startswith(FLAGS_COMMENT):
            return shlex.split(line[len(FLAGS_COMMENT):])
    return []


def from_source(source):
    """The options that a program's own comment asks for."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return from_arguments(parser.parse_args(flags_of(source)))
