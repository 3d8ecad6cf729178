"""What it costs to compile what the generators made: `cargo check` of the whole, and a build after a small change."""

import os
import shutil
import subprocess
import sys

import clock
import documents as papers
import generation
import rivals

COMPILED = rivals.STATE / "compiled"
# A crate that comes from a registry is compiled so.
WHOLE = {"CARGO_TARGET_DIR": str(COMPILED), "CARGO_INCREMENTAL": "0"}
CHANGED = {"CARGO_TARGET_DIR": str(COMPILED), "CARGO_INCREMENTAL": "1"}


def crate(tool, document):
    """The folder of a crate of what the tool made, or why there is none."""
    made = generation.folder(tool, document)
    log = made.with_suffix(".log")
    if not made.exists() and not generation.run(tool, document, papers.there()[document]):
        return None, clock.why(log)
    tool.finish(made)
    manifest = made / "Cargo.toml"
    if not manifest.exists():
        return None, "it made no crate"
    text = manifest.read_text()
    if "[workspace]" not in text:
        # It lies in a folder of this workspace, and is none of it.
        manifest.write_text(text + "\n[workspace]\n")
    return made, None


def cargo(what, folder):
    return ["cargo", what, "--lib", "--manifest-path", folder / "Cargo.toml"]


def compiled(what, folder, environment, log):
    """Whether it compiles, with all that it depends on."""
    with open(log, "wb") as output:
        return subprocess.run(list(map(str, cargo(what, folder))), env={**os.environ, **environment}, stdout=output,
                              stderr=subprocess.STDOUT, check=False).returncode == 0


def measure(tools, documents):
    rows = []
    for document in [one for one in ("r9s", "openai", "github") if one in documents]:
        for tool in tools:
            # Pages change nothing in what is compiled.
            if tool.name == "oasmith":
                continue
            folder, fault = crate(tool, document)
            log = generation.folder(tool, document).with_suffix(".check.log")
            if folder and not compiled("check", folder, WHOLE, log):
                folder, fault = None, f"{clock.errors(log)} errors; the first: {clock.why(log)}"
            row = {"tool": tool.name, "document": document, "fault": fault}
            if folder:
                row |= repeated(folder, log)
            print(row, flush=True)
            rows.append(row)
    return rows


def repeated(folder, log):
    runs = []
    for _ in range(min(3, generation.RUNS)):
        (folder / "src/lib.rs").touch()
        cost = clock.clock(cargo("check", folder), log, env=WHOLE)
        if not cost:
            return {"fault": clock.why(log)}
        runs.append(cost)
    return {"all": runs, **clock.summary(runs)}


def measure_changes(tools, documents):
    """A schema gets a property, the crate is made again and built again."""
    rows = []
    for document in [one for one in ("r9s", "openai", "github") if one in documents]:
        spec, schema = papers.ALL[document]
        changed = rivals.STATE / f"changed-{document}{spec.suffix}"
        subprocess.run([sys.executable, papers.__file__, "changed", spec, changed, schema], check=True)
        for tool in tools:
            if tool.name != "oasmith":
                rows.append(rebuilt(tool, document, spec, changed))
                print(rows[-1], flush=True)
    return rows


def rebuilt(tool, document, spec, changed):
    folder, fault = crate(tool, document)
    log = generation.folder(tool, document).with_suffix(".build.log")
    if folder and not compiled("build", folder, CHANGED, log):
        fault = "does not compile"
    if fault:
        return {"tool": tool.name, "document": document, "fault": fault}
    made, built = [], []
    for _ in range(min(3, generation.RUNS)):
        for given in (changed, spec):
            manifest = (folder / "Cargo.toml").read_text()
            if tool.name != "oasmith, no pages":
                for path in folder.iterdir():
                    if path.name != "Cargo.lock":
                        shutil.rmtree(path) if path.is_dir() else path.unlink()
            made.append(clock.clock(tool.command(given, folder), log))
            if made[-1]:
                tool.finish(folder)
                (folder / "Cargo.toml").write_text(manifest)
                built.append(clock.clock(cargo("build", folder), log, env=CHANGED))
            if not (made[-1] and built[-1]):
                return {"tool": tool.name, "document": document, "fault": clock.why(log)}
    return {"tool": tool.name, "document": document, "fault": None, "made": clock.summary(made),
            "built": clock.summary(built)}
