//! Every rule about what clients send has its mirror for what servers answer.

use oasmith::drift::{Side, Verdict};

use super::compare;

/// Schemas of which the second takes fewer values than the first.
const NARROWED: &[(&str, &str)] = &[
    ("{type: string}", "{type: string, maxLength: 5}"),
    ("{type: string, maxLength: 9}", "{type: string, maxLength: 5}"),
    ("{type: string, minLength: 1}", "{type: string, minLength: 2}"),
    ("{type: string}", "{type: string, pattern: '^a'}"),
    ("{type: string}", "{type: string, format: date}"),
    ("{type: string, format: date, nullable: true}", "{type: string, format: date}"),
    ("{type: integer, minimum: 1}", "{type: integer, minimum: 2}"),
    ("{type: integer, maximum: 9, exclusiveMaximum: 9}", "{type: integer, maximum: 9, exclusiveMaximum: 8}"),
    ("{type: integer}", "{type: integer, multipleOf: 2}"),
    ("{type: number}", "{type: integer}"),
    ("{type: [string, integer]}", "{type: string}"),
    ("{type: array, items: {type: number}}", "{type: array, items: {type: integer}}"),
    ("{type: array, items: {type: string}}", "{type: array, items: {type: string}, maxItems: 3}"),
    ("{type: array, items: {type: string}}", "{type: array, items: {type: string}, uniqueItems: true}"),
    ("{type: array, items: {type: string}}", "{type: array, items: {type: string}, contains: {const: a}}"),
    (
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, required: [a], properties: {a: {type: string}}}",
    ),
    (
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, properties: {a: {type: string}}, minProperties: 1}",
    ),
    (
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, properties: {a: {type: string, maxLength: 3}}}",
    ),
    ("{type: object}", "{type: object, propertyNames: {maxLength: 3}}"),
    ("{type: object}", "{type: object, dependentRequired: {a: [b]}}"),
    ("{type: object}", "{type: object, patternProperties: {'^x': {type: string}}}"),
    ("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}]}"),
];

/// Pairs of which neither takes all that the other takes.
const SHIFTED: &[(&str, &str)] = &[
    ("{type: string}", "{type: boolean}"),
    ("{type: string, pattern: '^a'}", "{type: string, pattern: '^b'}"),
    ("{type: string, format: date}", "{type: string, format: uuid}"),
    ("{const: a}", "{const: b}"),
    ("{type: string, contentEncoding: base64}", "{type: string, contentEncoding: base32}"),
];

/// The heaviest verdict on a side when a schema is replaced in what is sent and what is answered.
fn verdict(side: Side, old: &str, new: &str) -> Verdict {
    let document = |schema: &str| {
        format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/a: {{post: {{operationId: one, requestBody: \
             {{required: true, content: {{application/json: {{schema: {schema}}}}}}}, responses: {{'200': {{description: \
             ok, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}}}"
        )
    };
    let compared = compare(&document(old), &document(new));
    let facts = compared.changes.iter().flat_map(|change| &change.facts).filter(|fact| fact.side == side);
    facts.map(|fact| fact.verdict).max().unwrap_or_default()
}

#[test]
fn what_narrows_breaks_requests_and_what_widens_breaks_answers() {
    for (old, new) in NARROWED {
        assert_eq!(verdict(Side::Request, old, new), Verdict::Breaking, "sent: {old} to {new}");
        assert!(verdict(Side::Answer, old, new) < Verdict::Breaking, "answered: {old} to {new}");
        assert!(verdict(Side::Request, new, old) < Verdict::Breaking, "sent: {new} to {old}");
        assert_eq!(verdict(Side::Answer, new, old), Verdict::Breaking, "answered: {new} to {old}");
    }
}

#[test]
fn what_shifts_breaks_both() {
    for (old, new) in SHIFTED {
        for side in [Side::Request, Side::Answer] {
            assert_eq!(verdict(side, old, new), Verdict::Breaking, "{side:?}: {old} to {new}");
            assert_eq!(verdict(side, new, old), Verdict::Breaking, "{side:?}: {new} to {old}");
        }
    }
}

#[test]
fn the_same_in_other_words_is_the_same() {
    for (old, new) in [
        ("{type: [string, 'null']}", "{type: string, nullable: true}"),
        ("{anyOf: [{type: string}, {type: 'null'}]}", "{type: [string, 'null']}"),
        ("{allOf: [{type: string}]}", "{type: string}"),
        (
            "{type: object, properties: {a: {type: string}}}",
            "{allOf: [{type: object, properties: {a: {type: string}}}]}",
        ),
        ("{type: string, pattern: '.*'}", "{type: string}"),
        ("{const: a}", "{enum: [a]}"),
        ("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: integer}, {type: string}]}"),
    ] {
        for side in [Side::Request, Side::Answer] {
            assert!(verdict(side, old, new) <= Verdict::Docs, "{side:?}: {old} to {new}");
        }
    }
}
