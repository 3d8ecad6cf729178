"""The valid instances of the JSON Schema Test Suite, as values of components.

    python3 suite.py documents STATE SUITE
    python3 suite.py members STATE
    python3 suite.py measure STATE TARGET KNOWN

Each schema of the suite is a component of one document for its draft, and each instance that it calls valid must come
back as it is. Schemas that only an implementation of JSON Schema can follow are left out: those with an address of their
own or with references to other documents.
"""

import json
import pathlib
import re
import subprocess
import sys

from measure import differences, judge
from workspace import crate_name, member, write

# What is held against which version of OpenAPI: its schemas are of that draft, or nearly.
DRAFTS = {"draft2020-12": "3.1.1", "draft4": "3.0.4"}
ADDRESSES = {"$id", "id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef", "$vocabulary"}


def keys(node):
    """Every key with a value that stands in a schema, or in what looks like one."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from keys(value)
    elif isinstance(node, list):
        for item in node:
            yield from keys(item)


def is_held(schema) -> bool:
    """Whether a component can be this schema."""
    return not any(key in ADDRESSES and isinstance(value, str) or key == "$ref" and not str(value).startswith("#")
                   for key, value in keys(schema))


def within(node, name: str):
    """A schema whose references begin at its component."""
    if isinstance(node, list):
        return [within(item, name) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: f"#/components/schemas/{name}{value[1:]}" if key == "$ref" and isinstance(value, str) else within(value, name)
            for key, value in node.items() if key != "$schema"}


def documents(state: pathlib.Path, suite: pathlib.Path) -> None:
    for draft, version in DRAFTS.items():
        schemas, instances, left = {}, {}, 0
        for file in sorted((suite / "tests" / draft).glob("*.json")):
            for index, group in enumerate(json.loads(file.read_text())):
                name = f"{file.stem[0].upper()}{file.stem[1:]}{index}"
                valid = [test["data"] for test in group["tests"] if test["valid"]]
                if not is_held(group["schema"]):
                    left += len(valid)
                elif valid:
                    schemas[name] = within(group["schema"], name)
                    instances[name] = {"said": group["description"], "valid": valid}
        paths = {f"/{name}": {"get": {"operationId": f"get{name}", "responses": {"200": {"description": "One.", "content": {
            "application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}}}} for name in schemas}
        write(state / f"{draft}.json", json.dumps({"openapi": version, "info": {"title": draft, "version": "1"}, "paths": paths,
                                                   "components": {"schemas": schemas}}, indent=1))
        write(state / f"{draft}.instances.json", json.dumps({"left": left, "components": instances}, indent=1))


def members(state: pathlib.Path) -> None:
    names = [crate_name(state / f"{draft}.json") for draft in DRAFTS]
    for name in names:
        operations = json.loads((state / "crates" / name / "oasmith.surface.json").read_text())["operations"]
        member(state, name, {one["http"].rpartition("/")[2]: one["answer"] for one in operations.values() if one.get("answer")})
    write(state / "programs/Cargo.toml", f'[workspace]\nmembers = {json.dumps(names)}\nresolver = "3"\n\n[profile.dev]\ndebug = false\n')


def measure(state: pathlib.Path, target: pathlib.Path, known: pathlib.Path) -> int:
    changed = {}
    for draft in DRAFTS:
        name = crate_name(state / f"{draft}.json")
        held = json.loads((state / f"{draft}.instances.json").read_text())
        types = json.loads((state / "types" / f"{name}.json").read_text())
        given = [(component, json.dumps(value)) for component, one in held["components"].items() if component in types
                 for value in one["valid"]]
        run = subprocess.run([target / "debug" / f"values-{name}"], input="".join(f"{at}\t{text}\n" for at, text in given),
                             capture_output=True, encoding="utf-8", check=True)
        wrong = 0
        for (component, text), line in zip(given, run.stdout.splitlines(), strict=True):
            answer = json.loads(line)
            said = [answer[key] for key in ("refused", "unwritten", "again") if key in answer]
            if not said:
                said = [" ".join(one) for one in differences(json.loads(text), json.loads(answer["written"]))]
            if said:
                wrong += 1
                changed.setdefault(f"{draft} {component}", f"{held['components'][component]['said']}: {text[:60]}: {said[0][:90]}")
        missing = len(held["components"].keys() - types.keys())
        print(f"{draft}: {len(given) - wrong} of {len(given)} valid instances without change; {missing} schemas without a type, "
              f"{held['left']} instances of schemas with an address of their own")
    return judge(changed, known, lambda name: True)


if __name__ == "__main__":
    step, state, *rest = sys.argv[1:]
    state = pathlib.Path(state)
    if step == "documents":
        documents(state, pathlib.Path(rest[0]))
    elif step == "members":
        members(state)
    else:
        sys.exit(measure(state, *map(pathlib.Path, rest)))
