"""A made-up machine."""

from os import uname as _uname


def system():
    """Linux"""
    return "Linux"


def node():
    """The machine's name."""
    return "tickbox"


def release():
    """The kernel's release."""
    return _uname().release


def version():
    """The kernel's version."""
    return _uname().version


def machine():
    """x86_64"""
    return "x86_64"


def processor():
    """Not known."""
    return ""


def platform(aliased=False, terse=False):
    """The machine in one text."""
    return "Linux-6.1.0-x86_64" if terse else "Linux-6.1.0-x86_64-with-glibc2.36"


def architecture(executable="", bits="", linkage=""):
    """64 bits."""
    return "64bit", "ELF"


def python_version():
    """3.13.0"""
    return "3.13.0"


def python_version_tuple():
    """3, 13, 0"""
    return "3", "13", "0"


def python_implementation():
    """CPython, which the box follows."""
    return "CPython"


def python_compiler():
    """A made-up compiler."""
    return "GCC 12.2.0"


def python_build():
    """A made-up build."""
    return "main", "Oct  7 2024 00:00:00"


def uname():
    """What is known of the machine."""
    from collections import namedtuple
    kind = namedtuple("uname_result", "system node release version machine")
    return kind("Linux", "tickbox", release(), version(), "x86_64")


def libc_ver():
    """glibc"""
    return "glibc", "2.36"
