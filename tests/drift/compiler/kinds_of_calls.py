"""Changes of parameters, bodies, answers, operations and the client, by kind."""

import copy

from documents import operations
from kinds import kind
from places import answers, behind, bodies, parameters, plain, received, records

# Parameters


@kind
def parameter_added(document):
    for operation, _ in parameters(document):
        operation["parameters"].insert(0, {"name": "added_later", "in": "query", "schema": {"type": "boolean"}})
        return True
    return False


@kind
def required_parameter_added(document):
    for _, _, operation in operations(document):
        operation.setdefault("parameters", []).insert(
            0, {"name": "added_later", "in": "query", "required": True, "schema": {"type": "string"}})
        return True
    return False


@kind
def parameter_removed(document):
    for operation, one in parameters(document):
        operation["parameters"].remove(one)
        return True
    return False


@kind
def parameter_becomes_required(document):
    for _, one in parameters(document):
        if not one.get("required"):
            one["required"] = True
            return True
    return False


@kind
def parameter_becomes_optional(document):
    for _, one in parameters(document):
        if one.pop("required", False):
            return True
    return False


@kind
def parameter_type_changed(document):
    for _, one in parameters(document):
        if plain(one["schema"], "string", "integer"):
            one["schema"] = {"type": "boolean"}
            return True
    return False


@kind
def parameter_moves_to_header(document):
    for _, one in parameters(document):
        one["in"] = "header"
        return True
    return False


@kind
def parameters_in_another_order(document):
    for _, _, operation in operations(document):
        if len(operation.get("parameters") or []) > 1:
            operation["parameters"].reverse()
    return True


@kind
def parameter_called_like_a_field(document):
    for operation, _, media in bodies(document):
        for name in behind(document, media["schema"]).get("properties") or {}:
            operation.setdefault("parameters", []).insert(
                0, {"name": name, "in": "query", "schema": {"type": "string"}})
            return True
    return False


# Bodies and answers


@kind
def body_added(document):
    for _, verb, operation in operations(document):
        if verb in ("post", "put", "patch") and "requestBody" not in operation:
            operation["requestBody"] = {"content": {"application/json": {"schema": {
                "type": "object", "properties": {"added_later": {"type": "string"}}}}}}
            return True
    return False


@kind
def body_removed(document):
    for operation, _, _ in bodies(document):
        del operation["requestBody"]
        return True
    return False


@kind
def body_becomes_required(document):
    for _, body, _ in bodies(document):
        if not body.get("required"):
            body["required"] = True
            return True
    return False


@kind
def body_becomes_optional(document):
    for _, body, _ in bodies(document):
        if body.pop("required", False):
            return True
    return False


@kind
def body_becomes_a_form(document):
    for _, body, media in bodies(document):
        body["content"] = {"application/x-www-form-urlencoded": media}
        return True
    return False


@kind
def body_in_another_way_as_well(document):
    for _, body, media in bodies(document):
        body["content"]["multipart/form-data"] = copy.deepcopy(media)
        return True
    return False


@kind
def answer_changes_its_type(document):
    for _, _, media in answers(document):
        media["schema"] = {"type": "array", "items": {"type": "string"}}
        return True
    return False


@kind
def answer_in_an_envelope(document):
    for _, _, media in answers(document):
        media["schema"] = {"type": "object", "required": ["data"], "properties": {"data": media["schema"]}}
        return True
    return False


@kind
def second_answer_added(document):
    for operation, _, _ in answers(document):
        if "202" not in operation["responses"]:
            operation["responses"]["202"] = {"description": "Later.", "content": {"application/json": {"schema": {
                "type": "object", "properties": {"later": {"type": "string"}}}}}}
            return True
    return False


@kind
def answer_without_a_body_added(document):
    for operation, _, _ in answers(document):
        if "204" not in operation["responses"]:
            operation["responses"]["204"] = {"description": "Nothing."}
            return True
    return False


@kind
def answer_removed(document):
    for operation, status, _ in answers(document):
        operation["responses"][status].pop("content")
        return True
    return False


@kind
def answer_is_read_only_here(document):
    """What was answered and sent is answered only."""
    for operation, _, media in bodies(document):
        if "$ref" in media["schema"]:
            del operation["requestBody"]
            return True
    return False


@kind
def error_added(document):
    for _, _, operation in operations(document):
        if "409" not in operation["responses"]:
            operation["responses"]["409"] = {"description": "No.", "content": {"application/json": {"schema": {
                "type": "object", "title": "Conflict", "properties": {"message": {"type": "string"}}}}}}
            return True
    return False


@kind
def errors_removed(document):
    done = False
    for _, _, operation in operations(document):
        for status in [one for one in operation["responses"] if str(one)[0] in "45d"]:
            del operation["responses"][status]
            done = True
        operation["responses"] = operation["responses"] or {"204": {"description": "Done."}}
    return done


@kind
def streaming_added(document):
    for operation, status, media in answers(document):
        operation["responses"][status]["content"]["text/event-stream"] = copy.deepcopy(media)
        return True
    return False


@kind
def list_gets_a_cursor(document):
    for operation, _, media in answers(document):
        schema = behind(document, media["schema"])
        if any(isinstance(one, dict) and one.get("type") == "array" for one in (schema.get("properties") or {}).values()):
            schema["properties"]["next_cursor"] = {"type": "string"}
            operation.setdefault("parameters", []).append(
                {"name": "cursor", "in": "query", "schema": {"type": "string"}})
            return True
    return False


# Operations


@kind
def operation_added(document):
    for path, _, operation in list(operations(document)):
        added = {"operationId": "addedLater", "responses": {"204": {"description": "Done."}}}
        document["paths"][f"{path}/added"] = {"delete": {**added, "tags": operation.get("tags") or []}}
        return True
    return False


@kind
def operation_removed(document):
    for path, verb, _ in list(operations(document))[1:]:
        del document["paths"][path][verb]
        return True
    return False


@kind
def operation_called_otherwise(document):
    for _, _, operation in operations(document):
        if "operationId" in operation:
            operation["operationId"] = "calledOtherwise"
            return True
    return False


@kind
def operation_at_another_path(document):
    for path, _, _ in operations(document):
        document["paths"] = {(f"/v9{one}" if one == path else one): document["paths"][one] for one in document["paths"]}
        return True
    return False


@kind
def operation_under_another_tag(document):
    for _, _, operation in operations(document):
        operation["tags"] = ["another"]
        return True
    return False


@kind
def operation_that_takes_a_name(document):
    """An operation whose id is that of another one, but for its case."""
    for path, verb, operation in list(operations(document)):
        if "operationId" in operation:
            other = {"delete": copy.deepcopy(operation)}
            other["delete"].pop("requestBody", None)
            other["delete"]["operationId"] = operation["operationId"] + "_"
            document["paths"] = {f"{path}/other": other, **document["paths"]}
            return True
    return False


@kind
def operation_deprecated(document):
    for _, _, operation in operations(document):
        operation["deprecated"] = True
        return True
    return False


@kind
def operations_in_another_order(document):
    document["paths"] = dict(reversed(document["paths"].items()))
    return True


@kind
def everything_described_otherwise(document):
    for _, _, operation in operations(document):
        operation["summary"] = "Said in other words."
        operation["description"] = "And more of them."
    return True


# The client


@kind
def credential_added(document):
    schemes = document.setdefault("components", {}).setdefault("securitySchemes", {})
    schemes["addedLater"] = {"type": "apiKey", "in": "header", "name": "X-Added"}
    document["security"] = [*(document.get("security") or []), {"addedLater": []}]
    return True


@kind
def credential_removed(document):
    document.get("components", {}).pop("securitySchemes", None)
    document.pop("security", None)
    for _, _, operation in operations(document):
        operation.pop("security", None)
    return True


@kind
def server_added(document):
    document["servers"] = [*(document.get("servers") or []), {"url": "https://added.example.com"}]
    return True


@kind
def server_moved(document):
    document["servers"] = [{"url": "https://moved.example.com/v2"}]
    return True


@kind
def component_not_used_any_more(document):
    for operation, status, media in answers(document):
        if "$ref" in media["schema"]:
            media["schema"] = {"type": "object", "properties": {"other": {"type": "string"}}}
            return True
    return False
