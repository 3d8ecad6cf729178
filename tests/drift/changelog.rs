//! Entries of changelogs, and where they go.

use oasmith::drift::{Bump, Comparison, Verdict, changelog, compare, with_entry};
use oasmith::spec::Source;

/// A document of one call that sends a body and a parameter, and the same with something more in one of them.
fn compared(body: &str, parameters: &str) -> Comparison {
    let document = |body: &str, parameters: &str| {
        format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/books: {{post: {{operationId: create, tags: \
             [books], parameters: [{parameters}], requestBody: {{required: true, content: {{application/json: {{schema: \
             {{$ref: '#/components/schemas/NewBook'}}}}}}}}, responses: {{'204': {{description: ok}}}}}}}}}}, components: \
             {{schemas: {{NewBook: {body}}}}}}}"
        )
    };
    let source = |text: &str| Source::memory("openapi.yaml", text);
    let before = document("{type: object, required: [title], properties: {title: {type: string}}}", "");
    let old = super::surface(source(&before), Vec::new());
    let new = super::next(source(&document(body, parameters)), Vec::new(), Some(old.clone()));
    compare(&old, &new, None)
}

/// What is new and required leaves calls as they are, and the crate refuses those that do not set it: users see that in
/// the version and in the entry, though the compiler tells them nothing.
#[test]
fn what_must_be_set_now_is_told_as_a_break() {
    let same = "{type: object, required: [title], properties: {title: {type: string}}}";
    let more = "{type: object, required: [title, isbn], properties: {title: {type: string}, isbn: {type: string}}}";
    for (compared, item, setter) in [
        (compared(more, ""), "`isbn` of `NewBook`", "`client.books().create().isbn(…)` "),
        (
            compared(same, "{name: shop, in: query, required: true, schema: {type: string}}"),
            "`shop` of `client.books().create()`",
            "",
        ),
    ] {
        assert_eq!((compared.rust, compared.wire), (Verdict::Behavior, Verdict::Breaking));
        assert_eq!(compared.bump(), Bump::Major);
        let name = item.split('`').nth(1).unwrap();
        let entry = format!(
            "## 0.2.0 - 2026-11-28\n\n### Changed\n\n- **Breaking:** {item}: is new and required (on the wire); \
             {setter}must be set now: a call without it is refused.\n\n### Added\n\n- {item}.\n\n### Migration\n\n\
             | What you use | What becomes of it |\n| --- | --- |\n\
             | `client.books().create()` | add `.{name}(…)`: without it the crate refuses the call |\n"
        );
        assert_eq!(changelog(&compared, "0.2.0", "2026-11-28"), entry);
    }
}

/// The table says what to write for a parameter that became required, and for a field of what is sent inside of a body,
/// which the crate itself does not look at.
#[test]
fn what_must_be_set_now_is_a_row_of_the_table() {
    let document = |parameters: &str, required: &str| {
        format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/books: {{post: {{operationId: create, tags: \
             [books], parameters: [{parameters}], requestBody: {{required: true, content: {{application/json: {{schema: \
             {{type: object, required: [title], properties: {{title: {{type: string}}, author: {{$ref: \
             '#/components/schemas/Author'}}}}}}}}}}}}, responses: {{'204': {{description: ok}}}}}}}}}}, components: {{schemas: \
             {{Author: {{type: object, {required}properties: {{name: {{type: string}}}}}}}}}}}}"
        )
    };
    let parameter = |name: &str, required: bool| {
        format!("{{name: {name}, in: query, required: {required}, schema: {{type: string}}}}")
    };
    let before = [parameter("shop", false), parameter("shelf", false)].join(", ");
    let after = [parameter("shop", true), parameter("shelf", true)].join(", ");
    let source = |text: &str| Source::memory("openapi.yaml", text);
    let old = super::surface(source(&document(&before, "")), Vec::new());
    let new = super::next(source(&document(&after, "required: [name], ")), Vec::new(), Some(old.clone()));
    let entry = changelog(&compare(&old, &new, None), "0.2.0", "2026-11-28");
    let table = "\n### Migration\n\n| What you use | What becomes of it |\n| --- | --- |\n\
                 | `client.books().create()` | add `.shelf(…)` and `.shop(…)`: without them the crate refuses the call |\n\
                 | `models::Author` | add `.name(…)`: without it the server refuses it |\n";
    assert!(entry.ends_with(table), "{entry}");
}

#[test]
fn an_entry_goes_above_the_newest_and_below_what_is_not_released() {
    let entry = "## 0.2.0 - 2026-11-28\n\n### Added\n\n- `x`.\n";
    let old = "# Changelog\n\nMine.\n\n## [Unreleased]\n\n- mine too\n\n## 0.1.0\n\nFirst.\n";
    let new = format!("# Changelog\n\nMine.\n\n## [Unreleased]\n\n- mine too\n\n{entry}\n## 0.1.0\n\nFirst.\n");
    assert_eq!(with_entry(old, entry), new);
    assert_eq!(with_entry("# Changelog\n", entry), format!("# Changelog\n\n{entry}"));
    assert_eq!(with_entry("", entry), entry);
}
