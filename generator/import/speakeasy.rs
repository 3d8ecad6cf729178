//! `gen.yaml`: what it says of the language whose section it has; most names of such vendors stand in the document.

use serde_json::Value;

use super::{Reading, text};
use crate::config::{Calls, crate_name};

/// Keys of a language's section that are read.
const READ: &[&str] = &[
    "version",
    "packageName",
    "envVarPrefix",
    "maxMethodParams",
    "defaultErrorName",
    "author",
    "authors",
    "description",
    "license",
    "keywords",
    "additionalPackageJSON",
];

/// Reads it.
pub(super) fn read(config: &Value, reading: &mut Reading) {
    reading.crate_name = text(config, &["generation", "sdkClassName"]).map(crate_name);
    let sections = config.as_object().into_iter().flatten();
    let languages =
        sections.filter(|(key, _)| !["configVersion", "generation", "management", "features"].contains(&key.as_str()));
    let mut languages: Vec<(&String, &Value)> = languages.collect();
    // A section of Rust says more than any other.
    languages.sort_by_key(|(name, _)| name.as_str() != "rust");
    if let Some((name, section)) = languages.first() {
        language(name, section, reading);
    }
    for (name, _) in languages.iter().skip(1) {
        reading.lose(format!("`{name}`"), "it is about another language");
    }
    if config.get("generation").is_some() {
        reading.lose("`generation`", "it says how another generator works; extensions of the document are understood");
    }
}

fn language(name: &str, section: &Value, reading: &mut Reading) {
    if name == "rust" {
        reading.crate_name = text(section, &["packageName"]).map(crate_name).or(reading.crate_name.take());
    }
    let target = &mut reading.target;
    target.env_prefix = text(section, &["envVarPrefix"]).map(str::to_uppercase);
    target.default_error = text(section, &["defaultErrorName"]).map(str::to_owned);
    match section.get("maxMethodParams").and_then(Value::as_u64) {
        Some(0) => target.calls = Calls::Request,
        Some(most @ 1..=16) => target.max_positional = u8::try_from(most).unwrap_or(16),
        // As many as there are: they have names there, and setters have them here.
        Some(_) | None => {}
    }
    let package = &mut target.package;
    let authors = section.get("authors").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    package.authors.extend(text(section, &["author"]).into_iter().chain(authors).map(str::to_owned));
    let more = section.get("additionalPackageJSON").unwrap_or(section);
    package.license = text(more, &["license"]).map(str::to_owned);
    let description = text(more, &["description"]).filter(|text| !names_language(text));
    package.description = description.map(str::to_owned);
    let keywords = more.get("keywords").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    package.keywords = keywords.take(5).map(str::to_owned).collect();
    if let Some(version) = text(section, &["version"]) {
        reading.lose(
            format!("`{name}.version` ({version})"),
            "a crate keeps its own version, and `generate --bump` raises it",
        );
    }
    let keys = section.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    let rest: Vec<&str> = keys.filter(|key| !READ.contains(key)).collect();
    if !rest.is_empty() {
        reading.lose(format!("`{name}`: `{}`", rest.join("`, `")), "they are about that language or that generator");
    }
}

/// Whether a sentence speaks of a client in another language.
fn names_language(text: &str) -> bool {
    const LANGUAGES: &[&str] = &[
        "python",
        "typescript",
        "javascript",
        "node",
        "go",
        "golang",
        "java",
        "kotlin",
        "ruby",
        "php",
        "c#",
        "csharp",
    ];
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '#');
    words.into_iter().any(|word| LANGUAGES.contains(&word.to_ascii_lowercase().as_str()))
}
