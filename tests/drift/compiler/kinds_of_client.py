"""Changes of credentials, servers and webhooks, and of what calls carry beside JSON, by kind."""

import copy

from documents import operations
from kinds import kind
from places import answers, behind, bodies, parameters, received

# The client


def schemes(document):
    return (document.get("components") or {}).get("securitySchemes") or {}


@kind
def credential_sent_otherwise(document):
    for scheme in schemes(document).values():
        if scheme.get("type") != "apiKey":
            scheme.clear()
            scheme.update({"type": "apiKey", "in": "header", "name": "X-Otherwise"})
            return True
    return False


@kind
def credential_renamed(document):
    for name in schemes(document):
        every = document["components"]["securitySchemes"]
        document["components"]["securitySchemes"] = {(f"{one}_renamed" if one == name else one): every[one] for one in every}
        owners = [document, *(operation for _, _, operation in operations(document))]
        for needs in (need for owner in owners for need in owner.get("security") or []):
            if name in needs:
                needs[f"{name}_renamed"] = needs.pop(name)
        return True
    return False


@kind
def credential_not_needed(document):
    document["security"] = []
    return True


@kind
def server_removed(document):
    if len(document.get("servers") or []) > 1:
        document["servers"].pop()
        return True
    return False


@kind
def server_described_otherwise(document):
    for server in document.get("servers") or []:
        server["description"] = "Another name"
        return True
    return False


@kind
def global_left_out(document):
    return bool(document.pop("x-speakeasy-globals", None))


@kind
def webhook_added(document):
    hooks = document.setdefault("webhooks", {})
    hooks["addedLater"] = {"post": {
        "requestBody": {"content": {"application/json": {"schema": {
            "type": "object", "title": "Hook", "properties": {"text": {"type": "string"}}}}}},
        "responses": {"204": {"description": "Heard."}}}}
    return not document["openapi"].startswith("3.0")


@kind
def webhook_removed(document):
    for name in document.get("webhooks") or {}:
        del document["webhooks"][name]
        return True
    return False


@kind
def payload_of_webhook_changed(document):
    for hook in (document.get("webhooks") or {}).values():
        for content in (hook["post"].get("requestBody") or {}).get("content", {}).values():
            content["schema"] = {"type": "array", "items": {"type": "string"}}
            return True
    return False


@kind
def tag_renamed(document):
    for _, _, first in operations(document):
        for tag in first.get("tags") or []:
            for _, _, operation in operations(document):
                operation["tags"] = [f"{one}_renamed" if one == tag else one for one in operation.get("tags") or []]
            return True
    return False


@kind
def operation_under_two_tags(document):
    for _, _, operation in operations(document):
        if operation.get("tags"):
            operation["tags"] = [*operation["tags"], "second"]
            return True
    return False


# Files, forms and streams


def media(document):
    """Bodies and answers by media type: the owner's `content`, the type, and what it says."""
    for _, _, operation in operations(document):
        owners = [operation.get("requestBody") or {}, *(operation.get("responses") or {}).values()]
        for owner in owners:
            for name, one in list((owner.get("content") or {}).items()):
                yield owner["content"], name, one


@kind
def multipart_to_json(document):
    done = False
    for content, name, one in media(document):
        if name.startswith("multipart/"):
            content["application/json"] = content.pop(name)
            done = True
    return done


@kind
def file_to_text(document):
    for content, name, one in media(document):
        if name.startswith("multipart/"):
            for value in (behind(document, one.get("schema")).get("properties") or {}).values():
                if value.pop("format", None) == "binary":
                    return True
    return False


@kind
def text_to_file(document):
    for content, name, one in media(document):
        if name.startswith("multipart/"):
            for value in (behind(document, one.get("schema")).get("properties") or {}).values():
                if value == {"type": "string"}:
                    value["format"] = "binary"
                    return True
    return False


@kind
def second_form_left_out(document):
    for content, name, _ in media(document):
        if len(content) > 1 and name != "application/json":
            del content[name]
            return True
    return False


@kind
def answer_becomes_a_file(document):
    for operation, status, _ in answers(document):
        operation["responses"][status]["content"] = {
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
        return True
    return False


@kind
def file_becomes_an_answer(document):
    for content, name, _ in media(document):
        if name == "application/octet-stream":
            content.clear()
            content["application/json"] = {"schema": {"type": "object", "properties": {"url": {"type": "string"}}}}
            return True
    return False


@kind
def streaming_left_out(document):
    return any(content.pop("text/event-stream", None) for content, _, _ in list(media(document)))


@kind
def answer_only_streams(document):
    for content, name, _ in list(media(document)):
        if name == "text/event-stream":
            return bool(content.pop("application/json", None))
    return False


@kind
def cursor_left_out(document):
    for operation, _, media_type in answers(document):
        found = behind(document, media_type["schema"]).get("properties") or {}
        for name in ("next_cursor", "next_page_token", "next", "cursor", "has_more"):
            if name in found:
                del found[name]
                return True
    return False


@kind
def body_in_a_list(document):
    for _, _, one in bodies(document):
        one["schema"] = {"type": "array", "items": one["schema"]}
        return True
    return False


@kind
def parameter_in_a_list(document):
    for _, one in parameters(document):
        if one["schema"].get("type") == "string":
            one["schema"] = {"type": "array", "items": one["schema"]}
            return True
    return False


@kind
def parameter_of_some_values(document):
    for _, one in parameters(document):
        if one["schema"] == {"type": "string"}:
            one["schema"]["enum"] = ["first", "second"]
            return True
    return False


@kind
def parameter_for_all_operations_of_a_path(document):
    for path in (document.get("paths") or {}).values():
        path["parameters"] = [*(path.get("parameters") or []),
                              {"name": "added_later", "in": "query", "schema": {"type": "integer"}}]
        return True
    return False


# Errors


def errors(document):
    for _, _, operation in operations(document):
        for status, answer in (operation.get("responses") or {}).items():
            schema = ((answer.get("content") or {}).get("application/json") or {}).get("schema")
            if str(status)[0] in "45" and schema:
                yield operation, status, schema


@kind
def error_under_another_status(document):
    for operation, status, _ in errors(document):
        if "418" not in operation["responses"]:
            operation["responses"]["418"] = operation["responses"].pop(status)
            return True
    return False


@kind
def error_answered_as_well(document):
    for _, _, schema in errors(document):
        for operation, status, one in answers(document):
            if "$ref" in schema and one["schema"] != schema:
                operation["responses"]["203"] = {
                    "description": "Also.", "content": {"application/json": {"schema": copy.deepcopy(schema)}}}
                return True
    return False


@kind
def field_of_error_removed(document):
    for _, _, schema in errors(document):
        fields = behind(document, schema).get("properties")
        if fields:
            name = next(iter(fields))
            del fields[name]
            target = behind(document, schema)
            target["required"] = [one for one in target.get("required") or [] if one != name]
            return True
    return False


@kind
def error_of_another_type(document):
    for _, _, schema in errors(document):
        for other in received(document):
            target = behind(document, schema)
            if target is not other:
                schema.clear()
                schema.update(copy.deepcopy(other))
                return True
    return False


@kind
def default_error_added(document):
    done = False
    for _, _, operation in operations(document):
        if "default" not in operation["responses"]:
            operation["responses"]["default"] = {"description": "Wrong.", "content": {"application/json": {"schema": {
                "type": "object", "title": "Wrong", "properties": {"reason": {"type": "string"}}}}}}
            done = True
    return done
