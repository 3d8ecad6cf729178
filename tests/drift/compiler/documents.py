"""Documents: as trees, and as small ones made of real ones."""

import json
import subprocess

VERBS = ["get", "put", "post", "delete", "patch"]


def load(oasmith, path, overlays=()):
    """A document as a tree with all its files in it."""
    if str(path).endswith(".json") and not overlays:
        return json.loads(path.read_text())
    command = [oasmith, "inspect", str(path), "--stage", "load"]
    for overlay in overlays:
        command += ["--overlay", str(overlay)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(run.stdout)
    except ValueError:
        return None


def operations(document):
    """Paths, verbs and operations."""
    for path, item in (document.get("paths") or {}).items():
        for verb in VERBS:
            if isinstance(item, dict) and isinstance(item.get(verb), dict):
                yield path, verb, item[verb]


def references(tree):
    """The references in a tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            elif key == "mapping" and isinstance(value, dict):
                for one in value.values():
                    if isinstance(one, str):
                        yield one if one.startswith("#") else f"#/components/schemas/{one}"
            elif key not in ("example", "examples"):
                yield from references(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from references(value)


def pointed(document, reference):
    tree = document
    for part in reference.removeprefix("#/").split("/"):
        tree = tree.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(tree, dict) else None
    return tree


def reached(document, tree):
    """The references that a tree needs, with what they need."""
    found, work = {}, list(references(tree))
    while work:
        reference = work.pop()
        if reference not in found and reference.startswith("#/"):
            found[reference] = pointed(document, reference)
            work += references(found[reference])
    return found


def trimmed(document, chosen):
    """The document with these operations only, as (path, verb), and the components that they need."""
    paths = {}
    for path, verb in chosen:
        item = document["paths"].get(path)
        if isinstance(item, dict) and verb in item:
            kept = paths.setdefault(path, {key: value for key, value in item.items() if key == "parameters"})
            kept[verb] = item[verb]
            kept[verb].setdefault("responses", {"204": {"description": "Done."}})
    small = {key: document[key] for key in ("openapi", "info", "servers", "security") if key in document}
    small["paths"] = paths
    components = {}
    for reference, value in reached(document, paths).items():
        parts = reference.removeprefix("#/").split("/")
        if len(parts) == 3 and parts[0] == "components" and value is not None:
            components.setdefault(parts[1], {})[parts[2].replace("~1", "/").replace("~0", "~")] = value
    if schemes := (document.get("components") or {}).get("securitySchemes"):
        components["securitySchemes"] = schemes
    small["components"] = components
    return terse(json.loads(json.dumps(small)))


def terse(tree):
    """The tree without long texts and without examples, which take time and change no type."""
    if isinstance(tree, dict):
        return {key: value[:60] if key == "description" and isinstance(value, str) else terse(value)
                for key, value in tree.items() if key not in ("example", "examples") or isinstance(value, dict)}
    return [terse(value) for value in tree] if isinstance(tree, list) else tree


def size(document, operation):
    return len(json.dumps(operation)) + sum(len(json.dumps(one)) for one in reached(document, operation).values())


def chosen(document, most=16_000):
    """Four operations that show much and need little: one with a body, one with parameters, one with a union."""
    sizes = {(path, verb): size(document, operation) for path, verb, operation in operations(document)}
    small = sorted((size, key) for key, size in sizes.items() if size < most)
    picked = []
    shows = [
        lambda operation, text: "requestBody" in operation,
        lambda operation, text: any(one.get("in") == "query" for one in operation.get("parameters") or []),
        lambda operation, text: "oneOf" in text or "anyOf" in text or "discriminator" in text,
        lambda operation, text: '"enum"' in text and "requestBody" in operation,
    ]
    for show in shows:
        for _, key in reversed(small):
            operation = document["paths"][key[0]][key[1]]
            text = json.dumps([operation, reached(document, operation)])
            if key not in picked and show(operation, text):
                picked.append(key)
                break
    return picked or [key for _, key in small[:3]]


def changed(old, new, most=60_000, count=4):
    """Operations of two versions that are not the same, with what they need."""
    differ = []
    for path, verb, operation in operations(old):
        other = ((new.get("paths") or {}).get(path) or {}).get(verb)
        if other is None or size(old, operation) > most or size(new, other) > most:
            continue
        seen = [json.dumps([one, reached(document, one)], sort_keys=True)
                for document, one in ((old, operation), (new, other))]
        if seen[0] != seen[1]:
            differ.append((path, verb))
    step = max(1, len(differ) // count)
    return differ[::step][:count]
