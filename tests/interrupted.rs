//! Runs that are killed, that fail half-way, and that meet each other: a folder holds one set of files or another,
//! never parts of two, and nothing is left behind. `KILLS` says how many runs of each kind are killed.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use oasmith::output::{Digest, Error, FileSet, Force, LOCK, Origin, check, write};

const FOLDER: &str = "OASMITH_TEST_FOLDER";
/// What a run says before it begins.
const BEGUN: &str = "begun";

fn origin(of: &str) -> Origin {
    let digest = Digest::of(of.as_bytes());
    Origin {
        generator: "1.0.0".to_owned(),
        document: digest.clone(),
        config: digest,
        refers: Vec::new(),
        missing: Vec::new(),
    }
}

/// A set of files that shares paths with others, and has some of its own, in folders of its own.
fn set(name: &str) -> FileSet {
    let shared = (0..12).map(|number| (format!("src/{}/{number}.rs", number % 3), name.to_owned()));
    let own = (0..4).map(|number| (format!("src/{name}/{number}.rs"), name.to_owned()));
    shared.chain(own).collect()
}

/// All files below a folder, hidden ones too.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

/// The name of the only set whose files a folder holds.
fn held(folder: &Path) -> &'static str {
    let mut tree = tree(folder);
    let lock = tree.remove(LOCK);
    assert!(lock.is_some(), "no lock beside {:?}", tree.keys());
    let mut names = ["one", "two"].into_iter().filter(|name| {
        let files = set(name).into_iter().map(|(path, content)| (path, String::from_utf8(content).unwrap()));
        files.collect::<BTreeMap<_, _>>() == tree
    });
    names.next_back().unwrap_or_else(|| panic!("the folder holds parts of several sets: {tree:#?}"))
}

#[test]
fn a_killed_run_is_completed_or_never_was() {
    let room = tempfile::tempdir().unwrap();
    kill(&room.path().join("crate"));
}

#[test]
fn a_killed_run_leaves_what_else_lives_there() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("crate");
    // A folder of the vendor's: ours cannot be replaced as a whole.
    fs::create_dir_all(folder.join(".git/empty")).unwrap();
    kill(&folder);
    assert!(folder.join(".git/empty").exists());
}

/// Kills runs over a folder again and again.
fn kill(folder: &Path) {
    let room = folder.parent().unwrap();
    // Kills are spread over the time that making and changing a folder takes here.
    let start = Instant::now();
    for name in ["one", "two"] {
        write(&room.join("measure"), &set(name), &origin(name), Force::No).unwrap();
    }
    let pair = start.elapsed();
    fs::remove_dir_all(room.join("measure")).unwrap();
    let rounds: u32 = std::env::var("KILLS").map_or(12, |rounds| rounds.parse().unwrap());
    for round in 0..rounds {
        let mut run = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "interrupted::run_until_killed", "--ignored", "--nocapture"])
            .env(FOLDER, folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        BufReader::new(run.stdout.take().unwrap()).lines().find(|line| line.as_ref().unwrap().ends_with(BEGUN));
        std::thread::sleep(2 * pair * round / rounds);
        run.kill().unwrap();
        run.wait().unwrap();
        // A check heals as a run does, and says which files there are.
        let drift = check(folder, &set("one"), &origin("one")).unwrap();
        if folder.join(LOCK).exists() {
            assert_eq!(!drift.is_some(), held(folder) == "one");
        }
        let beside: Vec<_> = fs::read_dir(room).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(beside.iter().all(|name| name == "crate"), "{beside:?}");
    }
    assert!(folder.join(LOCK).exists());
}

#[test]
#[ignore = "never ends by itself: another test starts it, and kills it"]
fn run_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    writeln!(std::io::stdout(), "{BEGUN}").unwrap();
    loop {
        for name in ["one", "two"] {
            write(Path::new(&folder), &set(name), &origin(name), Force::No).unwrap();
        }
    }
}

#[test]
fn two_runs_at_once_follow_each_other() {
    for round in 0..20 {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("deep/crate");
        if round % 2 == 0 {
            write(&folder, &set("two"), &origin("two"), Force::No).unwrap();
        }
        std::thread::scope(|scope| {
            for name in ["one", "two", "one"] {
                let folder = &folder;
                scope.spawn(move || write(folder, &set(name), &origin(name), Force::No).unwrap());
            }
        });
        let name = held(&folder);
        assert!(!check(&folder, &set(name), &origin(name)).unwrap().is_some());
        assert_eq!(fs::read_dir(folder.parent().unwrap()).unwrap().count(), 1);
    }
}

/// What a run leaves that was killed after it had decided: `a` waits in the stage, `old` is still there.
fn decide(folder: &Path, journal: &str) {
    fs::create_dir_all(folder.join(".oasmith/fresh/b")).unwrap();
    fs::create_dir_all(folder.join(".oasmith/attic")).unwrap();
    fs::write(folder.join(".oasmith/fresh/a"), "new").unwrap();
    fs::write(folder.join(".oasmith/fresh/b/c"), "new").unwrap();
    fs::write(folder.join(".oasmith/journal"), journal).unwrap();
    fs::write(folder.join("a"), "old").unwrap();
    fs::write(folder.join("old"), "old").unwrap();
}

#[test]
fn what_was_decided_is_done_or_taken_back() {
    let journal = r#"{ "removed": ["old"], "placed": ["a", "b/c"], "folders": ["b"] }"#;
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    let files = |list: &[(&str, &str)]| list.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
    decide(folder, journal);
    check(folder, &FileSet::new(), &origin("one")).unwrap();
    assert_eq!(tree(folder), files(&[("a", "new"), ("b/c", "new")]));

    // A file stands where a folder is to be: nothing can be placed, and what was removed comes back.
    fs::remove_file(folder.join("b/c")).unwrap();
    fs::remove_dir(folder.join("b")).unwrap();
    fs::write(folder.join("b"), "mine").unwrap();
    decide(folder, journal);
    assert!(matches!(check(folder, &FileSet::new(), &origin("one")), Err(Error::Io { .. })));
    assert_eq!(tree(folder).get("old").map(String::as_str), Some("old"));
    check(folder, &FileSet::new(), &origin("one")).unwrap();
    assert_eq!(tree(folder), files(&[("a", "old"), ("b", "mine"), ("old", "old")]));
}

#[test]
fn a_journal_leads_nowhere_else() {
    for journal in ["{", r#"{ "removed": ["../mine"], "placed": [], "folders": [] }"#] {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("crate");
        fs::create_dir(&folder).unwrap();
        fs::write(room.path().join("mine"), "1").unwrap();
        decide(&folder, journal);
        assert!(matches!(check(&folder, &FileSet::new(), &origin("one")), Err(Error::Journal { .. })));
        assert!(room.path().join("mine").exists());
    }
}
