"""Changes of fields, enums, unions and types, by kind."""

import copy

from kinds import kind
from places import behind, answers, enumerations, plain, properties, received, records, schemas, sent, unions

# Fields


@kind
def field_added(document):
    for _, schema in records(document):
        schema["properties"]["added_later"] = {"type": "string"}
        return True
    return False


@kind
def required_field_added_to_body(document):
    for schema in sent(document):
        schema["properties"]["added_later"] = {"type": "integer"}
        schema["required"] = [*(schema.get("required") or []), "added_later"]
        return True
    return False


@kind
def required_field_added_to_answer(document):
    for schema in received(document):
        schema["properties"]["added_later"] = {"type": "integer"}
        schema["required"] = [*(schema.get("required") or []), "added_later"]
        return True
    return False


@kind
def field_removed(document):
    for schema, name, _, required in properties(document):
        if not required:
            del schema["properties"][name]
            return True
    return False


@kind
def required_field_removed(document):
    for schema, name, _, required in properties(document):
        if required:
            del schema["properties"][name]
            schema["required"] = [one for one in schema["required"] if one != name]
            return True
    return False


@kind
def field_renamed(document):
    for schema, name, value, required in properties(document):
        schema["properties"] = {(f"{one}_renamed" if one == name else one): schema["properties"][one]
                                for one in schema["properties"]}
        if required:
            schema["required"] = [f"{one}_renamed" if one == name else one for one in schema["required"]]
        return True
    return False


@kind
def field_of_body_required(document):
    for schema in sent(document):
        for name in schema["properties"]:
            if name not in (schema.get("required") or []):
                schema["required"] = [*(schema.get("required") or []), name]
                return True
    return False


@kind
def field_of_body_optional(document):
    for schema in sent(document):
        if schema.get("required"):
            schema["required"] = schema["required"][1:]
            return True
    return False


@kind
def field_of_answer_required(document):
    for schema in received(document):
        for name in schema["properties"]:
            if name not in (schema.get("required") or []):
                schema["required"] = [*(schema.get("required") or []), name]
                return True
    return False


@kind
def field_of_answer_optional(document):
    for schema in received(document):
        if schema.get("required"):
            schema["required"] = schema["required"][1:]
            return True
    return False


@kind
def required_in_another_order(document):
    for schema in sent(document):
        if len(schema.get("required") or []) > 1:
            schema["properties"] = dict(reversed(schema["properties"].items()))
            schema["required"] = schema["required"][::-1]
            return True
    return False


@kind
def text_to_integer(document):
    for _, _, value, _ in properties(document):
        if plain(value, "string"):
            value["type"] = "integer"
            return True
    return False


@kind
def integer_to_number(document):
    for _, _, value, _ in properties(document):
        if value.get("type") == "integer":
            value["type"] = "number"
            value.pop("format", None)
            return True
    return False


@kind
def integer_to_int32(document):
    for _, _, value, _ in properties(document):
        if value.get("type") == "integer" and value.get("format") != "int32":
            value["format"] = "int32"
            return True
    return False


@kind
def text_to_date_time(document):
    for _, _, value, _ in properties(document):
        if plain(value, "string"):
            value["format"] = "date-time"
            return True
    return False


@kind
def text_to_enum(document):
    for _, _, value, _ in properties(document):
        if plain(value, "string"):
            value["enum"] = ["first", "second"]
            return True
    return False


@kind
def text_to_list(document):
    for _, _, value, _ in properties(document):
        if plain(value, "string"):
            old = dict(value)
            value.clear()
            value.update({"type": "array", "items": old})
            return True
    return False


@kind
def text_to_union(document):
    for _, _, value, _ in properties(document):
        if plain(value, "string"):
            value.clear()
            value["oneOf"] = [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
            return True
    return False


@kind
def items_of_list_changed(document):
    for _, _, value, _ in properties(document):
        if value.get("type") == "array":
            value["items"] = {"type": "object", "properties": {"other": {"type": "string"}}}
            return True
    return False


@kind
def field_of_answer_nullable(document):
    return any(nullable(document, schema) for schema in received(document))


@kind
def field_of_body_nullable(document):
    return any(nullable(document, schema) for schema in sent(document))


def nullable(document, schema):
    for value in schema["properties"].values():
        if plain(value, "string", "integer", "boolean", "number") and not value.get("nullable"):
            if document["openapi"].startswith("3.0"):
                value["nullable"] = True
            else:
                value["type"] = [value["type"], "null"]
            return True
    return False


@kind
def field_no_longer_nullable(document):
    for _, _, value, _ in properties(document):
        if value.pop("nullable", False):
            return True
        if isinstance(value.get("type"), list) and "null" in value["type"]:
            value["type"] = next(one for one in value["type"] if one != "null")
            return True
    return False


@kind
def field_called_like_a_method(document):
    for schema, name, value, _ in properties(document):
        is_null = value.get("nullable") or isinstance(value.get("type"), list) and "null" in value["type"]
        if is_null and schema in list(sent(document)):
            schema["properties"][f"{name}_null"] = {"type": "string"}
            schema["properties"][f"{name}_value"] = {"type": "string"}
            return True
    return False


@kind
def field_called_like_another(document):
    for schema, name, _, _ in properties(document):
        other = name.upper()
        if other != name and other not in schema["properties"]:
            schema["properties"] = {other: {"type": "string"}, **schema["properties"]}
            return True
    return False


@kind
def other_keys_typed(document):
    for _, schema in records(document):
        if "additionalProperties" not in schema:
            schema["additionalProperties"] = {"type": "string"}
            return True
    return False


@kind
def field_described_otherwise(document):
    for _, _, value, _ in properties(document):
        if "$ref" not in value:
            value["description"] = "Described in other words."
            return True
    return False


@kind
def default_added(document):
    for _, _, value, required in properties(document):
        if not required and plain(value, "integer"):
            value["default"] = 7
            return True
    return False


@kind
def field_becomes_constant(document):
    for _, _, value, required in properties(document):
        if required and plain(value, "string"):
            value["enum"] = ["only"]
            return True
    return False


@kind
def field_deprecated(document):
    for _, _, value, _ in properties(document):
        if "$ref" not in value:
            value["deprecated"] = True
            return True
    return False


@kind
def properties_in_another_order(document):
    for _, schema in records(document):
        schema["properties"] = dict(reversed(schema["properties"].items()))
    return True


# Enums and unions


@kind
def value_added(document):
    for one in enumerations(document):
        one["enum"].append("added_later")
        return True
    return False


@kind
def value_removed(document):
    for one in enumerations(document):
        one["enum"].pop()
        one.pop("default", None)
        return True
    return False


@kind
def value_like_another_added(document):
    for one in enumerations(document):
        text = one["enum"][0]
        if text.upper() != text:
            one["enum"].insert(0, text.upper())
            return True
    return False


@kind
def branch_added(document):
    for schema, branches in unions(document):
        if "discriminator" not in schema:
            branches.append({"type": "boolean"} if {"type": "boolean"} not in branches else {"type": "integer"})
            return True
    return False


@kind
def branch_removed(document):
    for schema, branches in unions(document):
        if len(branches) > 2 and "discriminator" not in schema:
            branches.pop()
            return True
    return False


@kind
def branches_in_another_order(document):
    for _, branches in unions(document):
        branches.reverse()
        return True
    return False


@kind
def branch_grows(document):
    """A record in a union becomes large, which is where boxes begin."""
    for _, branches in unions(document):
        for branch in branches:
            schema = behind(document, branch)
            if isinstance(schema.get("properties"), dict):
                for number in range(12):
                    schema["properties"][f"added_{number}"] = {"type": "string"}
                return True
    return False


@kind
def branch_shrinks(document):
    for _, branches in unions(document):
        for branch in branches:
            schema = behind(document, branch)
            if len(schema.get("properties") or {}) > 8:
                for name in [one for one in schema["properties"] if one not in (schema.get("required") or [])]:
                    del schema["properties"][name]
                return True
    return False


# Types


@kind
def schema_renamed(document):
    for name, _ in schemas(document):
        return renamed(document, name, f"{name}Renamed")
    return False


def renamed(document, name, other):
    old, new = f"#/components/schemas/{name}", f"#/components/schemas/{other}"
    every = document["components"]["schemas"]
    document["components"]["schemas"] = {(other if key == name else key): value for key, value in every.items()}

    def replace(tree):
        if isinstance(tree, dict):
            for key, value in tree.items():
                if value == old:
                    tree[key] = new
                else:
                    replace(value)
        elif isinstance(tree, list):
            for value in tree:
                replace(value)

    replace(document)
    return True


@kind
def inline_schema_named(document):
    for schema, name, value, _ in properties(document):
        if value.get("type") == "object" and value.get("properties") or "enum" in value and len(value["enum"]) > 1:
            document["components"]["schemas"]["MovedHere"] = value
            schema["properties"][name] = {"$ref": "#/components/schemas/MovedHere"}
            return True
    return False


@kind
def named_schema_inlined(document):
    for schema, name, value, _ in properties(document):
        target = behind(document, value)
        if "$ref" in value and isinstance(target.get("properties"), dict) and target is not schema:
            schema["properties"][name] = copy.deepcopy(target)
            return True
    return False


@kind
def type_contains_itself(document):
    for name, schema in records(document):
        schema["properties"]["inner"] = {"$ref": f"#/components/schemas/{name}"}
        return True
    return False


@kind
def answer_is_sent_as_well(document):
    for operation, _, media in list(answers(document)):
        if "$ref" in media["schema"]:
            document["paths"]["/added"] = {"post": {
                "operationId": "addedLater", "tags": operation.get("tags") or ["added"],
                "requestBody": {"required": True, "content": {"application/json": {"schema": media["schema"]}}},
                "responses": {"204": {"description": "Done."}}}}
            return True
    return False


@kind
def schema_that_takes_a_name(document):
    """A component that is called as an inline type of the crate is."""
    for owner, schema in records(document):
        for name, value in schema["properties"].items():
            if isinstance(value, dict) and ("enum" in value or value.get("properties")):
                title = "".join(part.capitalize() for part in (owner + "_" + name).replace("-", "_").split("_"))
                document["components"]["schemas"][title] = {"type": "object", "properties": {"other": {"type": "string"}}}
                schema["properties"]["added_later"] = {"$ref": f"#/components/schemas/{title}"}
                return True
    return False
