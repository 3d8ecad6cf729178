//! One change each, with all that is said of it: what is said falsely costs as much trust as what is not said.

use oasmith::drift::{self, Bump, Comparison};
use oasmith::spec::Source;

use super::{next, surface};

const DOCUMENT: &str = r"
openapi: 3.2.0
info: {title: Shop, version: 1.0.0}
servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu, enum: [eu, us]}}}]
paths:
  /orgs/{org}/repos/{repo}:
    get:
      operationId: getRepo
      parameters:
        - {name: org, in: path, required: true, schema: {type: string}}
        - {name: repo, in: path, required: true, schema: {type: string}}
        - {name: filter, in: query, schema: {type: object, properties: {a: {type: string}}}}
        - {name: page, in: query, schema: {type: integer}}
      responses: {'200': {description: OK, content: {'application/json': {schema: {$ref: '#/components/schemas/Repo'}}}}}
    additionalOperations:
      COPY: {operationId: copy, parameters: [{name: org, in: path, required: true, schema: {type: string}}, {name: repo, in: path, required: true, schema: {type: string}}, {name: count, in: query, schema: {type: integer}}], responses: {'204': {description: OK}}}
  /chat:
    post:
      operationId: chat
      requestBody: {required: true, content: {'application/json; version=1': {schema: {$ref: '#/components/schemas/Ask'}}}}
      responses: {'200': {description: OK, content: {text/event-stream: {x-speakeasy-sse-sentinel: '[DONE]', itemSchema: {type: object, properties: {data: {$ref: '#/components/schemas/Delta'}}}}}}}
webhooks:
  made: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}}, responses: {'200': {description: OK}}}}
components:
  schemas:
    Repo: {type: object, required: [name, made], properties: {name: {type: string}, made: {type: string, readOnly: true}, key: {type: string, format: byte}, owner: {$ref: '#/components/schemas/Owner'}}}
    Owner: {oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/Team'}], discriminator: {propertyName: kind, mapping: {user: '#/components/schemas/User', team: '#/components/schemas/Team'}}}
    User: {type: object, required: [kind], properties: {kind: {type: string}}}
    Team: {type: object, required: [kind], properties: {kind: {type: string}}}
    Base: {type: object, properties: {text: {type: string}}}
    Ask: {allOf: [{$ref: '#/components/schemas/Base'}], type: object, required: [parts], properties: {text: {type: string}, parts: {type: array, items: {$ref: '#/components/schemas/Part'}}, secret: {type: string, writeOnly: true}}}
    Part: {type: object, required: [type, text], properties: {type: {type: string, enum: [text]}, text: {type: string}}}
    Delta: {type: object, required: [word], properties: {word: {type: string}}}
    Made: {type: object, required: [at], properties: {at: {type: string}}}
";

/// What was, what is, and the rules that say so.
const CHANGES: &[(&str, &str, &[&str])] = &[
    ("/orgs/{org}/repos/{repo}:", "/orgs/{repo}/repos/{org}:", &["rust-path-order-changed"]),
    (
        "in: query, schema: {type: object, properties: {a: {type: string}}}",
        "in: query, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}",
        &["request-parameter-style-changed"],
    ),
    ("name: filter, in: query", "name: filter, allowReserved: true, in: query", &["request-parameter-style-changed"]),
    ("name: page, in: query", "name: page, explode: false, in: query", &[]),
    (
        "name: page, in: query, schema: {type: integer}",
        "name: page, in: query, schema: {type: integer, format: int64}",
        &[],
    ),
    (
        "name: count, in: query",
        "name: count, required: true, in: query",
        &["request-parameter-became-required", "rust-setter-needed"],
    ),
    (
        "operationId: getRepo",
        "operationId: getRepo\n      servers: [{url: 'https://other.example.com'}]",
        &["request-servers-changed"],
    ),
    ("default: eu,", "default: us,", &["request-server-variables-changed"]),
    ("enum: [eu, us]", "enum: [eu]", &["request-server-variables-changed"]),
    ("'[DONE]'", "'[END]'", &["answer-sentinel-changed"]),
    ("version=1", "version=2", &["request-media-type-parameters-changed"]),
    ("version=1", "version=1; charset=utf-8", &[]),
    ("required: [word]", "required: []", &["answer-became-optional", "rust-field-may-be-absent"]),
    ("required: [at]", "required: []", &["answer-became-optional", "rust-field-may-be-absent"]),
    (
        "user: '#/components/schemas/User'",
        "USER: '#/components/schemas/User'",
        &["answer-discriminator-value-changed", "rust-constant-changed", "rust-variant-value-changed"],
    ),
    (
        "enum: [text]",
        "enum: [text, image]",
        &["request-enum-value-added", "rust-constant-not-sent", "rust-field-added", "rust-type-added"],
    ),
    (
        "required: [parts], properties: {text: {type: string}",
        "required: [parts], properties: {text: {type: string, maxLength: 3}",
        &["request-max-length-set"],
    ),
    (
        "required: [parts], properties",
        "required: [parts], anyOf: [{required: [text]}, {required: [secret]}], properties",
        &["request-alternatives-added"],
    ),
    (
        "made: {type: string, readOnly: true}",
        "made: {type: string, readOnly: true, maxLength: 5}",
        &["answer-max-length-set"],
    ),
    ("format: byte", "contentEncoding: base64", &[]),
    ("'application/json': {schema", "'*/*': {schema", &[]),
];

/// Compares the document with what becomes of it, as the next run over a crate does.
fn compare(new: &str) -> Comparison {
    let source = |text: &str| Source::memory("openapi.yaml", text);
    let earlier = surface(source(DOCUMENT), Vec::new());
    let later = next(source(new), Vec::new(), Some(earlier.clone()));
    drift::compare(&earlier, &later, None)
}

#[test]
fn one_change_is_told_by_what_it_is() {
    for (was, is, rules) in CHANGES {
        let new = DOCUMENT.replace(was, is);
        assert_ne!(new, DOCUMENT, "{was}");
        let compared = compare(&new);
        let facts = compared.changes.iter().flat_map(|change| &change.facts);
        let mut told: Vec<&str> = facts.map(|fact| fact.rule.as_str()).collect();
        told.sort_unstable();
        told.dedup();
        assert_eq!(told, *rules, "{was}\n{is}");
    }
}

/// What programs no longer do, although they compile, is in no version that Cargo takes by itself.
#[test]
fn what_breaks_silently_asks_for_a_major_version() {
    for (was, is) in
        [("/orgs/{org}/repos/{repo}:", "/orgs/{repo}/repos/{org}:"), ("enum: [text]", "enum: [text, image]")]
    {
        assert_eq!(compare(&DOCUMENT.replace(was, is)).bump(), Bump::Major, "{is}");
    }
}
