//! What a document costs: four times the document takes about four times as long, and what leads into itself or
//! doubles at every step takes no time at all.

use std::fmt::Write;
use std::fs;
use std::time::{Duration, Instant};

use oasmith::config::Target;
use oasmith::{Outcome, generate, read};

fn made(document: &str) -> (Outcome, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("openapi.yaml");
    fs::write(&file, document).unwrap();
    let target = Target::new(&file, "out", Some("test-sdk"));
    let start = Instant::now();
    let outcome = generate(read(&target).unwrap(), &target);
    (outcome, start.elapsed())
}

/// A document whose only operation answers the schema `A`.
fn document(schemas: &str) -> String {
    let answer =
        r##"{ description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }"##;
    format!(
        "openapi: 3.0.3\ninfo: {{ title: T, version: '1' }}\npaths:\n  /a:\n    get:\n      operationId: a\n      \
         responses:\n        '200': {answer}\ncomponents:\n  schemas:\n{schemas}"
    )
}

fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

fn values(count: usize) -> String {
    document(&format!("    A: {{ type: string, enum: [{}] }}\n", repeated(count, |number| format!("v{number}, "))))
}

fn values_that_fall_together(count: usize) -> String {
    let values = repeated(count, |number| format!("'{}', ", "-".repeat(number % 50) + &".".repeat(number / 50)));
    document(&format!("    A: {{ type: string, enum: ['a', {values}] }}\n"))
}

fn properties(count: usize) -> String {
    let fields = repeated(count, |number| format!("        p{number}: {{ type: string }}\n"));
    document(&format!("    A:\n      type: object\n      properties:\n{fields}"))
}

fn required(count: usize) -> String {
    let names = repeated(count, |number| format!("p{number}, "));
    properties(count).replace("      properties:", &format!("      required: [{names}]\n      properties:"))
}

fn tags_of_a_description(count: usize) -> String {
    document(&format!("    A: {{ type: object, description: \"{}x\" }}\n", "<b>".repeat(count)))
}

fn branches(count: usize) -> String {
    let list = repeated(count, |number| format!("{{ $ref: '#/components/schemas/B{number}' }}, "));
    let fields =
        |number| format!("    B{number}: {{ type: object, properties: {{ b{number}: {{ type: string }} }} }}\n");
    document(&format!("    A: {{ oneOf: [{list}] }}\n{}", repeated(count, fields)))
}

#[test]
fn four_times_the_document_takes_four_times_as_long() {
    let kinds: [(&str, fn(usize) -> String, usize); 6] = [
        ("values", values, 1500),
        ("values that fall together", values_that_fall_together, 1000),
        ("properties", properties, 600),
        ("required", required, 600),
        ("tags", tags_of_a_description, 3000),
        ("branches", branches, 100),
    ];
    for (kind, document, count) in kinds {
        // The machine may be busy: what counts is that it can be done.
        let ratios = (0..3).map(|_| {
            let (small, large) = (made(&document(count)).1, made(&document(count * 4)).1);
            large.as_secs_f64() / small.as_secs_f64().max(0.02)
        });
        let least = ratios.take(3).fold(f64::MAX, |least, ratio| if least < 8.0 { least } else { ratio.min(least) });
        assert!(least < 8.0, "{kind}: four times as large takes {least:.1} times as long");
    }
}

#[test]
fn what_doubles_at_every_step_is_done_once() {
    let mut schemas = String::from("    S0: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\n");
    for number in 1..60 {
        let part = format!("{{ $ref: '#/components/schemas/S{}' }}", number - 1);
        let own = format!("{{ type: object, properties: {{ p{number}: {{ type: string }} }} }}");
        writeln!(schemas, "    S{number}: {{ allOf: [{part}, {part}, {own}] }}").unwrap();
    }
    // The last is what the first leads into, so that some are cut.
    writeln!(schemas, "    A: {{ allOf: [{{ $ref: '#/components/schemas/S59' }}] }}").unwrap();
    let (outcome, took) = made(&document(&schemas));
    assert!(outcome.files.is_some());
    assert!(took < Duration::from_secs(20), "{took:?}");

    let cyclic = schemas.replace(
        "    S0: { type: object, properties",
        "    S0: { allOf: [{ $ref: '#/components/schemas/A' }], properties",
    );
    assert!(made(&document(&cyclic)).1 < Duration::from_secs(20));
}

/// Whether a part stands beside or below what is before it is tried both ways, with all that is in it.
#[test]
fn what_nests_is_laid_out_once() {
    let nested = |value: fn(String) -> String| (0..60).fold("dog".to_owned(), |inner, _| value(inner));
    for example in [
        nested(|inner| format!("{{ all: [{inner}] }}")),
        nested(|inner| format!("{{ all: {inner}, and_what_leaves_no_room_for_anything_beside_it: another }}")),
        nested(|inner| format!("[{inner}]")),
        nested(|inner| format!("[{inner}, cat]")),
    ] {
        let body = format!("{{ content: {{ application/json: {{ schema: {{}}, example: {example} }} }} }}");
        let operation =
            format!("{{ operationId: a, requestBody: {body}, responses: {{ '204': {{ description: ok }} }} }}");
        let head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    post: ";
        let (outcome, took) = made(&(head.to_owned() + &operation));
        let files = outcome.files.unwrap();
        assert!(files.iter().any(|(_, content)| String::from_utf8_lossy(content).contains("dog")), "{example}");
        assert!(took < Duration::from_secs(20), "{took:?}");
    }
}

#[test]
fn a_reference_through_itself_leads_nowhere() {
    let to = |path: &str| format!("{{ $ref: '#/components/schemas/{path}' }}");
    let own = format!("    A: {}\n    B: {}\n    C: {}\n", to("A/x"), to("C/properties/x"), to("B/properties/x"));
    // Each leads through the next, in two ways of writing, and the last through the first.
    let chain = repeated(30, |number| format!("    D{number}: {}\n", to(&format!("D{}/x", (number + 1) % 30))));
    let (outcome, took) = made(&document(&(own + &chain)));
    assert!(outcome.files.is_some());
    assert!(took < Duration::from_secs(20), "{took:?}");
}

#[test]
fn a_long_name_is_a_short_file() {
    let long = "Long".repeat(80);
    let longer = format!("{long}er");
    let schemas = format!(
        "    A: {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/{long}' }}, \
         b: {{ $ref: '#/components/schemas/{longer}' }} }} }}\n    {long}: {{ type: object }}\n    {longer}: {{ type: object }}\n"
    );
    let files = made(&document(&schemas)).0.files.unwrap();
    let name = |path: &str| path.rsplit('/').next().unwrap().len();
    let models: Vec<&str> =
        files.paths().filter(|path| path.contains("longlong") && path.starts_with("src/models/")).collect();
    assert_eq!(models.len(), 2, "{models:?}");
    assert!(files.paths().all(|path| name(path) <= 130));
}
