//! What a change of settings alone is said to mean.

use std::fs;

use crate::ran::{oasmith, room};

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
