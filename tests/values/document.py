"""A document as schemas of JSON Schema 2020-12, whatever its version, with what a check and a sampler ask of it.

What OpenAPI 3.0 writes in its own way (`nullable`, boolean `exclusiveMinimum`, keys beside `$ref`) is rewritten in place.
References to other files are not followed: a component that reaches one has no samples.
"""

import json
import pathlib
import re

import jsonschema
import yaml

SCHEMAS = ("not", "if", "then", "else", "items", "additionalProperties", "propertyNames", "contains",
           "unevaluatedProperties", "unevaluatedItems", "additionalItems")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")


class Loader(yaml.CSafeLoader):
    """YAML 1.2's core schema: no dates, no `yes`, no numbers in base 60."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("bool", "^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", "^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", "^[-+]?[0-9]+$|^0o[0-7]+$|^0x[0-9a-fA-F]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(re.sub("^([-+]?)0+(?=[0-9])", r"\1", node.value), 0))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


class Document:
    """The schemas of a document, as they are in 2020-12."""

    def __init__(self, path: pathlib.Path):
        text = path.read_text(encoding="utf-8-sig")
        try:
            self.root = json.loads(text)
        except ValueError:  # YAML, whatever the name says
            self.root = yaml.load(text, Loader)
        self.old = str(self.root.get("openapi", "")).startswith("3.0")
        self.seen = set()
        self.around = None
        self.schemas = self.root.get("components", {}).get("schemas", {}) or {}
        for name in list(self.schemas):
            self.around = f"#/components/schemas/{name.replace('~', '~0').replace('/', '~1')}"
            self.schemas[name] = self.convert(self.schemas[name])
        self.around = None
        self.convert_within({key: value for key, value in self.root.items() if key != "info"})

    def convert_within(self, node) -> None:
        """Rewrites what stands under `schema` somewhere in paths, parameters and answers."""
        if isinstance(node, list):
            for item in node:
                self.convert_within(item)
        elif isinstance(node, dict) and id(node) not in self.seen:
            self.seen.add(id(node))
            for key, value in node.items():
                if key == "schema" and isinstance(value, dict):
                    node[key] = self.convert(value)
                else:
                    self.convert_within(value)

    def convert(self, schema):
        """One schema and those in it."""
        if not isinstance(schema, dict):
            return schema if isinstance(schema, bool) else {}
        if self.old and isinstance(schema.get("$ref"), str):
            return {"$ref": schema["$ref"]}
        if id(schema) in self.seen:
            return schema
        self.seen.add(id(schema))
        for key in SCHEMAS:
            if key in schema and not (key == "items" and isinstance(schema[key], list)):
                schema[key] = self.convert(schema[key])
        for key in LISTS:
            if isinstance(schema.get(key), list):
                schema[key] = [self.convert(part) for part in schema[key]]
        for key in MAPS:
            if isinstance(schema.get(key), dict):
                schema[key] = {name: self.convert(part) for name, part in schema[key].items()}
        self.rewrite(schema)
        return schema

    def rewrite(self, schema: dict) -> None:
        """What older versions write otherwise, and what people write though no version has it."""
        # The word of 2019-09 for a schema that holds itself.
        if schema.get("$recursiveRef") == "#" and self.around:
            schema["$ref"] = self.around
        kind = schema.get("type")
        if kind not in ("object", "array", "string", "number", "integer", "boolean", "null") and not isinstance(kind, list):
            schema.pop("type", None)
        elif schema.get("nullable") is True and isinstance(kind, str):
            schema["type"] = [kind, "null"]
            if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
                schema["enum"] = [*schema["enum"], None]
        # A branch that says nothing else is null in every document that has one: Rust's schemars writes it.
        if self.old and schema == {"nullable": True}:
            schema["type"] = "null"
        for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(schema.get(exclusive), bool):
                if schema.pop(exclusive) and bound in schema:
                    schema[exclusive] = schema.pop(bound)
        if not isinstance(schema.get("required", []), list):
            del schema["required"]
        for key in (*SCHEMAS, *LISTS, *MAPS, "enum"):
            if key in schema and schema[key] is None:
                del schema[key]
        if "pattern" in schema and pattern(schema["pattern"]) is None:
            del schema["pattern"]

    def find(self, reference: str):
        """What a reference leads to; `KeyError` where that is nothing, or in another file."""
        if not reference.startswith("#"):
            raise KeyError(reference)
        node = self.root
        for part in reference[1:].split("/")[1:]:
            part = part.replace("%7B", "{").replace("%7D", "}").replace("%20", " ").replace("~1", "/").replace("~0", "~")
            node = node[int(part)] if isinstance(node, list) else node[part]
        return node

    def validator(self, reference: str):
        """What says whether a value is one of a schema."""
        return jsonschema.Draft202012Validator({
            **{key: value for key, value in self.root.items() if key != "$self"},
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": reference,
        })


def pattern(text):
    """A pattern in Python's words, or nothing where it has none."""
    try:
        return re.compile(text)
    except (re.error, TypeError, OverflowError):
        return None
