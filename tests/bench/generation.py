"""What it costs to make a crate from nothing: each generator, each document."""

import os
import shutil

import clock
import rivals

RUNS = int(os.environ.get("RUNS", "5"))


def folder(tool, document):
    return rivals.MADE / "made" / document / tool.name.replace(", ", "-").replace(" ", "-")


def run(tool, document, spec):
    """One run into an empty folder."""
    out = folder(tool, document)
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    cost = clock.clock(tool.command(spec, out), out.with_suffix(".log"))
    if not cost:
        # Half a crate is none.
        shutil.rmtree(out, ignore_errors=True)
    return cost


def measure(tools, documents):
    rows = []
    for document, spec in documents.items():
        made = {tool.name: [] for tool in tools}
        faults = {}
        # One after another, round by round, so that whatever the machine does meets all of them.
        for _ in range(RUNS):
            for tool in tools:
                # Who has had forty seconds is known well enough.
                if tool.name in faults or sum(one["cpu"] for one in made[tool.name]) > 40:
                    continue
                cost = run(tool, document, spec)
                if cost:
                    made[tool.name].append(cost)
                else:
                    faults[tool.name] = clock.why(folder(tool, document).with_suffix(".log"))
                print(f"{document}, {tool.name}: {cost or faults[tool.name]}", flush=True)
        for tool in tools:
            rows.append(row(tool, document, made[tool.name], faults.get(tool.name)))
    return rows


def row(tool, document, runs, fault):
    row = {"tool": tool.name, "document": document, "fault": fault, "all": runs}
    if not fault:
        out = folder(tool, document)
        row |= clock.summary(runs)
        row |= {"rust": rivals.lines(tool.sources(out), ".rs"), "pages": rivals.lines(out, ".md")}
    return row
