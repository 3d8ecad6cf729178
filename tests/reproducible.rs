//! The same input gives the same bytes wherever it is run: language, time zone, day, folder, user and number of threads
//! are nothing to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a run is made.
struct Place {
    folder: &'static str,
    threads: &'static str,
    variables: &'static [(&'static str, &'static str)],
}

/// Between the first two time zones there is always another date.
const PLACES: [Place; 3] = [
    Place {
        folder: "a",
        threads: "1",
        variables: &[("LC_ALL", "C"), ("LANG", "C"), ("TZ", "Etc/GMT+12"), ("USER", "one"), ("HOME", "/nowhere")],
    },
    Place {
        folder: "b/deep er/than/thé/first",
        threads: "7",
        variables: &[
            ("LC_ALL", "tr_TR.UTF-8"),
            ("LANG", "de_DE.UTF-8"),
            ("LANGUAGE", "ja:de"),
            ("TZ", "Pacific/Kiritimati"),
            ("USER", "two"),
            ("HOME", "."),
            ("COLUMNS", "40"),
            ("CLICOLOR_FORCE", "1"),
            ("SOURCE_DATE_EPOCH", "1"),
        ],
    },
    Place {
        folder: "c/c",
        threads: "2",
        variables: &[("LC_ALL", "ar_EG.UTF-8"), ("TZ", ":/no/such/zone"), ("TERM", "dumb"), ("RUST_BACKTRACE", "full")],
    },
];

const CONFIG: &str = "\
[targets.chat-sdk]
spec = \"../in/chat.yaml\"
output = \"chat\"

[targets.pages-sdk]
spec = \"../in/pages.yaml\"
output = \"pages\"
docs = \"2024\"

[targets.mistral-sdk]
spec = \"../in/mistral.yaml\"
output = \"mistral\"
";

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.insert(path.strip_prefix(folder).unwrap().to_path_buf(), bytes);
            }
        }
    }
    found
}

/// What a run in a place writes, to the disk and to the streams.
fn made(place: &Place) -> BTreeMap<PathBuf, Vec<u8>> {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join(place.folder);
    let (input, work) = (folder.join("in"), folder.join("work"));
    fs::create_dir_all(&input).unwrap();
    fs::create_dir_all(&work).unwrap();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (from, to) in [
        ("tests/whole/chat.yaml", "chat.yaml"),
        ("tests/whole/pages.yaml", "pages.yaml"),
        ("specs/mistral/openapi.yaml", "mistral.yaml"),
    ] {
        fs::copy(here.join(from), input.join(to)).unwrap();
    }
    fs::write(work.join("oasmith.toml"), CONFIG).unwrap();
    let run = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_oasmith"));
        program.args(arguments).current_dir(&work).env_clear().envs(place.variables.iter().copied());
        program.env("RAYON_NUM_THREADS", place.threads).output().unwrap()
    };
    let generated = run(&["generate"]);
    assert!(generated.status.success(), "{}", String::from_utf8_lossy(&generated.stderr));
    let linted = run(&["lint", "../in/pages.yaml", "--format", "json"]);
    let mut all = files(&work);
    all.insert("lint".into(), linted.stdout);
    all
}

#[test]
fn another_place_makes_the_same() {
    let mut places = PLACES.iter().map(made);
    let first = places.next().unwrap();
    assert!(first.len() > 100, "{}", first.len());
    for (place, other) in PLACES.iter().skip(1).zip(places) {
        let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&first), names(&other), "{}", place.folder);
        for (path, bytes) in &first {
            assert!(*bytes == other[path], "{} differs in {}", path.display(), place.folder);
        }
    }
}
