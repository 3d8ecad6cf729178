//! What Git leaves in the folder of a crate: marks of a merge, and files that are gone.

use std::fs;

use crate::ran::{DOCUMENT, oasmith, room};

/// A text with the marks of a merge around its second half.
fn torn(text: &str) -> String {
    let half = text.lines().count() / 2;
    let part = |from, to| text.lines().skip(from).take(to).map(|line| format!("{line}\n")).collect::<String>();
    format!("{}<<<<<<< HEAD\n{}=======\n{}>>>>>>> other\n", part(0, half), part(half, half), part(half, 1))
}

#[test]
fn marks_of_a_merge_are_told_with_what_to_do() {
    let room = room();
    oasmith(room.path(), "generate small.yaml --output made").exits(0);
    for name in ["oasmith.lock", "oasmith.surface.json"] {
        let path = room.path().join("made").join(name);
        let whole = fs::read_to_string(&path).unwrap();
        fs::write(&path, torn(&whole)).unwrap();
        for command in ["check", "generate"] {
            let ran = oasmith(room.path(), &format!("{command} small.yaml --output made")).exits(3);
            let ran = ran.says(&format!("{name}` has the marks of a merge")).says("git checkout --ours made");
            assert!(!ran.stderr.contains("--force") && !ran.stderr.contains("--repin"), "{}", ran.stderr);
        }
        fs::write(&path, whole).unwrap();
    }
    oasmith(room.path(), "check small.yaml --output made").exits(0);
}

/// Names are not chosen anew in silence.
#[test]
fn a_surface_that_is_gone_is_to_be_restored() {
    let room = room();
    oasmith(room.path(), "generate small.yaml --output made").exits(0);
    fs::write(room.path().join("small.yaml"), DOCUMENT.replace("listThings", "findThings")).unwrap();
    fs::remove_file(room.path().join("made/oasmith.surface.json")).unwrap();
    for command in ["check", "generate"] {
        let ran = oasmith(room.path(), &format!("{command} small.yaml --output made")).exits(3);
        ran.says("restore it from version control; without it names are chosen anew");
    }
    oasmith(room.path(), "generate small.yaml --output made --repin").exits(0);
}
