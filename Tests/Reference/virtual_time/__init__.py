"""Programs run by the real CPython in virtual time, observed tick for tick.

The package replaces what touches the wall clock (the loop's selector and clock, the `time` module)
and the two orders that CPython leaves to memory addresses; everything else is CPython's own asyncio,
accelerated classes included. The contract is design.md, sections 2 and 3.

The sets of asyncio can be put in order only while its modules are being imported, so importing this
package comes before the first import of asyncio.
"""

from . import ordered_modules

ordered_modules.install()
