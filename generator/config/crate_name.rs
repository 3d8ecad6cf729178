//! Names of crates: which ones Cargo and the registry take, and the nearest one to any text.

/// Whether Cargo, the registry, rustc without a warning, and a folder on every system take a name.
#[must_use]
pub fn is_crate_name(name: &str) -> bool {
    let small = |letter: char| letter.is_ascii_lowercase();
    let letters = name.chars().all(|letter| small(letter) || letter.is_ascii_digit() || matches!(letter, '-' | '_'));
    let first = name.starts_with(small);
    letters && first && name.len() <= 64 && !RESERVED.contains(&name) && !is_device(name)
}

/// The nearest name of a crate: lower case, words joined by hyphens.
#[must_use]
pub fn crate_name(text: &str) -> String {
    let mut name = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || letter == '_' {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(56);
    let name = name.trim_matches(['-', '_']);
    if is_crate_name(name) {
        return name.to_owned();
    }
    match name {
        "" => "api-client".to_owned(),
        _ if name.starts_with(|letter: char| letter.is_ascii_digit()) => format!("api-{name}"),
        _ => format!("{name}-client"),
    }
}

/// Whether Windows has a device of this name, so that no folder can have it.
fn is_device(name: &str) -> bool {
    let port = |prefix: &str| name.strip_prefix(prefix).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    matches!(name, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

/// Keywords, names that Cargo keeps for its own folders and crates, and what generated crates depend on.
const RESERVED: &[&str] = &[
    "abstract",
    "alloc",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "build",
    "bytes",
    "chrono",
    "const",
    "continue",
    "core",
    "crate",
    "deps",
    "do",
    "dyn",
    "else",
    "enum",
    "examples",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "futures-core",
    "gen",
    "gloo-timers",
    "hmac",
    "http",
    "if",
    "impl",
    "in",
    "incremental",
    "jiff",
    "let",
    "loop",
    "macro",
    "match",
    "memchr",
    "mod",
    "move",
    "mut",
    "override",
    "percent-encoding",
    "priv",
    "proc-macro",
    "proc_macro",
    "pub",
    "ref",
    "reqwest",
    "return",
    "rustls",
    "schemars",
    "self",
    "serde",
    "serde_json",
    "sha2",
    "static",
    "std",
    "struct",
    "super",
    "test",
    "time",
    "tokio",
    "tracing",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "web-time",
    "where",
    "while",
    "wiremock",
    "yield",
];
