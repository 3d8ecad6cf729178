//! One way into a document: `lower` asks `canon` for what is in the specification, and a table for what vendors add.

use std::fs;
use std::path::Path;

use oasmith::extension::Extension;

use super::source::{File, GENERATOR, Token, after, has_text, none, root};

/// Files of `lower` that look into the values of vendors' extensions, where words such as `name` are the vendors' own.
const READERS: &[&str] = &["enumeration", "global", "paging", "retries", "webhook"];

/// The texts of a file, without their quotes.
fn texts(path: &str) -> impl Iterator<Item = &'static str> {
    let file = GENERATOR.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} is gone"));
    file.tokens.iter().filter_map(|token| match token {
        Token::Text(text) => text.strip_prefix('"')?.strip_suffix('"'),
        Token::Word(_) | Token::Sign(_) => None,
    })
}

fn lower() -> impl Iterator<Item = (&'static File, &'static str)> {
    let files = GENERATOR.iter().filter(|file| file.room == "lower");
    files.map(|file| (file, Path::new(&file.path).file_stem().unwrap().to_str().unwrap()))
}

#[test]
fn a_document_is_read_piece_by_piece() {
    // `canon` says what a document means; who reads the document as it is written believes something else.
    let mut known: Vec<&str> = texts("generator/spec/canon/kind.rs").collect();
    known.extend(texts("generator/spec/canon/schema/keyword.rs"));
    for key in ["info", "security", "webhooks", "callbacks", "allOf", "$ref"] {
        assert!(known.contains(&key), "`{key}` is not found where the keys are");
    }
    let mut faults = Vec::new();
    for (file, stem) in lower() {
        for window in file.tokens.windows(3) {
            match window {
                [Token::Word(document), Token::Sign('.'), Token::Word(raw)]
                    if document == "document" && ["get", "root"].contains(&raw.as_str()) && stem != "extension" =>
                {
                    faults.push(format!("{}: `document.{raw}` is for the extension keys only", file.path));
                }
                [Token::Sign('.'), Token::Word(get), Token::Text(key)] if get.contains("get") || get == "pointer" => {
                    let key = key.trim_matches('"');
                    if known.contains(&key) && !READERS.contains(&stem) {
                        faults.push(format!("{}: `{get}(\"{key}\")` reads what `canon` has a piece for", file.path));
                    }
                }
                _ => {}
            }
        }
    }
    none(faults);
}

#[test]
fn what_canon_keeps_is_read() {
    let keys = fs::read_to_string(root().join("generator/spec/canon/keys.rs")).unwrap();
    let keys = keys.lines().filter_map(|line| line.strip_prefix("pub const ")?.split(':').next());
    let keys: Vec<&str> = keys.filter(|key| *key != "PREFIX").collect();
    assert!(keys.len() > 25, "only {} keys were found", keys.len());
    // `lower` reads a document, `whole` finds the schemas that `lower` has no use for, and `schema/mod` answers for
    // schemas that stand nowhere.
    let reads = |file: &&File| {
        let canon = ["generator/spec/canon/whole.rs", "generator/spec/canon/schema/mod.rs"];
        file.room == "lower" || canon.contains(&file.path.as_str())
    };
    let read: Vec<&str> = GENERATOR.iter().filter(reads).flat_map(|file| after(file, "keys")).collect();
    none(keys.iter().filter(|key| !read.contains(*key)).map(|key| format!("nobody reads `{key}`, so why is it kept?")));
}

#[test]
fn extension_keys_are_in_the_table() {
    let mut faults = Vec::new();
    for (file, _) in lower().filter(|(file, _)| has_text(file, "\"x-")) {
        faults.push(format!("{}: keys that begin with `x-` are in `extension`", file.path));
    }
    for extension in Extension::ALL {
        let name = format!("{extension:?}");
        let readers = lower().filter(|(file, _)| after(file, "Extension").contains(&name.as_str()));
        let readers: Vec<&str> = readers.map(|(_, stem)| stem).collect();
        if readers != extension.readers() {
            faults.push(format!(
                "`{}` is read by {readers:?}; the table says {:?}",
                extension.key(),
                extension.readers()
            ));
        }
        if extension.readers().is_empty() {
            faults.push(format!("`{}` is read by nobody", extension.key()));
        }
    }
    none(faults);
}
