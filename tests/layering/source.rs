//! The sources of the generator as tokens, so that a word in a comment offends nobody.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A source file of the generator.
pub(crate) struct File {
    /// From the root, with forward slashes.
    pub(crate) path: String,
    /// The folder below `generator/`; empty for `lib.rs` and `main.rs`.
    pub(crate) room: String,
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
}

/// What a file is made of, comments left out.
#[derive(Debug, PartialEq)]
pub(crate) enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files with an extension below a folder, in order.
pub(crate) fn below(folder: &str, extension: &str) -> Vec<PathBuf> {
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

pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The sources of the generator, read once for all tests.
pub(crate) static GENERATOR: LazyLock<Vec<File>> = LazyLock::new(|| {
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

pub(crate) fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
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
pub(crate) fn is_documentation(before: &[Token], group: &proc_macro2::Group) -> bool {
    let attribute = matches!(before.last(), Some(Token::Sign('#' | '!')));
    attribute && matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(word)) if word == "doc")
}

/// The words that follow `first::`, such as the rooms after `crate::`; within braces, each of them.
pub(crate) fn after<'file>(file: &'file File, first: &str) -> Vec<&'file str> {
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
pub(crate) fn listed(tokens: &[Token]) -> Vec<&str> {
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

pub(crate) fn has_word(file: &File, word: &str) -> bool {
    file.tokens.iter().any(|token| matches!(token, Token::Word(found) if found == word))
}

pub(crate) fn has_text(file: &File, text: &str) -> bool {
    file.tokens.iter().any(|token| matches!(token, Token::Text(found) if found.contains(text)))
}

#[track_caller]
pub(crate) fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
