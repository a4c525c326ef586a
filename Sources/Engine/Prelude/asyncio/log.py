"""The logger of asyncio's own messages."""

import logging

logger = logging.getLogger("asyncio")
