//! The invariants of the house: who may use whom, which words are known where, how long things may be.
//!
//! They are checked on tokens, so that a word in a comment offends nobody. Every fault is collected, so that one
//! run shows them all. A new room is not known here and fails until somebody says what it may use.

#[path = "layering/architecture.rs"]
mod architecture;
#[path = "layering/documents.rs"]
mod documents;
#[path = "layering/emitted.rs"]
mod emitted;
#[path = "layering/source.rs"]
mod source;
#[path = "layering/surface.rs"]
mod surface;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use source::{File, GENERATOR, Token, after, below, has_text, has_word, none, root, shown};

/// The longest file and the longest function, in lines.
const FILE: usize = 400;
const FUNCTION: usize = 100;

/// Rooms, and which other rooms each may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("checks", &["surface", "prose", "snippet", "output"]),
    ("cli", &[]),
    ("config", &["diagnostic"]),
    ("diagnostic", &[]),
    ("docs", &["surface", "prose", "snippet", "output"]),
    ("drift", &["snapshot", "diagnostic"]),
    ("explain", &["snapshot", "extension", "diagnostic", "config"]),
    ("extension", &[]),
    ("import", &["surface", "diagnostic", "config"]),
    ("lower", &["spec", "extension", "model", "diagnostic", "config"]),
    ("model", &["diagnostic"]),
    ("output", &[]),
    ("pass", &["model", "diagnostic", "config"]),
    ("plan", &["surface", "snapshot", "prose", "model", "diagnostic", "config"]),
    ("proposal", &["surface", "model", "extension", "diagnostic", "config"]),
    ("prose", &[]),
    ("repair", &["surface", "diagnostic"]),
    ("rust", &["surface", "prose", "snippet", "output"]),
    ("snapshot", &["surface", "prose"]),
    ("snippet", &["surface"]),
    ("spec", &["diagnostic", "config"]),
    ("surface", &["prose"]),
];

/// Names of files that say nothing.
const DULL: &[&str] = &["utils", "util", "helpers", "common", "types", "misc"];

/// Faults of files that have something outside of the rooms that may.
fn only_in(rooms: &[&str], what: &str, has: impl Fn(&File) -> bool) -> Vec<String> {
    let guilty = GENERATOR.iter().filter(|file| !file.room.is_empty() && !rooms.contains(&file.room.as_str()));
    guilty.filter(|file| has(file)).map(|file| format!("{}: {what} belongs to {rooms:?}", file.path)).collect()
}

#[test]
fn every_room_uses_only_what_it_may() {
    let mut faults = Vec::new();
    for file in GENERATOR.iter().filter(|file| !file.room.is_empty()) {
        let Some((_, may)) = ROOMS.iter().find(|(room, _)| *room == file.room) else {
            faults.push(format!("{}: nobody said what `{}` may use", file.path, file.room));
            continue;
        };
        for used in after(file, "crate") {
            let room = ROOMS.iter().any(|(room, _)| *room == used);
            if room && used != file.room && !may.contains(&used) {
                faults.push(format!("{}: `{}` may not use `{used}`", file.path, file.room));
            }
        }
    }
    none(faults);
}

#[test]
fn nobody_climbs_to_another_room() {
    // A path that reaches the root by `super` would hide the room from the test above.
    let mut faults = Vec::new();
    for file in GENERATOR.iter().filter(|file| !file.room.is_empty()) {
        let depth = file.path.matches('/').count() - usize::from(file.path.ends_with("/mod.rs"));
        if file.text.contains(&"super::".repeat(depth)) {
            faults.push(format!("{}: write `crate::<room>::…`", file.path));
        }
    }
    none(faults);
}

#[test]
fn the_words_of_documents_are_known_where_documents_are_read() {
    // The catalogue of diagnostics explains them, and the configuration is written by people who know them.
    // `drift` compares what documents promise, in their words, and `repair` writes pieces of them; other generators,
    // whose configurations `import` reads, have keys that are called so.
    let rooms = ["spec", "lower", "drift", "repair", "import", "diagnostic"];
    let mut faults = only_in(&["spec", "lower"], "`openapiv3`", |file| has_word(file, "openapiv3"));
    for word in ["$ref", "allOf", "oneOf", "anyOf", "operationId", "additionalProperties"] {
        let allowed = |file: &File| word == "additionalProperties" && file.path == "generator/config/schema.rs";
        faults.extend(only_in(&rooms, &format!("`{word}`"), |file| has_text(file, word) && !allowed(file)));
    }
    none(faults);
}

#[test]
fn the_words_of_the_output_are_known_where_it_is_planned_and_printed() {
    let rooms = ["plan", "surface", "snapshot", "drift", "explain", "snippet", "rust", "docs", "checks"];
    let words = ["Vec<", "Option<", "Box<", "BTreeMap<", "serde_json::", "impl Into<"];
    none(words.iter().flat_map(|word| only_in(&rooms, &format!("`{word}` in a text"), |file| has_text(file, word))));
}

#[test]
fn tokens_and_templates_stay_in_their_rooms() {
    let mut faults = Vec::new();
    // What they print `cargo fmt` changes.
    for word in ["quote", "syn", "prettyplease", "proc_macro2"] {
        faults.extend(only_in(&[], &format!("`{word}`"), |file| !after(file, word).is_empty()));
    }
    faults.extend(only_in(&["rust", "docs", "drift", "checks"], "`askama`", |file| !after(file, "askama").is_empty()));
    none(faults);
}

#[test]
fn the_world_is_reached_where_it_must_be() {
    let files = |file: &File| has_word(file, "fs") || has_word(file, "TcpStream") || has_word(file, "TcpListener");
    let mut faults = only_in(&["spec", "output", "cli"], "the file system", files);
    let environment = |file: &File| after(file, "std").contains(&"env") || !after(file, "env").is_empty();
    let clock = |file: &File| has_word(file, "SystemTime") || has_word(file, "Instant") || environment(file);
    faults.extend(only_in(&["cli"], "the clock and the environment", clock));
    let print = |file: &File| ["println", "eprintln", "stdout", "stderr"].iter().any(|word| has_word(file, word));
    faults.extend(only_in(&["cli"], "printing", print));
    none(faults);
}

#[test]
fn nothing_on_the_way_to_output_hashes() {
    // What reads and simplifies may look things up by hash; clippy sees to it that nobody walks over such a table.
    let hashes = |file: &File| has_word(file, "HashMap") || has_word(file, "HashSet");
    none(only_in(&["spec", "lower", "pass"], "hashing", hashes));
}

#[test]
fn exceptions_from_lints_have_a_reason() {
    let bare = |file: &File| {
        let words = |window: &[Token], word: &str| matches!(&window[1], Token::Word(found) if found == word);
        file.tokens.windows(2).any(|window| window[0] == Token::Sign('#') && words(window, "allow"))
    };
    let faults = GENERATOR.iter().filter(|file| bare(file));
    none(faults.map(|file| format!("{}: write `#[expect(lint, reason = \"…\")]`", file.path)));
}

#[test]
fn files_are_documented_and_named() {
    let mut faults = Vec::new();
    for file in GENERATOR.iter() {
        if !file.text.starts_with("//!") {
            faults.push(format!("{}: it does not say what it is", file.path));
        }
        let stem = Path::new(&file.path).file_stem().unwrap().to_string_lossy().into_owned();
        if DULL.contains(&stem.as_str()) {
            faults.push(format!("{}: the name says nothing", file.path));
        }
    }
    none(faults);
}

/// The library is not compiled for tests of its own: those beside a function run where its file is compiled alone.
#[test]
fn tests_beside_functions_run() {
    let units = fs::read_to_string(root().join("tests/units.rs")).unwrap();
    let runs = |file: &File| file.room == "prose" || units.contains(&format!("\"../{}\"", file.path));
    let tested = |file: &&File| file.text.contains("#[cfg(test)]");
    let lost = GENERATOR.iter().filter(tested).filter(|file| !runs(file));
    none(lost.map(|file| format!("{}: add it to tests/units.rs, or move its tests", file.path)));
}

/// What people write: all Rust but for what is generated.
fn written() -> impl Iterator<Item = PathBuf> {
    ["generator", "templates", "tests"].into_iter().flat_map(|folder| below(folder, "rs"))
}

#[test]
fn files_are_short() {
    let mut faults = Vec::new();
    for path in written().chain(["md", "txt"].into_iter().flat_map(|extension| below("templates", extension))) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > FILE {
            faults.push(format!("{}: {lines} lines", shown(&path)));
        }
    }
    none(faults);
}

#[test]
fn functions_are_short() {
    let mut faults = Vec::new();
    for path in written() {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (start, line) in lines.iter().enumerate().filter(|(_, line)| opens_function(line)) {
            // Formatted code closes a function at the depth at which it opens.
            let closing = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let length = lines[start..].iter().position(|line| *line == closing).unwrap_or(0) + 1;
            if length > FUNCTION {
                faults.push(format!("{}:{}: {length} lines", shown(&path), start + 1));
            }
        }
    }
    none(faults);
}

fn opens_function(line: &str) -> bool {
    let words = line.split_whitespace().skip_while(|word| word.starts_with("pub") || word.starts_with("in "));
    let mut words = words.skip_while(|word| ["const", "async", "unsafe"].contains(word));
    words.next() == Some("fn") && !line.trim_end().ends_with(['}', ';'])
}

#[test]
fn the_run_time_part_knows_nothing_around_it() {
    let mut faults = Vec::new();
    for path in below("templates/runtime", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        if !text.starts_with("//!") {
            faults.push(format!("{}: it does not say what it is", shown(&path)));
        }
        let outside = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let around = |line: &str| line.replace("crate::runtime::", "").replace("$crate::Error", "").contains("crate::");
        let binds = path.ends_with("runtime/mod.rs");
        if !binds && outside.clone().any(around) {
            faults.push(format!("{}: it uses `super::` and `crate::runtime::` only", shown(&path)));
        }
    }
    none(faults);
}

/// What the run-time part calls a method of the client or its builder, no resource and no credential is called.
#[test]
fn methods_of_the_run_time_part_are_reserved() {
    let reserved = fs::read_to_string(root().join("generator/plan/keyword.rs")).unwrap();
    let mut faults = Vec::new();
    for path in below("templates/runtime", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        let mut inside = false;
        for line in text.lines() {
            match line {
                "impl Client {" | "impl ClientBuilder {" => inside = true,
                "}" => inside = false,
                _ => {}
            }
            let opens = line.starts_with("    ") && !line.starts_with("     ") && opens_function(line);
            let name = line.split_once("fn ").and_then(|(_, rest)| rest.split(['(', '<']).next());
            let Some(name) = name.filter(|_| inside && opens) else { continue };
            if !reserved.contains(&format!("\"{name}\"")) {
                faults.push(format!("{}: `{name}`", shown(&path)));
            }
        }
    }
    none(faults);
}

#[test]
fn no_file_names_a_registry_or_a_machine() {
    let host = |parts: &[&str]| parts.join(".");
    let mut words = vec![
        host(&["crates", "io"]),
        host(&["pypi", "org"]),
        host(&["registry", "npmjs", "org"]),
        host(&["proxy", "golang", "org"]),
    ];
    for folder in ["root", "home", "work"] {
        words.extend([' ', '"', '`', '=', '('].map(|before| format!("{before}/{folder}/")));
    }
    let mut faults = Vec::new();
    for path in committed() {
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(word.as_str())) {
                faults.push(format!("{path}:{}: `{}`", number + 1, word.trim()));
            }
        }
    }
    none(faults);
}

/// Files under version control, but for those that tools write; none where there is no version control.
fn committed() -> Vec<String> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let text = listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let written = |path: &&str| !path.is_empty() && !path.ends_with("Cargo.lock") && !path.starts_with("specs/");
    text.split('\0').filter(written).map(str::to_owned).collect()
}

#[test]
fn no_manifest_is_in_templates() {
    // A manifest there would make Cargo leave the folder out of the package.
    none(below("templates", "toml").iter().filter(|path| path.ends_with("Cargo.toml")).map(|path| shown(path)));
}

#[test]
fn every_test_of_the_run_time_part_runs() {
    // Its manifest says which programs there are; a file that none of them names would be left out in silence.
    let manifest = fs::read_to_string(root().join("tests/runtime/Cargo.toml")).unwrap();
    let all = fs::read_to_string(root().join("tests/runtime/tests/all.rs")).unwrap();
    let forgotten = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy();
        let program = manifest.contains(&format!("[[test]]\nname = \"{name}\"\n"));
        !path.ends_with("support/mod.rs") && !program && !all.contains(&format!("\nmod {name};\n"))
    };
    none(below("tests/runtime/tests", "rs").iter().filter(|path| forgotten(path)).map(|path| shown(path)));
}
