//! What is said of a change that shows on one side alone: of settings in Rust, and of what keeps its type in answers.

use std::fs;

use super::ran::{DOCUMENT, oasmith, room};

/// The server is what it was, whatever a crate leaves out.
#[test]
fn settings_alone_change_nothing_on_the_wire() {
    let room = room();
    let config = "[targets.small]\nspec = \"small.yaml\"\noutput = \"made\"\n";
    fs::write(room.path().join("oasmith.toml"), config).unwrap();
    oasmith(room.path(), "generate").exits(0);
    fs::create_dir(room.path().join("was")).unwrap();
    for name in ["oasmith.lock", "oasmith.surface.json"] {
        fs::copy(room.path().join("made").join(name), room.path().join("was").join(name)).unwrap();
    }
    fs::write(room.path().join("oasmith.toml"), format!("{config}exclude.paths = [\"/things\"]\n")).unwrap();
    oasmith(room.path(), "check").exits(1).says("breaking in Rust, nothing on the wire");
    oasmith(room.path(), "generate").exits(0);
    oasmith(room.path(), "diff was made --deny breaking-wire").exits(0);
    oasmith(room.path(), "diff was made --deny breaking-rust").exits(1);
    fs::write(room.path().join("oasmith.toml"), format!("{config}version = \"1.0.0\"\n")).unwrap();
    oasmith(room.path(), "check").exits(2).says("did you mean `package.version`?");
}

/// A field that may be missing by now keeps its type, and nothing says that it is always there.
#[test]
fn a_field_that_may_be_missing_is_told_as_one() {
    let room = room();
    let document = |required: &str| {
        let schema = format!("{{type: object, required: [{required}], properties: {{size: {{type: integer}}}}}}");
        DOCUMENT.replace("{type: string}", "{$ref: '#/components/schemas/Thing'}")
            + &format!("components: {{schemas: {{Thing: {schema}}}}}\n")
    };
    let config = "[targets.small]\nspec = \"small.yaml\"\noutput = \"made\"\n";
    fs::write(room.path().join("oasmith.toml"), config).unwrap();
    fs::write(room.path().join("small.yaml"), document("size")).unwrap();
    oasmith(room.path(), "generate").exits(0);
    fs::write(room.path().join("small.yaml"), document("")).unwrap();
    oasmith(room.path(), "generate --bump auto").exits(0);
    let read = |path: &str| fs::read_to_string(room.path().join("made").join(path)).unwrap();
    let keeps = "keeps its type; a missing value becomes its empty value";
    assert!(read("CHANGELOG.md").contains(keeps), "{}", read("CHANGELOG.md"));
    let page = read("docs/models/thing.md");
    assert!(page.contains(":heavy_minus_sign:") && page.contains("May be missing"), "{page}");
    assert!(
        read("src/models/thing.rs").contains("    /// May be missing, and is its empty value then.\n    pub size: i64")
    );
    let ran = oasmith(room.path(), "explain models::Thing::size").exits(0);
    assert!(!ran.stdout.contains("always there"), "{}", ran.stdout);
    ran.prints("a missing value is its empty value");
}
