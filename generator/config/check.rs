//! Values that have the right type and are still wrong.
//!
//! What Cargo, the registry or HTTP would refuse later is refused here, with the line that says it.

use super::Fault;
use super::Target;
use super::file::Text;

/// Faults of all targets.
pub(super) fn targets(text: Text<'_>, targets: &[Target]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if targets.is_empty() {
        faults.push(text.fault(&["targets"], "there is no target".to_owned()).help("write a table `[targets.<name>]`"));
    }
    for (index, target) in targets.iter().enumerate() {
        check_package(text, target, &mut faults);
        check_client(text, target, &mut faults);
        let twin = targets.iter().take(index).find(|other| nested(target, other));
        if let Some(twin) = twin {
            let message =
                format!("the output of `{}` and that of `{}` are in each other's way", target.name, twin.name);
            let path = ["targets", &target.name, "output"];
            faults.push(text.fault(&path, message).help("give each target a folder of its own"));
        }
    }
    faults
}

fn nested(left: &Target, right: &Target) -> bool {
    left.output.starts_with(&right.output) || right.output.starts_with(&left.output)
}

fn check_package(text: Text<'_>, target: &Target, faults: &mut Vec<Fault>) {
    let package = &target.package;
    let mut fault = |key: &str, message: String, help: String| {
        let path = ["targets", &target.name, "package", key];
        faults.push(text.fault(&path, message).help(help));
    };
    if !is_crate_name(&package.name) {
        let name = &package.name;
        let help = format!("`{}` would be one", crate_name(name));
        fault("name", format!("`{name}` cannot be the name of a crate"), help);
    }
    if !is_version(&package.version) {
        let help = "write three numbers, such as `0.1.0`".to_owned();
        fault("version", format!("`{}` is not a semantic version", package.version), help);
    }
    for (key, words) in [("keywords", &package.keywords), ("categories", &package.categories)] {
        if words.len() > 5 {
            fault(key, format!("there are {} {key}", words.len()), "the registry takes five at most".to_owned());
        }
    }
    for keyword in package.keywords.iter().filter(|keyword| !is_keyword(keyword)) {
        let help = "up to 20 of letters, digits, `-`, `_` and `+`, a letter first".to_owned();
        fault("keywords", format!("the registry does not take `{keyword}` as a keyword"), help);
    }
}

fn check_client(text: Text<'_>, target: &Target, faults: &mut Vec<Fault>) {
    let mut fault = |key: &str, message: String, help: &str| {
        faults.push(text.fault(&["targets", &target.name, key], message).help(help));
    };
    for (key, path) in [("spec", &target.spec), ("output", &target.output)] {
        if path.as_os_str().is_empty() {
            fault(key, format!("`{key}` is empty"), "write a path, relative to the folder of this file");
        }
    }
    if let Some(prefix) = target.env_prefix.as_deref().filter(|prefix| !is_variable(prefix)) {
        let help = "capital letters, digits and `_`, a letter first";
        fault("env_prefix", format!("`{prefix}` cannot begin an environment variable"), help);
    }
    if let Some(name) = target.default_error.as_deref().filter(|name| !name.starts_with(char::is_alphabetic)) {
        fault("default_error", format!("`{name}` cannot be the name of a type"), "begin with a letter");
    }
    for header in target.request_id_headers.iter().filter(|header| !is_token(header)) {
        fault("request_id_headers", format!("`{header}` is not the name of a header"), "RFC 9110 says what is");
    }
    if target.timeout == 0 {
        fault("timeout", "no attempt can end in zero seconds".to_owned(), "write the seconds an attempt may take");
    }
}

/// Whether Cargo and the registry take a name.
pub fn is_crate_name(name: &str) -> bool {
    let letters = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    let first = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    letters && first && name.len() <= 64 && !RESERVED.contains(&name)
}

/// The nearest name of a crate: lower case, words joined by hyphens.
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
    "self",
    "serde",
    "serde_json",
    "sha2",
    "static",
    "std",
    "struct",
    "super",
    "test",
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

fn is_version(text: &str) -> bool {
    let (text, build) = text.split_once('+').unwrap_or((text, "0"));
    let (core, pre) = text.split_once('-').unwrap_or((text, "0"));
    let number = |part: &str| {
        let digits = !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
        digits && (part == "0" || !part.starts_with('0')) && part.parse::<u64>().is_ok()
    };
    let label = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let sound = |part: &str| label(part) && (number(part) || !part.chars().all(|digit| digit.is_ascii_digit()));
    core.split('.').count() == 3
        && core.split('.').all(number)
        && pre.split('.').all(sound)
        && build.split('.').all(label)
}

fn is_keyword(text: &str) -> bool {
    let rest = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+'));
    rest && text.len() <= 20 && text.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn is_variable(text: &str) -> bool {
    let rest = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    rest && text.starts_with(|first: char| first.is_ascii_uppercase())
}

fn is_token(text: &str) -> bool {
    let token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.chars().all(token)
}
