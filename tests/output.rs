//! What the output room promises: a folder is replaced as a whole or not at all, what is somebody else's stays,
//! and a check says why something would change.

#[path = "output/region.rs"]
mod region;

use std::fs;
use std::path::Path;

use oasmith::output::{Digest, Error, FileSet, Force, LOCK, Origin, Reason, check, merge, write};

fn origin(document: &str, config: &str) -> Origin {
    Origin {
        generator: "1.0.0".to_owned(),
        document: Digest::of(document.as_bytes()),
        config: Digest::of(config.as_bytes()),
        refers: Vec::new(),
        missing: Vec::new(),
    }
}

fn files(list: &[(&str, &str)]) -> FileSet {
    list.iter().copied().collect()
}

/// Every file below a folder with its content; hidden folders too, so that nothing staged is left behind.
fn tree(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                found.push((format!("{name}/"), String::new()));
                folders.push(path);
            } else if name != LOCK {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn reasons(folder: &Path, files: &FileSet, origin: &Origin) -> Vec<(Reason, Vec<String>)> {
    check(folder, files, origin).unwrap().reasons
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_new_folder_appears_complete_and_is_up_to_date() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("deep/crate");
    let (set, origin) = (files(&[("Cargo.toml", "a"), ("src/lib.rs", "b")]), origin("d", "c"));
    assert_eq!(reasons(&folder, &set, &origin), [(Reason::Absent, vec![])]);
    let written = write(&folder, &set, &origin, Force::No).unwrap();
    assert_eq!((written.files, written.changed, written.removed), (2, 2, 0));
    assert_eq!(reasons(&folder, &set, &origin), []);
    let expected = [
        "deep/",
        "deep/crate/",
        "deep/crate/Cargo.toml",
        "deep/crate/oasmith.lock",
        "deep/crate/src/",
        "deep/crate/src/lib.rs",
    ];
    assert_eq!(tree(room.path()).into_iter().map(|(name, _)| name).collect::<Vec<_>>(), expected);
    let lock = fs::read(folder.join(LOCK)).unwrap();
    assert_eq!(write(&folder, &set, &origin, Force::No).unwrap().changed, 0);
    assert_eq!(fs::read(folder.join(LOCK)).unwrap(), lock);
}

#[test]
fn what_is_no_longer_made_goes_and_what_is_not_ours_stays() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    let before = files(&[("Cargo.toml", "a"), ("src/old/deep.rs", "b"), ("src/edited.rs", "c")]);
    write(folder, &before, &origin("d", "c"), Force::No).unwrap();
    fs::write(folder.join("src/mine.rs"), "mine").unwrap();
    fs::write(folder.join("src/edited.rs"), "mine too").unwrap();
    let written = write(folder, &files(&[("Cargo.toml", "a2")]), &origin("d2", "c"), Force::No).unwrap();
    assert_eq!((written.changed, written.removed, written.left), (1, 1, names(&["src/edited.rs"])));
    let expected = [("Cargo.toml", "a2"), ("src/", ""), ("src/edited.rs", "mine too"), ("src/mine.rs", "mine")];
    assert_eq!(tree(folder), expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
}

#[test]
fn every_reason_is_told() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    let (set, same) = (files(&[("a.rs", "1"), ("b.rs", "2")]), origin("d", "c"));
    write(folder, &set, &same, Force::No).unwrap();
    let newer = Origin { generator: "1.1.0".to_owned(), ..same.clone() };
    let changed = files(&[("a.rs", "9"), ("b.rs", "2")]);
    // Comments, order, a setting that changes nothing here.
    assert_eq!(reasons(folder, &set, &origin("d2", "c")), []);
    assert_eq!(reasons(folder, &changed, &origin("d2", "c")), [(Reason::Document, names(&["a.rs"]))]);
    assert_eq!(reasons(folder, &set, &origin("d", "c2")), []);
    assert_eq!(reasons(folder, &changed, &origin("d", "c2")), [(Reason::Config, names(&["a.rs"]))]);
    assert_eq!(reasons(folder, &set, &newer), [(Reason::Generator, vec![])]);
    assert_eq!(reasons(folder, &changed, &same), [(Reason::Generator, names(&["a.rs"]))]);
    fs::write(folder.join("a.rs"), "by hand").unwrap();
    fs::remove_file(folder.join("b.rs")).unwrap();
    let both = [(Reason::HandEdit, names(&["a.rs"])), (Reason::MissingFile, names(&["b.rs"]))];
    assert_eq!(reasons(folder, &set, &same), both);
    let written = write(folder, &set, &same, Force::No).unwrap();
    assert_eq!((written.changed, written.replaced), (2, names(&["a.rs"])));
    let lock = fs::read_to_string(folder.join(LOCK)).unwrap();
    fs::write(folder.join(LOCK), format!("{lock}# mine\n")).unwrap();
    assert_eq!(reasons(folder, &set, &same), [(Reason::HandEdit, names(&[LOCK]))]);
}

#[test]
fn line_ends_of_a_checkout_are_no_edit() {
    let room = tempfile::tempdir().unwrap();
    let (set, origin) = (files(&[("a.rs", "1\n2\n")]), origin("d", "c"));
    write(room.path(), &set, &origin, Force::No).unwrap();
    let lock = fs::read_to_string(room.path().join(LOCK)).unwrap();
    fs::write(room.path().join(LOCK), lock.replace('\n', "\r\n")).unwrap();
    fs::write(room.path().join("a.rs"), "1\r\n2\r\n").unwrap();
    assert_eq!(reasons(room.path(), &set, &origin), []);
}

#[test]
fn a_folder_of_somebody_else_is_refused_without_force() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    fs::write(folder.join("notes.txt"), "mine").unwrap();
    fs::write(folder.join("Cargo.toml"), "mine").unwrap();
    let (set, origin) = (files(&[("Cargo.toml", "a")]), origin("d", "c"));
    assert!(matches!(write(folder, &set, &origin, Force::No), Err(Error::NotOurs { .. })));
    assert_eq!(fs::read_to_string(folder.join("Cargo.toml")).unwrap(), "mine");
    write(folder, &set, &origin, Force::Yes).unwrap();
    assert_eq!(fs::read_to_string(folder.join("Cargo.toml")).unwrap(), "a");
    assert_eq!(fs::read_to_string(folder.join("notes.txt")).unwrap(), "mine");
}

#[test]
fn a_folder_with_nothing_but_hidden_files_is_free() {
    let room = tempfile::tempdir().unwrap();
    fs::create_dir(room.path().join(".git")).unwrap();
    write(room.path(), &files(&[("a", "1")]), &origin("d", "c"), Force::No).unwrap();
    assert_eq!(tree(room.path()), [(".git/", ""), ("a", "1")].map(|(name, text)| (name.to_owned(), text.to_owned())));
}

#[test]
fn a_file_in_the_way_stops_everything() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    write(folder, &files(&[("a", "1")]), &origin("d", "c"), Force::No).unwrap();
    fs::write(folder.join("b"), "mine").unwrap();
    let error = write(folder, &files(&[("a", "2"), ("b", "2")]), &origin("d", "c"), Force::No).unwrap_err();
    assert!(matches!(&error, Error::Occupied { paths, .. } if *paths == ["b"]), "{error}");
    assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "1");
}

#[test]
fn a_failure_half_way_is_taken_back() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    write(folder, &files(&[("a", "1"), ("m/n", "1"), ("old", "1")]), &origin("d", "c"), Force::No).unwrap();
    // A folder stands where a file is to be, so that the last rename fails after the others were made.
    fs::create_dir_all(folder.join("z/inside")).unwrap();
    let before = tree(folder);
    let lock = fs::read(folder.join(LOCK)).unwrap();
    let set = files(&[("a", "2"), ("k/l", "2"), ("m/n", "2"), ("z", "2")]);
    assert!(write(folder, &set, &origin("d2", "c"), Force::Yes).is_err());
    assert_eq!(tree(folder), before);
    assert_eq!(fs::read(folder.join(LOCK)).unwrap(), lock);
}

#[test]
fn no_path_leaves_the_folder() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("crate");
    for path in ["../x", "/x", "a/../x", "a//b", "", "a/", ".", "a\\b", "c:x", "nul", "COM1.rs", "a.", "a\0b"] {
        let result = write(&folder, &files(&[(path, "1")]), &origin("d", "c"), Force::Yes);
        assert!(matches!(result, Err(Error::Path { .. })), "{path:?}");
    }
    let twins = write(&folder, &files(&[("src/A.rs", "1"), ("src/a.rs", "1")]), &origin("d", "c"), Force::Yes);
    assert!(matches!(twins, Err(Error::Case { .. })));
    assert_eq!(tree(room.path()), []);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let room = tempfile::tempdir().unwrap();
    let (folder, outside) = (room.path().join("crate"), room.path().join("outside"));
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(&outside).unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("src")).unwrap();
    let result = write(&folder, &files(&[("src/lib.rs", "1")]), &origin("d", "c"), Force::Yes);
    assert!(matches!(result, Err(Error::Link { .. })));
    assert_eq!(tree(&outside), []);
}

#[test]
fn a_lock_cannot_make_us_remove_what_lies_outside() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("crate");
    let (set, origin) = (files(&[("a", "1")]), origin("d", "c"));
    write(&folder, &set, &origin, Force::No).unwrap();
    fs::write(room.path().join("mine"), "1").unwrap();
    let lock = fs::read_to_string(folder.join(LOCK)).unwrap().replace("a = ", "\"../mine\" = ");
    fs::write(folder.join(LOCK), lock).unwrap();
    assert!(matches!(write(&folder, &set, &origin, Force::No), Err(Error::Lock { .. })));
    assert!(room.path().join("mine").exists());
}

#[test]
fn the_changelog_is_written_once() {
    let room = tempfile::tempdir().unwrap();
    let (set, origin) = (files(&[("CHANGELOG.md", "first"), ("a", "1")]), origin("d", "c"));
    write(room.path(), &set, &origin, Force::No).unwrap();
    fs::write(room.path().join("CHANGELOG.md"), "mine").unwrap();
    assert_eq!(reasons(room.path(), &set, &origin), []);
    write(room.path(), &files(&[("a", "2")]), &origin, Force::No).unwrap();
    assert_eq!(fs::read_to_string(room.path().join("CHANGELOG.md")).unwrap(), "mine");
    fs::remove_file(room.path().join("CHANGELOG.md")).unwrap();
    assert_eq!(reasons(room.path(), &set, &origin), [(Reason::Generator, names(&["a"]))]);
}

const README: &str = "\
# Title

<!-- Start Summary [summary] -->
New summary
<!-- End Summary [summary] -->

<!-- Start Errors [errors] -->
New errors
<!-- End Errors [errors] -->
";

fn merged(disk: &str) -> String {
    let merged = merge("README.md", README.as_bytes(), Some(disk.as_bytes())).unwrap();
    String::from_utf8(merged.into_owned()).unwrap()
}

#[test]
fn regions_are_replaced_and_the_rest_survives() {
    let disk = "My title\n\n<!-- Start Errors [errors] -->\nOld\n<!-- End Errors [errors] -->\nMy end\n";
    let text = merged(disk);
    let expected = "My title\n\n<!-- Start Errors [errors] -->\nNew errors\n<!-- End Errors [errors] -->\nMy end\n\
                    \n<!-- Start Summary [summary] -->\nNew summary\n<!-- End Summary [summary] -->\n";
    assert_eq!(text, expected);
    assert_eq!(merged(&text), text);
}

#[test]
fn a_region_can_be_declined_and_one_that_is_no_longer_made_goes() {
    let disk = "<!-- No Summary [summary] -->\n<!-- Start Old [old] -->\nx\n<!-- End Old [old] -->\nMine\n";
    let text = merged(disk);
    let expected = "<!-- No Summary [summary] -->\n\n<!-- Start Errors [errors] -->\nNew errors\n\
                    <!-- End Errors [errors] -->\nMine\n";
    assert_eq!(text, expected);
}

#[test]
fn an_edit_outside_the_regions_is_no_drift_and_one_inside_is() {
    let room = tempfile::tempdir().unwrap();
    let (set, origin) = (files(&[("README.md", README)]), origin("d", "c"));
    write(room.path(), &set, &origin, Force::No).unwrap();
    let path = room.path().join("README.md");
    fs::write(&path, README.replace("# Title", "# Mine")).unwrap();
    assert_eq!(reasons(room.path(), &set, &origin), []);
    fs::write(&path, README.replace("New errors", "My errors")).unwrap();
    assert_eq!(reasons(room.path(), &set, &origin), [(Reason::HandEdit, names(&["README.md"]))]);
    write(room.path(), &files(&[("a", "1")]), &origin, Force::No).unwrap();
    assert!(path.exists(), "a file with the user's words is never removed");
}

#[test]
fn a_readme_without_regions_is_ours_as_a_whole() {
    let room = tempfile::tempdir().unwrap();
    let origin = origin("d", "c");
    let (first, second) = (files(&[("README.md", "one\n"), ("a", "1")]), files(&[("README.md", "two\n"), ("a", "1")]));
    write(room.path(), &first, &origin, Force::No).unwrap();
    assert_eq!(reasons(room.path(), &second, &origin), [(Reason::Generator, names(&["README.md"]))]);
    write(room.path(), &second, &origin, Force::No).unwrap();
    assert_eq!(fs::read_to_string(room.path().join("README.md")).unwrap(), "two\n");
    assert_eq!(write(room.path(), &files(&[("a", "1")]), &origin, Force::No).unwrap().removed, 1);
}

#[test]
fn a_fence_that_nobody_closed_hides_no_markers() {
    let disk = format!("```\nmine\n\n{README}");
    assert_eq!(merged(&disk), disk);
}

#[test]
fn markers_inside_code_are_text() {
    let disk = "```\n<!-- Start Errors [errors] -->\n<!-- End Errors [errors] -->\n```\n";
    let text = merged(disk);
    assert!(text.starts_with(disk), "{text}");
}

#[test]
fn what_a_vendor_keeps_is_never_touched() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    let set =
        || files(&[("Cargo.toml", "a"), ("src/lib.rs", "1"), ("src/extra/deep/one.rs", "1"), ("src/two.rs", "1")]);
    write(folder, &set(), &origin("d", "c"), Force::No).unwrap();
    let mut kept = set();
    kept.keep(["src/extra/**", "src/l*.rs"].map(str::to_owned));
    fs::write(folder.join("src/lib.rs"), "mine").unwrap();
    fs::remove_file(folder.join("src/extra/deep/one.rs")).unwrap();
    assert_eq!(reasons(folder, &kept, &origin("d", "c")), []);
    write(folder, &kept, &origin("d", "c"), Force::No).unwrap();
    let expected = [("Cargo.toml", "a"), ("src/", ""), ("src/lib.rs", "mine"), ("src/two.rs", "1")];
    let there: Vec<(String, String)> = tree(folder).into_iter().filter(|(name, _)| !name.contains("extra")).collect();
    assert_eq!(there, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    // Also when it is no longer made.
    let mut less = files(&[("Cargo.toml", "a")]);
    less.keep(["src/**".to_owned()]);
    write(folder, &less, &origin("d", "c"), Force::No).unwrap();
    assert!(folder.join("src/two.rs").exists());
}

#[test]
fn a_folder_that_holds_only_what_is_the_users_is_free() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    fs::create_dir_all(folder.join("src/extra")).unwrap();
    fs::write(folder.join("src/extra/mod.rs"), "mine").unwrap();
    let mut set = files(&[("Cargo.toml", "a")]);
    set.keep(["src/extra/**".to_owned()]);
    write(folder, &set, &origin("d", "c"), Force::No).unwrap();
    assert_eq!(fs::read_to_string(folder.join("src/extra/mod.rs")).unwrap(), "mine");
}
