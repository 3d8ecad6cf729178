//! The guide: what its pages tell people to type is typed here, and its reference is made of the code.
//!
//! A fence `console` is commands and what they say: every line must be said, in that order, where `…` stands for
//! anything; `status=1` is their exit status. A fence with `file=NAME` is a file of the reader's, before the commands
//! below it. The snippets in Rust are compiled by `tests/guide/run`, which also builds the book and looks at it.
//!
//! `INSTA_UPDATE=always cargo test --test commands guide` writes the reference, and the picture.

#[path = "guide/figures.rs"]
mod figures;
#[path = "guide/picture.rs"]
mod picture;
#[path = "guide/reference.rs"]
mod reference;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Commands of others, which a test of this repository cannot run: they would install, or publish.
const OTHERS: &[&str] = &[
    "git add books",
    "git checkout --ours books # or --theirs",
    "oasmith check",
    "oasmith diff git:origin/main:small small --deny breaking",
    "oasmith generate",
    "cargo install oasmith",
    "cargo binstall oasmith",
    "cargo test --manifest-path acme/Cargo.toml",
    "cargo publish --manifest-path acme/Cargo.toml --dry-run",
    "cargo publish --manifest-path acme/Cargo.toml",
    "git tag acme-v0.1.0",
    "git push origin acme-v0.1.0",
];

/// A block of code.
struct Fence {
    language: String,
    marks: Vec<String>,
    text: String,
}

impl Fence {
    fn mark(&self, key: &str) -> Option<&str> {
        self.marks.iter().find_map(|mark| mark.strip_prefix(key)?.strip_prefix('='))
    }
}

fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = fs::read_dir("guide/src").unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    pages
}

fn fences(page: &Path) -> Vec<Fence> {
    let text = fs::read_to_string(page).unwrap();
    let mut fences: Vec<Fence> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                let mut words = info.split(',').map(str::to_owned);
                let language = words.next().unwrap();
                fences.push(Fence { language, marks: words.collect(), text: String::new() });
                open = true;
            }
            None if open => fences.last_mut().unwrap().text.extend([line, "\n"]),
            None => {}
        }
    }
    assert!(!open, "{}: a fence has no end", page.display());
    fences
}

/// What a command says on either stream, and its exit status.
fn typed(folder: &Path, arguments: &str) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
    let output = command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (said, output.status.code().unwrap())
}

/// Whether a line is what the guide shows: the parts between `…` in their order.
fn is_shown(line: &str, shown: &str) -> bool {
    let mut rest = line.trim();
    let mut parts = shown.trim().split('…');
    let first = parts.next().unwrap();
    let Some(after) = rest.strip_prefix(first.trim_end_matches(' ')) else { return false };
    rest = after;
    for part in parts {
        let Some(start) = rest.find(part.trim()) else { return false };
        rest = &rest[start + part.trim().len()..];
    }
    rest.is_empty() || shown.trim().ends_with('…')
}

/// Types the commands of a fence, and compares what they say.
fn session(page: &Path, folder: &Path, fence: &Fence) {
    let status: i32 = fence.mark("status").map_or(0, |status| status.parse().unwrap());
    let mut commands = fence.text.split("$ oasmith ").skip(1).peekable();
    assert!(commands.peek().is_some(), "{}: a console without a command", page.display());
    for command in commands {
        let (arguments, shown) = command.split_once('\n').unwrap();
        let (said, ended) = typed(folder, arguments);
        assert_eq!(ended, status, "{}: `oasmith {arguments}`: {said}", page.display());
        let mut lines = said.lines();
        for line in shown.lines().filter(|line| !line.is_empty()) {
            let found = lines.any(|said| is_shown(said, line));
            assert!(found, "{}: `oasmith {arguments}` does not say\n{line}\nbut\n{said}", page.display());
        }
    }
}

#[test]
fn what_readers_type_does_what_the_guide_shows() {
    for page in pages() {
        let room = tempfile::tempdir().unwrap();
        for fence in fences(&page) {
            if let Some(name) = fence.mark("file") {
                fs::write(room.path().join(name), &fence.text).unwrap();
            }
            if fence.language == "console" {
                session(&page, room.path(), &fence);
            }
        }
    }
}

#[test]
fn other_commands_and_settings_are_known() {
    for page in pages() {
        for fence in fences(&page) {
            match fence.language.as_str() {
                "sh" => {
                    let unknown = fence.text.lines().find(|line| !OTHERS.contains(line));
                    assert_eq!(unknown, None, "{}", page.display());
                }
                "toml" if fence.text.starts_with("pages.") => {
                    let text = format!("[targets.a]\nspec = \"a\"\noutput = \"b\"\n{}", fence.text);
                    let parsed = oasmith::config::parse("oasmith.toml", &text);
                    assert!(parsed.is_ok(), "{}: {parsed:?}", page.display());
                }
                "toml" => {
                    let parsed = fence.text.parse::<toml::Table>();
                    assert!(parsed.is_ok(), "{}: {parsed:?}", page.display());
                }
                // What is marked `ignore` is a piece of a program of the reader's, which tests/integrations compiles.
                "rust" => assert!(
                    fence.mark("crate").is_some() || fence.marks == ["library"] || fence.marks == ["ignore"],
                    "{}: nobody knows which crate a snippet is about",
                    page.display()
                ),
                "python" => match fence.mark("file") {
                    Some(name) => {
                        let example = Path::new("integrations/bazel/example").join(name);
                        assert_eq!(fs::read_to_string(example).unwrap(), fence.text, "{name}");
                    }
                    // It names archives of releases.
                    None => assert_eq!(fence.marks, ["ignore"], "{}", page.display()),
                },
                "yaml" | "console" => {}
                other => panic!("{}: nothing tests `{other}`", page.display()),
            }
        }
    }
}

/// `guide/look.css` makes the column so wide, and wraps what commands say.
#[test]
fn code_fits_the_column_of_the_guide() {
    for page in pages() {
        for fence in fences(&page).iter().filter(|fence| ["yaml", "rust", "toml"].contains(&fence.language.as_str())) {
            let long = fence.text.lines().find(|line| line.chars().count() > 104);
            assert_eq!(long, None, "{}", page.display());
        }
    }
}

#[test]
fn workflows_are_told_what_they_may_ask_for() {
    let page = fs::read_to_string("guide/src/automation.md").unwrap();
    let action: serde_json::Value = read_yaml("action.yml");
    let workflow = read_yaml(".github/workflows/update.yml");
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<String>>();
    for input in keys(&action["inputs"]) {
        assert!(page.contains(&format!("\n| `{input}` |")), "{input}");
    }
    assert_eq!(action.get("outputs"), None, "the page says that there are none");
    let asked = &workflow["on"]["workflow_call"]["inputs"];
    for input in keys(asked).iter().filter(|input| asked[input]["required"] == true) {
        assert!(page.contains(&format!("\n      {input}: ")), "{input}");
    }
    let hooks = read_yaml(".pre-commit-hooks.yaml");
    for hook in hooks.as_array().unwrap() {
        assert!(page.contains(hook["id"].as_str().unwrap()), "{hook}");
    }
}

fn read_yaml(path: &str) -> serde_json::Value {
    oasmith::spec::tree(oasmith::spec::read(Path::new(path)).unwrap()).0.unwrap()
}

#[test]
fn every_page_is_in_the_summary() {
    let summary = fs::read_to_string("guide/src/SUMMARY.md").unwrap();
    let mut names: Vec<String> =
        pages().iter().map(|page| page.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    names.retain(|name| name != "SUMMARY.md");
    names.extend(reference::pages().iter().map(|(name, _)| format!("reference/{name}")));
    let missing: Vec<&String> = names.iter().filter(|name| !summary.contains(&format!("({name})"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_reference_is_what_the_code_says() {
    for (name, text) in reference::pages() {
        let path = Path::new("guide/src/reference").join(name);
        if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
            fs::write(&path, &text).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(there == text, "{} is old: INSTA_UPDATE=always cargo test --test commands guide", path.display());
    }
}
