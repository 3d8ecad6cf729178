//! The invariants of the house: who may use whom, which words are known where, how long things may be.
//!
//! They are checked on tokens, so that a word in a comment offends nobody. Every fault is collected, so that one
//! run shows them all. A new room is not known here and fails until somebody says what it may use.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

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
    ("drift", &["surface", "output"]),
    ("lower", &["spec", "model", "diagnostic", "config"]),
    ("model", &["diagnostic"]),
    ("output", &[]),
    ("pass", &["model", "diagnostic", "config"]),
    ("plan", &["surface", "prose", "model", "diagnostic", "config"]),
    ("prose", &[]),
    ("rust", &["surface", "prose", "snippet", "output"]),
    ("snippet", &["surface"]),
    ("spec", &["diagnostic", "config"]),
    ("surface", &["prose"]),
];

/// Names of files that say nothing.
const DULL: &[&str] = &["utils", "util", "helpers", "common", "types", "misc"];

/// A source file of the generator.
struct File {
    /// From the root, with forward slashes.
    path: String,
    /// The folder below `generator/`; empty for `lib.rs` and `main.rs`.
    room: String,
    text: String,
    tokens: Vec<Token>,
}

/// What a file is made of, comments left out.
#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files with an extension below a folder, in order.
fn below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(at) = folders.pop() {
        let Ok(entries) = fs::read_dir(&at) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The sources of the generator, read once for all tests.
static GENERATOR: LazyLock<Vec<File>> = LazyLock::new(|| {
    let files = below("generator", "rs").into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let mut tokens = Vec::new();
        flatten(text.parse().unwrap(), &mut tokens);
        let path = shown(&path);
        let parts: Vec<&str> = path.split('/').collect();
        let room = if parts.len() > 2 { parts[1].to_owned() } else { String::new() };
        File { path, room, text, tokens }
    });
    files.collect()
});

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) if is_documentation(tokens, &group) => {}
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                tokens.push(Token::Sign('{'));
                flatten(group.stream(), tokens);
                tokens.push(Token::Sign('}'));
            }
            TokenTree::Group(group) => flatten(group.stream(), tokens),
            TokenTree::Ident(word) => tokens.push(Token::Word(word.to_string())),
            TokenTree::Punct(sign) => tokens.push(Token::Sign(sign.as_char())),
            TokenTree::Literal(literal) => tokens.push(Token::Text(literal.to_string())),
        }
    }
}

/// Whether a group is the `[doc = "…"]` that a documentation comment turns into.
fn is_documentation(before: &[Token], group: &proc_macro2::Group) -> bool {
    let attribute = matches!(before.last(), Some(Token::Sign('#' | '!')));
    attribute && matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(word)) if word == "doc")
}

/// The words that follow `first::`, such as the rooms after `crate::`; within braces, each of them.
fn after<'file>(file: &'file File, first: &str) -> Vec<&'file str> {
    let colons = [Token::Sign(':'), Token::Sign(':')];
    let mut found = Vec::new();
    for (at, token) in file.tokens.iter().enumerate() {
        let is_path = matches!(token, Token::Word(word) if word == first)
            && file.tokens.get(at + 1..at + 3).is_some_and(|next| next == colons);
        match file.tokens.get(at + 3) {
            Some(Token::Word(word)) if is_path => found.push(word.as_str()),
            Some(Token::Sign('{')) if is_path => found.extend(listed(&file.tokens[at + 3..])),
            _ => {}
        }
    }
    found
}

/// The first word of each part of `{a::b, c::{d, e}}`.
fn listed(tokens: &[Token]) -> Vec<&str> {
    let (mut depth, mut begins, mut found) = (0, true, Vec::new());
    for token in tokens {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => depth -= 1,
            Token::Sign(',') if depth == 1 => begins = true,
            Token::Word(word) if begins => {
                found.push(word.as_str());
                begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

fn has_word(file: &File, word: &str) -> bool {
    file.tokens.iter().any(|token| matches!(token, Token::Word(found) if found == word))
}

fn has_text(file: &File, text: &str) -> bool {
    file.tokens.iter().any(|token| matches!(token, Token::Text(found) if found.contains(text)))
}

#[track_caller]
fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

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
    let rooms = ["spec", "lower", "diagnostic"];
    let mut faults = only_in(&rooms[..2], "`openapiv3`", |file| has_word(file, "openapiv3"));
    for word in ["$ref", "allOf", "oneOf", "anyOf", "operationId", "additionalProperties"] {
        let allowed = |file: &File| word == "additionalProperties" && file.path == "generator/config/schema.rs";
        faults.extend(only_in(&rooms, &format!("`{word}`"), |file| has_text(file, word) && !allowed(file)));
    }
    none(faults);
}

#[test]
fn the_words_of_the_output_are_known_where_it_is_planned_and_printed() {
    let rooms = ["plan", "surface", "snippet", "rust", "docs", "checks"];
    let words = ["Vec<", "Option<", "Box<", "BTreeMap<", "serde_json::", "impl Into<"];
    none(words.iter().flat_map(|word| only_in(&rooms, &format!("`{word}` in a text"), |file| has_text(file, word))));
}

#[test]
fn tokens_and_templates_stay_in_their_rooms() {
    let mut faults = Vec::new();
    for word in ["quote", "syn", "prettyplease", "proc_macro2"] {
        faults.extend(only_in(&["rust", "checks"], &format!("`{word}`"), |file| !after(file, word).is_empty()));
    }
    let askama = |file: &File| !after(file, "askama").is_empty() && file.path != "generator/rust/manifest.rs";
    faults.extend(only_in(&["docs", "drift"], "`askama`", askama));
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
fn files_are_short_documented_and_named() {
    let mut faults = Vec::new();
    for file in GENERATOR.iter() {
        let lines = file.text.lines().count();
        if lines > FILE {
            faults.push(format!("{}: {lines} lines", file.path));
        }
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

#[test]
fn functions_are_short() {
    let mut faults = Vec::new();
    for path in below("generator", "rs").into_iter().chain(below("templates/runtime", "rs")) {
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
