//! The name of a crate from the title of a document.

use serde_json::Value;

use crate::config::crate_name;

/// Words of titles that say what every document is.
const DULL: &[&str] = &[
    "api",
    "apis",
    "rest",
    "restful",
    "http",
    "openapi",
    "swagger",
    "specification",
    "spec",
    "documentation",
    "docs",
    "reference",
    "public",
    "schema",
    "definition",
    "description",
    "web",
    "service",
    "services",
    "fastapi",
    "the",
    "v",
    "untitled",
    "title",
    "official",
    "extension",
    "extensions",
    "my",
    "your",
    "for",
    "of",
    "and",
    "a",
];

/// The name; none where the title says nothing, or is a whole sentence.
pub(super) fn crate_name_of(document: &Value) -> Option<String> {
    let title = document.get("info")?.get("title")?.as_str()?;
    let is_version = |word: &str| {
        let digits = word.trim_start_matches(['v', 'V']);
        !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
    };
    let plain = |word: &&str| {
        let letters: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        !letters.is_empty() && !DULL.contains(&letters.to_lowercase().as_str()) && !is_version(word)
    };
    // What is official of a company is called like the company.
    let owner =
        title.split_once(" official ").and_then(|(owner, _)| owner.strip_suffix("'s").or(owner.strip_suffix("’s")));
    let title = owner.unwrap_or(title);
    let separators = [' ', '\t', '\n', '-', '_', '(', ')', ':', '/', ',', '|', '–', '—'];
    let words: Vec<&str> = title.split(separators).filter(plain).collect();
    let said = words.join(" ").chars().any(|letter| letter.is_ascii_alphabetic());
    (said && words.len() <= 4).then(|| crate_name(&words.join(" ")))
}
