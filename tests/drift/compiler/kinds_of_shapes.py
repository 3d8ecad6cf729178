"""Changes of what schemas are, by kind: constants, closed enums, maps, bases, and what two places have in common."""

import copy

from kinds import kind
from places import enumerations, plain, properties, records, schemas, sent, unions, walk


# Enums and constants


@kind
def enum_closed(document):
    for one in enumerations(document):
        if "x-speakeasy-unknown-values" not in one:
            one["x-speakeasy-unknown-values"] = "disallow"
            return True
    return False


@kind
def enum_opened(document):
    for one in enumerations(document):
        if one.pop("x-speakeasy-unknown-values", None):
            return True
    return False


@kind
def enum_to_text(document):
    for one in enumerations(document):
        del one["enum"]
        one.pop("default", None)
        return True
    return False


@kind
def numbers_get_names(document):
    for _, _, value, _ in properties(document):
        if plain(value, "integer"):
            value.update({"enum": [1, 2], "x-enum-varnames": ["One", "Two"]})
            return True
    return False


@kind
def numbers_lose_names(document):
    for one in walk(document.get("components")):
        if one.pop("x-enum-varnames", None):
            return True
    return False


@kind
def number_called_otherwise(document):
    for one in walk(document.get("components")):
        if "x-enum-varnames" in one:
            one["x-enum-varnames"][0] += "est"
            return True
    return False


def inline_enums(document):
    for schema, name, value, _ in properties(document):
        if isinstance(value.get("enum"), list) and len(value["enum"]) > 1 and value.get("type") == "string":
            yield schema, name, value


@kind
def two_enums_become_one(document):
    """Inline types with the same in them are one type, and go by one name."""
    found = list(inline_enums(document))
    for _, name, value in found:
        for _, other_name, other in found:
            if name == other_name and set(other["enum"]) < set(value["enum"]):
                other["enum"] = list(value["enum"])
                return True
    return False


@kind
def one_enum_becomes_two(document):
    found = list(inline_enums(document))
    for _, name, value in found:
        for _, other_name, other in found:
            if name == other_name and value is not other and value["enum"] == other["enum"]:
                other["enum"] = [*value["enum"], "only_here"]
                return True
    return False


@kind
def named_numbers_in_one_place(document):
    """A named integer is written where it is used, so that its component is gone."""
    for name, schema in schemas(document):
        if "x-enum-varnames" in schema:
            return in_place(document, name, schema)
    return False


@kind
def named_enum_in_place(document):
    for name, schema in schemas(document):
        if isinstance(schema.get("enum"), list) and schema.get("type") == "string":
            return in_place(document, name, schema)
    return False


def in_place(document, name, schema):
    written = copy.deepcopy(schema)
    for one in walk([document.get("components"), document.get("paths")]):
        if one.get("$ref") == f"#/components/schemas/{name}":
            one.clear()
            one.update(copy.deepcopy(written))
    del document["components"]["schemas"][name]
    return True


@kind
def constant_changed(document):
    for one in walk(document.get("components")):
        if isinstance(one.get("const"), str):
            one["const"] += "_later"
            return True
    return False


@kind
def constant_to_text(document):
    for one in walk(document.get("components")):
        if isinstance(one.get("const"), str):
            del one["const"]
            one["type"] = "string"
            return True
        if isinstance(one.get("enum"), list) and len(one["enum"]) == 1:
            del one["enum"]
            return True
    return False


# Scalars, lists and maps


@kind
def integer_to_text(document):
    for _, _, value, _ in properties(document):
        if plain(value, "integer"):
            value["type"] = "string"
            return True
    return False


@kind
def date_time_to_text(document):
    for one in walk(document):
        if one.get("format") in ("date-time", "date"):
            del one["format"]
            return True
    return False


@kind
def no_dates_any_more(document):
    done = False
    for one in walk(document):
        if one.get("format") in ("date-time", "date"):
            del one["format"]
            done = True
    return done


@kind
def items_nullable(document):
    for _, _, value, _ in properties(document):
        items = value.get("items")
        if value.get("type") == "array" and plain(items, "string", "integer"):
            if document["openapi"].startswith("3.0"):
                items["nullable"] = True
            else:
                items["type"] = [items["type"], "null"]
            return True
    return False


@kind
def list_to_map(document):
    for _, _, value, _ in properties(document):
        if value.get("type") == "array" and "items" in value:
            items = value.pop("items")
            value.update({"type": "object", "additionalProperties": items})
            return True
    return False


@kind
def values_of_map_changed(document):
    for one in walk(document.get("components")):
        if isinstance(one.get("additionalProperties"), dict) and one["additionalProperties"]:
            one["additionalProperties"] = {"type": "array", "items": {"type": "integer"}}
            return True
    return False


@kind
def other_keys_refused(document):
    for _, schema in records(document):
        schema["additionalProperties"] = False
    return True


@kind
def any_value_gets_a_type(document):
    for _, _, value, _ in properties(document):
        if not {"type", "$ref", "oneOf", "anyOf", "allOf", "enum", "const", "properties"} & set(value):
            value["type"] = "string"
            return True
    return False


# Records


@kind
def component_nullable(document):
    for _, schema in records(document):
        if document["openapi"].startswith("3.0"):
            schema["nullable"] = True
        else:
            schema["type"] = ["object", "null"]
        return True
    return False


@kind
def component_without_properties(document):
    for _, schema in records(document):
        del schema["properties"]
        schema.pop("required", None)
        return True
    return False


@kind
def component_to_another_kind(document):
    for _, schema in records(document):
        schema.clear()
        schema["type"] = "string"
        return True
    return False


@kind
def text_component_to_integer(document):
    for _, schema in schemas(document):
        if plain(schema, "string"):
            schema["type"] = "integer"
            return True
    return False


@kind
def field_only_read(document):
    for schema in sent(document):
        for name, value in schema["properties"].items():
            if "$ref" not in value and name not in (schema.get("required") or []):
                value["readOnly"] = True
                return True
    return False


@kind
def required_field_only_read(document):
    for schema in sent(document):
        for name, value in schema["properties"].items():
            if "$ref" not in value and name in (schema.get("required") or []):
                value["readOnly"] = True
                return True
    return False


@kind
def base_added(document):
    for name, schema in records(document):
        document["components"]["schemas"]["AddedBase"] = {
            "type": "object", "properties": {"from_base": {"type": "string"}}}
        document["components"]["schemas"][name] = {"allOf": [{"$ref": "#/components/schemas/AddedBase"}, schema]}
        return True
    return False


@kind
def base_left_out(document):
    for one in walk(document.get("components")):
        if isinstance(one.get("allOf"), list) and len(one["allOf"]) > 1:
            one["allOf"].pop(0)
            return True
    return False


@kind
def fields_called_like_what_types_have(document):
    for schema in sent(document):
        for name in ("default", "new", "clone", "from", "into", "eq", "type_id", "to_string", "as_str"):
            schema["properties"].setdefault(name, {"type": "string"})
        return True
    return False


# Unions


@kind
def discriminator_left_out(document):
    return any(schema.pop("discriminator", None) for schema, _ in unions(document))


@kind
def tag_sent_otherwise(document):
    for schema, _ in unions(document):
        mapping = (schema.get("discriminator") or {}).get("mapping")
        if mapping:
            key = next(iter(mapping))
            schema["discriminator"]["mapping"] = {(f"{one}_later" if one == key else one): mapping[one] for one in mapping}
            return True
    return False


@kind
def union_to_its_first_branch(document):
    for schema, branches in unions(document):
        first = branches[0]
        for key in ("oneOf", "anyOf", "discriminator"):
            schema.pop(key, None)
        schema.update(copy.deepcopy(first))
        return True
    return False


@kind
def record_to_union(document):
    for _, _, value, _ in properties(document):
        if "$ref" in value:
            reference = dict(value)
            value.clear()
            value["oneOf"] = [reference, {"type": "string"}]
            return True
    return False


@kind
def tagged_branch_removed(document):
    for schema, branches in unions(document):
        mapping = (schema.get("discriminator") or {}).get("mapping")
        if mapping and len(branches) > 2:
            gone = branches.pop()
            schema["discriminator"]["mapping"] = {key: one for key, one in mapping.items() if one != gone.get("$ref")}
            return True
    return False


@kind
def branch_of_integers_added(document):
    for schema, branches in unions(document):
        if "discriminator" not in schema and not any(one.get("format") == "int32" for one in branches):
            branches.append({"type": "integer", "format": "int32"})
            return True
    return False


@kind
def branch_of_text_added(document):
    for schema, branches in unions(document):
        if "discriminator" not in schema and {"type": "string"} not in branches:
            branches.insert(0, {"type": "string"})
            return True
    return False
