"""Gives values to the programs, and compares what comes back with what was given.

    python3 measure.py STATE TARGET KNOWN

A component is without change if each of its samples comes back as the same JSON value (numbers are compared by value),
and is the same when it is read again. What is not without change must stand in KNOWN, with its reason; and what stands
there must still change.
"""

import collections
import json
import multiprocessing
import pathlib
import subprocess
import sys
import tomllib

from document import Document
from sampler import Sampler

SAMPLES = 12


def differences(given, came, path=""):
    """What changed, as kinds with places."""
    if isinstance(given, bool) or isinstance(came, bool) or given is None or came is None:
        if given is not came:
            yield "changed", path
    elif isinstance(given, (int, float)) and isinstance(came, (int, float)):
        if given != came:
            yield "number changed", path
    elif isinstance(given, dict) and isinstance(came, dict):
        for key in given.keys() - came.keys():
            yield ("null lost" if given[key] is None else "lost"), f"{path}/{key}"
        for key in came.keys() - given.keys():
            yield "added", f"{path}/{key}"
        for key in given.keys() & came.keys():
            yield from differences(given[key], came[key], f"{path}/{key}")
    elif isinstance(given, list) and isinstance(came, list) and len(given) == len(came):
        for index, pair in enumerate(zip(given, came)):
            yield from differences(*pair, f"{path}/{index}")
    elif type(given) is not type(came) or given != came:
        yield "changed", path


def measure(job):
    """The figures and the changes of one document."""
    state, target, name, spec = job
    types = json.loads((state / "types" / f"{name}.json").read_text())
    document = Document(pathlib.Path(spec))
    sampler = Sampler(document)
    samples, dropped, empty = [], 0, []
    for at in types:
        validator = document.validator(at)
        before = len(samples)
        seen = set()
        for value in sampler.samples(at, SAMPLES):
            # Whether it may be null is said where a component is used: its type is that of the other values.
            if value is None:
                continue
            text = json.dumps(value)
            try:
                valid = text in seen or validator.is_valid(value)
            except Exception:  # what the document says is no schema, or leads nowhere
                valid = False
            if text not in seen and valid:
                samples.append((at, text))
            dropped += not valid
            seen.add(text)
        if len(samples) == before:
            empty.append(at)
    run = subprocess.run([target / "debug" / f"values-{name}"], input="".join(f"{at}\t{text}\n" for at, text in samples),
                         capture_output=True, encoding="utf-8", check=True)
    changes = []
    for (at, text), line in zip(samples, run.stdout.splitlines(), strict=True):
        answer = json.loads(line)
        kinds = [(kind, answer[kind]) for kind in ("refused", "unwritten") if kind in answer]
        if "written" in answer:
            given, came = json.loads(text), json.loads(answer["written"])
            kinds += list(differences(given, came))
            if kinds and not document.validator(at).is_valid(came):
                kinds.append(("invalid", ""))
        if "again" in answer:
            kinds.append(("read otherwise", answer["again"]))
        if kinds:
            changes.append({"at": at, "given": text, "came": answer.get("written"), "kinds": kinds})
    return {"name": name, "components": len(types) - len(empty), "empty": empty, "samples": len(samples), "dropped": dropped,
            "changes": changes}


def judge(changed: dict, known: pathlib.Path, is_tried) -> int:
    """Compares what changes with what is known to, of what was tried."""
    reasons = dict(line.split(": ", 1) for line in known.read_text().splitlines() if line and not line.startswith("#"))
    new = sorted(changed.keys() - reasons.keys())
    stale = sorted(name for name in reasons if name not in changed and is_tried(name))
    for name in new[:40]:
        print(f"changes, and is not known: {name}: {changed[name]}")
    if len(new) > 40:
        print(f"and {len(new) - 40} more change and are not known")
    for name in stale:
        print(f"is known, and does not change: {name}")
    return 1 if new or stale else 0


def main() -> int:
    state, target, known = map(pathlib.Path, sys.argv[1:])
    targets = tomllib.loads((state / "crates/oasmith.toml").read_text())["targets"]
    jobs = [(state, target, name, one["spec"]) for name, one in targets.items() if (target / "debug" / f"values-{name}").exists()]
    with multiprocessing.Pool() as pool:
        results = pool.map(measure, jobs, chunksize=1)
    with (state / "changes.jsonl").open("w") as file:
        for result in results:
            for change in result["changes"]:
                file.write(json.dumps({"document": result["name"], **change}) + "\n")
    components = sum(result["components"] for result in results)
    samples = sum(result["samples"] for result in results)
    changed, lost = {}, set()
    kinds = collections.Counter()
    for result in results:
        for change in result["changes"]:
            component = f"{result['name']} {change['at'].rpartition('/')[2]}"
            changed.setdefault(component, " ".join(change["kinds"][0])[:100])
            found = {kind for kind, _ in change["kinds"]}
            if found != {"added"}:
                lost.add(component)
            for kind in found:
                kinds[kind, component] += 1
    print(f"{len(results)} of {len(targets)} documents, {components} components, {samples} samples, "
          f"{sum(result['dropped'] for result in results)} drawn in vain, {sum(len(result['empty']) for result in results)} components without")
    print(f"without a change: {components - len(changed)} of {components} components "
          f"({100 * (components - len(changed)) / components:.2f} %); but for what is added: {components - len(lost)} "
          f"({100 * (components - len(lost)) / components:.2f} %)")
    for kind, count in collections.Counter(kind for kind, _ in kinds).most_common():
        print(f"  {kind}: {count} components")
    documents = {result["name"] for result in results}
    made = {name for name in targets if (state / "crates" / name / "oasmith.surface.json").exists()}
    for name in sorted(made - documents):
        print(f"does not compile: {name}")
    return judge(changed, known, lambda name: name.split()[0] in documents) or int(bool(made - documents))


if __name__ == "__main__":
    sys.exit(main())
