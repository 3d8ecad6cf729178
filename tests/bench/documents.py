"""The documents that the clock is held to, and changes of them.

    documents.py doubled IN OUT      a JSON document in which everything stands twice
    documents.py changed IN OUT SCHEMA
                                     a document with one property more in one schema
"""

import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[2]
CORPUS = pathlib.Path(os.environ.get("OASMITH_CORPUS", "/nowhere"))

# Name, file, and the schema that is changed: one that other schemas and many operations lead to.
ALL = {
    "r9s": (ROOT / "specs/r9s/openapi.yaml", "Message"),
    "discord": (CORPUS / "discord.json", "UserResponse"),
    "openai": (CORPUS / "llm-openai.yaml", "CreateChatCompletionResponse"),
    "github": (CORPUS / "github-rest.json", "simple-user"),
}
SECOND = "-second"


def there():
    """The documents that are there, by name."""
    return {name: file for name, (file, _) in ALL.items() if file.exists()}


def size(name):
    """Megabytes."""
    return ALL[name][0].stat().st_size / 1e6


def again(value):
    """A part of a document that speaks of the second half only."""
    if isinstance(value, list):
        return [again(one) for one in value]
    if isinstance(value, dict):
        return {key: again_at(key, one) for key, one in value.items()}
    return value


def again_at(key, value):
    if key == "$ref" and isinstance(value, str):
        return value if value.startswith("#/components/securitySchemes/") else value + SECOND
    if key == "operationId":
        return f"{value}{SECOND}"
    if key == "tags" and isinstance(value, list):
        return [f"{tag}{SECOND}" if isinstance(tag, str) else tag for tag in value]
    if key == "mapping" and isinstance(value, dict):
        return {tag: one + SECOND for tag, one in value.items()}
    return again(value)


def doubled(document):
    for path, item in list(document["paths"].items()):
        document["paths"][f"/second{path}"] = again(item)
    for kind, components in document.get("components", {}).items():
        if kind != "securitySchemes":
            components.update({f"{name}{SECOND}": again(one) for name, one in list(components.items())})
    return document


def changed(text, schema):
    """The property is written into the text, so that everything else stays where it was."""
    if text.lstrip().startswith("{"):
        found = re.search(rf'"schemas": \{{.*?\n      "{re.escape(schema)}": \{{.*?"properties": \{{', text, re.DOTALL)
        piece = '\n"added_since": { "type": "string" },'
    else:
        found = re.search(rf"\n    {re.escape(schema)}:\n.*?\n(      +)properties:(?=\n)", text, re.DOTALL)
        piece = f"\n{found[1]}  added_since:\n{found[1]}    type: string"
    return text[: found.end()] + piece + text[found.end() :]


if __name__ == "__main__":
    what, given, out, *rest = sys.argv[1:]
    if what == "doubled":
        with open(given, encoding="utf-8") as file:
            result = json.dumps(doubled(json.load(file)), indent=2)
    else:
        result = changed(pathlib.Path(given).read_text(encoding="utf-8"), *rest)
    pathlib.Path(out).write_text(result, encoding="utf-8")
