//! Regions of the user's in files that are ours.

use std::fs;

use oasmith::output::{Force, Reason, write};

use super::{files, names, origin, reasons};

const MODEL: &str = "\
/// A pet.
#[derive(Debug)]
pub struct Pet {
    pub name: String,
}

/// Its owner.
#[derive(Debug)]
pub struct Owner {
    pub name: String,
}
";

const OWN: &str = "// region: sql\n#[derive(sqlx::FromRow)]\n// endregion: sql\n";

/// A folder with the model and a region of the user's before `line`.
fn with_region(line: &str) -> (tempfile::TempDir, String) {
    let room = tempfile::tempdir().unwrap();
    write(room.path(), &files(&[("pet.rs", MODEL), ("a", "1")]), &origin("d", "c"), Force::No).unwrap();
    let text = MODEL.replace(line, &format!("{OWN}{line}"));
    fs::write(room.path().join("pet.rs"), &text).unwrap();
    (room, text)
}

#[test]
fn a_region_in_a_generated_file_stays_between_its_lines() {
    // The lines at the second struct's region stand twice in the file: what is around them decides.
    let (room, text) = with_region("pub struct Owner");
    let (folder, origin) = (room.path(), origin("d", "c"));
    assert_eq!(reasons(folder, &files(&[("pet.rs", MODEL), ("a", "1")]), &origin), []);
    let changed = |text: &str| {
        text.replace("/// A pet.", "/// A pet, whatever kind.").replace("name: S", "id: u64,\n    pub name: S")
    };
    let set = files(&[("pet.rs", &changed(MODEL)), ("a", "1")]);
    assert_eq!(reasons(folder, &set, &origin), [(Reason::Generator, names(&["pet.rs"]))]);
    write(folder, &set, &origin, Force::No).unwrap();
    assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), changed(&text));
    assert_eq!(reasons(folder, &set, &origin), []);
    // What is not between marks is an edit, as everywhere.
    fs::write(folder.join("pet.rs"), changed(&text).replace("id: u64", "id: u32")).unwrap();
    assert_eq!(reasons(folder, &set, &origin), [(Reason::HandEdit, names(&["pet.rs"]))]);
}

#[test]
fn a_region_without_a_place_stops_the_run_and_is_never_lost() {
    let (room, text) = with_region("pub struct Owner");
    let (folder, origin) = (room.path(), origin("d", "c"));
    let gone = MODEL.split_once("\n\n").unwrap().0;
    let refused = write(folder, &files(&[("pet.rs", gone), ("a", "2")]), &origin, Force::No).unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("the lines around the region `sql` in `{}` are gone", folder.join("pet.rs").display())
    );
    assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), text);
    assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "1");
    // The file goes, its region does not.
    write(folder, &files(&[("a", "2")]), &origin, Force::No).unwrap();
    assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), OWN);
}

#[test]
fn empty_lines_beside_a_region_are_the_users() {
    let (origin, set) = (origin("d", "c"), || files(&[("pet.rs", MODEL), ("a", "1")]));
    for text in [
        // At the end, behind an empty line of one's own.
        format!("{MODEL}\n{OWN}"),
        format!("{MODEL}\n\n{OWN}\n"),
        // Between two items, with more empty lines than there were, and with none.
        MODEL.replace("}\n\n///", &format!("}}\n\n{OWN}\n\n///")),
        MODEL.replace("}\n\n///", &format!("}}\n{OWN}///")),
        // Two in one place, and one more at the end.
        format!("{}\n{OWN}", MODEL.replace("}\n\n///", &format!("}}\n\n{OWN}\n{}\n///", OWN.replace("sql", "more")))),
    ] {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path();
        write(folder, &set(), &origin, Force::No).unwrap();
        fs::write(folder.join("pet.rs"), &text).unwrap();
        assert_eq!(reasons(folder, &set(), &origin), [], "{text}");
        let changed = |text: &str| text.replace("pub name: S", "pub called: S").replace("A pet", "Any pet");
        let next = files(&[("pet.rs", &changed(MODEL)), ("a", "1")]);
        let written = write(folder, &next, &origin, Force::No).unwrap();
        assert_eq!(written.replaced, Vec::<String>::new(), "{text}");
        assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), changed(&text));
        assert_eq!(reasons(folder, &next, &origin), [], "{text}");
        // An edit beside it is one, and the region stays.
        fs::write(folder.join("pet.rs"), changed(&text).replace("called", "edited")).unwrap();
        let written = write(folder, &next, &origin, Force::No).unwrap();
        assert_eq!(written.replaced, names(&["pet.rs"]));
        assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), changed(&text));
    }
}

#[test]
fn regions_of_a_file_that_goes_are_told_until_they_are_moved() {
    let room = tempfile::tempdir().unwrap();
    let (folder, origin) = (room.path(), origin("d", "c"));
    write(folder, &files(&[("pet.rs", MODEL), ("a", "1")]), &origin, Force::No).unwrap();
    fs::write(folder.join("pet.rs"), format!("{MODEL}\n{OWN}")).unwrap();
    let renamed = files(&[("animal.rs", MODEL), ("a", "1")]);
    assert_eq!(reasons(folder, &renamed, &origin), [(Reason::Generator, names(&["animal.rs", "pet.rs"]))]);
    for _ in 0..2 {
        let written = write(folder, &renamed, &origin, Force::No).unwrap();
        assert_eq!(written.orphaned, names(&["pet.rs"]));
        assert_eq!(fs::read_to_string(folder.join("pet.rs")).unwrap(), format!("\n{OWN}"));
        assert_eq!(reasons(folder, &renamed, &origin), []);
    }
    fs::remove_file(folder.join("pet.rs")).unwrap();
    assert_eq!(reasons(folder, &renamed, &origin), []);
    assert_eq!(write(folder, &renamed, &origin, Force::No).unwrap().orphaned, Vec::<String>::new());
    assert!(!folder.join("pet.rs").exists());
}
