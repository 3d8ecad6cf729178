"""Places of a document that changes of a kind can be made at."""

from documents import operations, pointed, references


def schemas(document):
    """The components that are schemas, in their order, those with most uses first."""
    uses = {}
    for reference in references(document):
        uses[reference] = uses.get(reference, 0) + 1
    named = ((document.get("components") or {}).get("schemas") or {}).items()
    return sorted(named, key=lambda one: -uses.get(f"#/components/schemas/{one[0]}", 0))


def records(document):
    for name, schema in schemas(document):
        if isinstance(schema, dict) and isinstance(schema.get("properties"), dict) and schema["properties"]:
            yield name, schema


def properties(document):
    """Records with their properties: schema, name, property, whether it is required."""
    for _, schema in records(document):
        for name, value in schema["properties"].items():
            if isinstance(value, dict):
                yield schema, name, value, name in (schema.get("required") or [])


def parameters(document):
    for _, _, operation in operations(document):
        for one in operation.get("parameters") or []:
            if isinstance(one, dict) and one.get("in") == "query" and "schema" in one:
                yield operation, one


def bodies(document):
    """Bodies in JSON: the operation, the body, its schema behind references."""
    for _, _, operation in operations(document):
        body = operation.get("requestBody")
        media = ((body or {}).get("content") or {}).get("application/json")
        if media and "schema" in media:
            yield operation, body, media


def answers(document):
    for _, _, operation in operations(document):
        for status, answer in (operation.get("responses") or {}).items():
            media = ((answer or {}).get("content") or {}).get("application/json")
            if str(status).startswith("2") and media and "schema" in media:
                yield operation, status, media


def behind(document, schema):
    for _ in range(8):
        if not isinstance(schema, dict) or "$ref" not in schema:
            break
        schema = pointed(document, schema["$ref"])
    return schema if isinstance(schema, dict) else {}


def walk(tree):
    """All objects of a tree in their order, but not those of examples."""
    found, work = [], [tree]
    while work:
        one = work.pop()
        if isinstance(one, dict):
            found.append(one)
            work += [value for key, value in reversed(one.items()) if key not in ("example", "examples")]
        elif isinstance(one, list):
            work += reversed(one)
    return found


def enumerations(document):
    """Enums of texts with several values, anywhere."""
    for one in walk(document.get("components")):
        values = one.get("enum")
        if isinstance(values, list) and len(values) > 1 and all(isinstance(value, str) for value in values):
            yield one


def unions(document):
    """Schemas with several branches, and the branches."""
    for one in walk([document.get("components"), document.get("paths")]):
        for key in ("oneOf", "anyOf"):
            branches = one.get(key)
            if isinstance(branches, list) and sum(1 for branch in branches if branch != {"type": "null"}) > 1:
                yield one, branches


def sent(document):
    """Records that a body is, directly."""
    for _, _, media in bodies(document):
        schema = behind(document, media["schema"])
        if isinstance(schema.get("properties"), dict) and schema["properties"]:
            yield schema


def received(document):
    for _, _, media in answers(document):
        schema = behind(document, media["schema"])
        if isinstance(schema.get("properties"), dict) and schema["properties"]:
            yield schema


def plain(schema, *types):
    return isinstance(schema, dict) and schema.get("type") in types and "enum" not in schema and "format" not in schema
