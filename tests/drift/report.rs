//! The page for a person who reviews.

use oasmith::config::Target;
use oasmith::drift::{Texts, changelog, compare, html, markdown, text};
use oasmith::snapshot::Snapshot;
use oasmith::spec::{Source, Sources};
use oasmith::{Input, snapshot};

use super::PETS;

fn read(document: &str) -> (Snapshot, Sources) {
    let document = Source::memory("openapi.yaml", document);
    let input = Input { document, overlays: Vec::new(), earlier: None };
    let (surface, outcome) = snapshot(input, &Target::new("openapi.yaml", "client", Some("client")));
    (surface.unwrap(), outcome.sources)
}

/// What is written is shown, not what marks of direction make of it.
#[test]
fn marks_of_direction_are_seen() {
    let (old, before) = read(PETS);
    let (new, after) = read(&PETS.replace("bark: {type: string", "bark: {type: integer, title: \"\u{202e}tac\""));
    let page = html(
        &compare(&old, &new, None),
        &Texts { name: "a.yaml", places: &before },
        &Texts { name: "b.yaml", places: &after },
    );
    assert!(!page.contains('\u{202e}'));
    assert!(page.contains(r#"title: \"\\u{202e}tac\""#), "{page}");
}

/// Nor does a change do more than say so, whatever a document writes where a word of the specification must stand, or
/// calls what no item of the crate is for.
#[test]
fn words_of_documents_stay_on_their_line() {
    let word = PETS.replace("bark: {type: string", "bark: {type: \"\u{202e}\\e[2J\\r\"");
    let of_kinds = |name: &str, ty: &str| {
        PETS.replace(
            "bark: {type: string",
            &format!("bark: {{type: [object, string], properties: {{{name}: {{type: {ty}}}}}"),
        )
    };
    let name = "\"\u{202e}\\e[2J\\r\"";
    for (old, new) in [(PETS, word), (&of_kinds(name, "string"), of_kinds(name, "integer"))] {
        assert_ne!(old, new);
        let compared = compare(&read(old).0, &read(&new).0, None);
        for told in [text(&compared), markdown(&compared), changelog(&compared, "0.2.0", "2026-11-29")] {
            assert!(
                told.chars().all(|sign| sign == '\n' || !sign.is_control()) && !told.contains('\u{202e}'),
                "{told:?}"
            );
        }
    }
}
