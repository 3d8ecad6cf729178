"""What it costs when little or nothing changed, and how the cost grows with the document."""

import shutil
import subprocess
import sys

import clock
import documents as papers
import generation
import rivals

HASH = """
import hashlib, pathlib, sys
for given in map(pathlib.Path, sys.argv[1:]):
    for path in sorted(given.rglob("*")) if given.is_dir() else [given]:
        if path.is_file():
            hashlib.sha256(path.read_bytes()).digest()
"""
NOTHING = "pass"


def repeat(name, document, command, prepare=None):
    """The row of a command that is run several times."""
    log = rivals.STATE / "again.log"
    runs = []
    for _ in range(generation.RUNS):
        if prepare:
            prepare()
        cost = clock.clock(command, log)
        if cost is None:
            return {"what": name, "document": document, "fault": clock.why(log)}
        runs.append(cost)
    print(f"{document}, {name}: {runs[-1]}", flush=True)
    return {"what": name, "document": document, "fault": None, "all": runs, **clock.summary(runs)}


def measure(tools, documents):
    ours = next(tool for tool in tools if tool.name == "oasmith")
    rows = []
    for document, spec in documents.items():
        out = rivals.MADE / "again" / document
        shutil.rmtree(out, ignore_errors=True)
        out.parent.mkdir(parents=True, exist_ok=True)
        # A target of a configuration, so that `check` finds it.
        config = out.with_suffix(".toml")
        config.write_text(f'[targets.bench-api]\nspec = "{spec}"\noutput = "{out}"\n')
        generate = [*ours.command(spec, out)[:3], "--config", config]
        rows.append(repeat("from nothing", document, generate, lambda out=out: shutil.rmtree(out, ignore_errors=True)))
        rows.append(repeat("generate, nothing changed", document, generate))
        rows.append(repeat("check, nothing changed", document, [generate[0], "check", *generate[2:]]))
        rows.append(repeat("hashing document and crate", document, [sys.executable, "-S", "-c", HASH, spec, out]))
        rows.append(repeat("an empty program beside it", document, [sys.executable, "-S", "-c", NOTHING]))
    if "github" in documents:
        rows += twice(documents["github"])
    return rows


def twice(spec):
    """The largest document, and one of twice its size: as large as the largest that vendors publish."""
    second = rivals.STATE / "twice.json"
    if not second.exists():
        subprocess.run([sys.executable, papers.__file__, "doubled", spec, second], check=True)
    rows = []
    for name, given in (("once", spec), ("twice", second)):
        out = rivals.MADE / "again" / name
        for tool in rivals.OURS:
            row = repeat(f"{tool.name}, {name}", "github", tool.command(given, out),
                         lambda out=out: shutil.rmtree(out, ignore_errors=True))
            rows.append(row | {"megabytes": given.stat().st_size / 1e6})
    return rows
