"""Compares many programs, some at a time."""

import collections
import concurrent.futures
import json
import multiprocessing
import re
import shutil

from . import tickbox as tickbox_side
from .cases import scratch_folder
from .difference import difference

MOST_SHOWN = 20


def run_cases(tickbox, cases, jobs, keep):
    """Compare on all cases, print what differs; returns how many do."""
    context = multiprocessing.get_context("fork")
    failures = 0
    kinds = collections.Counter()
    with scratch_folder() as folder, concurrent.futures.ProcessPoolExecutor(jobs, context) as pool:
        tasks = [pool.submit(compare_case, tickbox, case, folder, keep) for case in cases]
        for case, task in zip(cases, tasks):
            lines = task.result()
            if lines:
                failures += 1
                kinds[kind(lines)] += 1
                if failures <= MOST_SHOWN:
                    print(f"{case.name} differs", *lines, sep="\n", flush=True)
    print(f"{len(cases)} programs, {failures} differ")
    for name, count in kinds.most_common():
        print(f"{count:6} {name}")
    if failures:
        print(f"kept in {keep}")
    return failures


def kind(lines):
    """A difference in few words: tickbox's last line on stderr if it has one, else what differs."""
    if lines[-1].startswith("    ") and "tickbox's stderr ends:" in lines:
        return re.sub(r"\d+|'[^']*'|\"[^\"]*\"", "…", lines[-1].strip())[:90]
    return re.split(r"[,:]", lines[0])[0]


def compare_case(tickbox, case, folder, keep):
    """The difference on one case; the program and both traces are kept if there is one."""
    path = case.prepare(folder)
    reference = case.reference(path)
    found = tickbox_side.run(tickbox, path, case.flags)
    lines = difference(reference, found)
    if lines:
        _keep(case.name, path, reference, found, keep, lines)
    return lines


def _keep(name, path, reference, found, keep, lines):
    keep.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, keep / f"{name}.py")
    (keep / f"{name}.difference.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for label, side in (("cpython", reference), ("tickbox", found)):
        ticks = "".join(json.dumps(tick, ensure_ascii=False) + "\n" for tick in side.trace or [])
        (keep / f"{name}.{label}.jsonl").write_text(ticks, encoding="utf-8", errors="replace")
        (keep / f"{name}.{label}.out").write_text(side.stdout, encoding="utf-8", errors="replace")
