"""Runs the parts that are asked for, and writes BENCHMARKS.md of what was measured now and before.

    measure.py [PART...]
"""

import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys

import again
import compiling
import documents
import generation
import programs
import report
import rivals

PARTS = {
    "generation": generation.measure,
    "again": again.measure,
    "compile": compiling.measure,
    "rebuild": compiling.measure_changes,
    "size": programs.measure_size,
    "decode": programs.measure_decoding,
    "events": programs.measure_events,
    "calls": programs.measure_calls,
}
# Those in which others take part.
TOGETHER = {"generation", "compile", "rebuild"}
RESULTS = rivals.STATE / "results.json"


def machine():
    """In words, without its name."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"model name\s*: (.*)", file.read())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    processor = found[1] if found else platform.machine()
    place = ", crates made in memory" if str(rivals.MADE).startswith("/dev/shm") else ""
    return f"{os.cpu_count()} cores of a virtual machine ({processor}), {memory:.0f} GB of memory, {platform.system()}, Rust {rust}{place}"


def label(tool):
    return f"{tool.name} {tool.version}"


def tools():
    """What is there: ours, and the others that install."""
    there, missing = [], []
    for tool in [*rivals.OURS, *rivals.RIVALS]:
        (there if tool.install() else missing).append(tool)
    for tool in missing:
        print(f"{label(tool)} does not install: left out", flush=True)
    shutil.rmtree(rivals.BUILT, ignore_errors=True)
    return there, missing


def measured(part, tools, documents):
    rows = PARTS[part](tools, documents)
    return {"date": datetime.date.today().isoformat(), "machine": machine(), "rows": rows}


def smoke():
    """Whether the clock still ticks: our own document alone, once, and nothing is written of it."""
    generation.RUNS = 1
    rivals.OURS[0].install()
    own = {"r9s": documents.there()["r9s"]}
    results = {part: measured(part, rivals.OURS, own) for part in ("generation", "again")} | {"missing": []}
    paper = report.paper(results, rivals.OURS)
    faults = [row["fault"] for part in ("generation", "again") for row in results[part]["rows"] if row["fault"]]
    print(*faults, paper.partition("## A crate")[2], sep="\n")
    return 1 if faults else 0


def main(parts):
    rivals.STATE.mkdir(parents=True, exist_ok=True)
    if parts == ["smoke"]:
        return smoke()
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        print(f"there is no part `{unknown[0]}`; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    results = {"missing": []} | (json.loads(RESULTS.read_text()) if RESULTS.exists() else {})
    if TOGETHER.intersection(parts or PARTS):
        there, missing = tools()
        results["missing"] = [label(tool) for tool in missing]
    else:
        all(tool.install() for tool in rivals.OURS)
        there = [tool for tool in [*rivals.OURS, *rivals.RIVALS] if label(tool) not in results["missing"]]
    for part in parts or PARTS:
        print(f"== {part}", flush=True)
        results[part] = measured(part, there, documents.there())
        RESULTS.write_text(json.dumps(results, indent=1))
    report.write(results, there)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
