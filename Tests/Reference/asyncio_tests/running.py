"""Runs scripts under CPython and under a tickbox binary, a few at a time."""

import hashlib
import json
import pathlib
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

TIME_LIMIT = 30


def run_scripts(scripts, command, jobs=2, memory=None):
    """What each script printed last on standard output, or how it failed: a list in the scripts' order.

    `memory`: a file that keeps results between calls, for an interpreter that does not change.
    """
    known = json.loads(memory.read_text()) if memory and memory.exists() else {}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        def run(script):
            key = hashlib.sha256(script.text.encode()).hexdigest()
            if memory is None or key not in known:
                known[key] = _run_one(command, script, pathlib.Path(folder))
            return known[key]

        results = list(pool.map(run, scripts))
    if memory:
        memory.write_text(json.dumps(known))
    return results


def _run_one(command, script, folder):
    path = folder / f"{hashlib.sha256(script.text.encode()).hexdigest()[:16]}.py"
    path.write_text(script.text, encoding="utf-8")
    try:
        ended = subprocess.run([*command, str(path)], stdin=subprocess.DEVNULL, capture_output=True,
                               text=True, errors="replace", timeout=TIME_LIMIT, cwd=folder)
    except subprocess.TimeoutExpired:
        return "HANG"
    finally:
        path.unlink()
    lines = ended.stdout.strip().splitlines()
    if ended.returncode == 0 and lines:
        return lines[-1]
    return "FAIL " + "\n".join(ended.stderr.strip().splitlines()[-6:])
