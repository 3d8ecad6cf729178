//! What programs can still say after a change, where the change itself does not show it.

use oasmith::drift::{self, Comparison, Verdict};
use oasmith::spec::Source;

use super::{compare, next, surface};

const LIBRARY: &str = r"
openapi: 3.1.0
info: {title: Library, version: 1.0.0}
security: [{login: []}]
paths:
  /notes:
    post:
      operationId: send_note
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {type: object, required: [text], properties: {text: {type: string}}}}}
      responses: {'404': {description: No., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
  /plans:
    post:
      operationId: upload_plan
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [plan], properties: {plan: {$ref: '#/components/schemas/Plan'}}}}}}
      responses: {'204': {description: Sent.}}
  /books: {get: {operationId: get_book, responses: {'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}}}
  /desks: {get: {operationId: get_desk, responses: {'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Desk'}}}}}}}
components:
  securitySchemes: {login: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://example.com/token, scopes: {}}}}}
  schemas:
    Book: {type: object, properties: {state: {type: string, enum: [lent, here, lost]}}}
    Desk: {type: object, properties: {state: {type: string, enum: [lent, here]}}}
    Plan: {type: object, properties: {name: {type: string}}}
    Problem: {type: object, properties: {message: {type: string}}}
";

/// Compares with a crate that is made over an earlier one.
fn over_earlier(old: &str, new: &str) -> Comparison {
    let earlier = surface(Source::memory("openapi.yaml", old), Vec::new());
    let later = next(Source::memory("openapi.yaml", new), Vec::new(), Some(earlier.clone()));
    drift::compare(&earlier, &later, None)
}

/// Rules of what breaks in Rust, each with its item.
fn breaks(compared: &Comparison) -> Vec<String> {
    let facts = compared.changes.iter().flat_map(|change| change.facts.iter().map(move |fact| (change, fact)));
    let heavy = facts.filter(|(change, fact)| change.rust == Verdict::Breaking && fact.rule.starts_with("rust-"));
    let heavy = heavy.filter(|(_, fact)| fact.verdict == Verdict::Breaking);
    heavy.map(|(change, fact)| format!("{}: {}", change.item, fact.rule)).collect()
}

#[test]
fn what_serves_some_apis_only_goes_with_the_last_use() {
    let scheme = "{type: oauth2, flows: {clientCredentials: {tokenUrl: https://example.com/token, scopes: {}}}}";
    let new = LIBRARY.replace(scheme, "{type: http, scheme: bearer}");
    assert_eq!(breaks(&compare(LIBRARY, &new)), ["OAuth: rust-export-removed"]);
    let new = LIBRARY.replace("multipart/form-data", "application/json");
    assert_eq!(breaks(&compare(LIBRARY, &new)), ["Upload: rust-export-removed"]);
}

/// `use models::DeskState::*` works with an enum, and not with what `pub type` declares.
#[test]
fn variants_cannot_be_imported_from_another_name() {
    let new = LIBRARY.replace("[lent, here]", "[lent, here, lost]");
    let compared = over_earlier(LIBRARY, &new);
    let found = breaks(&compared);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("rust-type-became-alias"), "{found:?}");
    let text = drift::text(&compared);
    assert!(text.contains("is another name of `models::"), "{text}");
    // It stands where both do, and says which of them it is about.
    assert!(text.contains("State` is another name of "), "{text}");
}

/// `errors` has a name for every error that is a model too.
#[test]
fn an_error_that_is_answered_as_well_keeps_its_name() {
    let new = LIBRARY.replace("schemas/Book'", "schemas/Shelf'").replace(
        "    Book: ",
        "    Shelf: {type: object, properties: {problem: {$ref: '#/components/schemas/Problem'}}}\n    Book: ",
    );
    let found = breaks(&over_earlier(LIBRARY, &new));
    assert!(!found.iter().any(|one| one.contains("Problem")), "{found:?}");
}
