//! The catalogue of rules: what each means, an example, and what to do.
//!
//! A rule's name is public: it stands in JSON and SARIF, and people look it up. So it is never given another meaning.

mod messages;
mod rust;
mod wire;

use std::fmt::Write as _;

use super::{Side, Verdict};

/// The rule of calls that the crate itself sends no more, although programs compile.
pub(super) const REFUSED: &str = "rust-setter-needed";

/// Rules of programs that compile, and do not do any more what they did: no version that Cargo takes by itself may have
/// that.
pub(super) const BREAKS_SILENTLY: &[&str] =
    &[REFUSED, "rust-constant-not-sent", "rust-path-order-changed", "rust-signature-changed"];

/// One kind of change, on one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The name, `request-max-length-decreased`.
    pub name: String,
    /// Where it shows.
    pub side: Side,
    /// What it means there; of rules that depend on the place, the heaviest.
    pub verdict: Verdict,
    /// What has changed, in a line.
    pub title: String,
    /// What that means for who uses the crate or the API.
    pub meaning: String,
    /// What was and what is, in the words of Rust or of the document.
    pub example: String,
    /// What to do about it.
    pub advice: String,
}

impl Rule {
    /// The page of the rule.
    #[must_use]
    pub fn page(&self) -> String {
        let side = match self.side {
            Side::Rust => "in Rust",
            Side::Request => "on the wire, in what clients send",
            Side::Answer => "on the wire, in what the server answers",
        };
        let Self { name, verdict, title, meaning, example, advice, .. } = self;
        let verdict = verdict.word();
        format!("{name}\n\n{title}\n\n{verdict} {side}: {meaning}\n\nExample: {example}\n\nWhat to do: {advice}\n")
    }
}

/// All rules, those of Rust first.
#[must_use]
pub fn rules() -> Vec<Rule> {
    rust::rules().chain(wire::rules()).collect()
}

/// The rule of a name.
#[must_use]
pub fn rule(name: &str) -> Option<Rule> {
    rules().into_iter().find(|rule| rule.name == name)
}

/// The rules for a terminal: name, verdict and what has changed, a line each.
#[must_use]
pub fn catalogue() -> String {
    let rules = rules();
    let widest = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for Rule { name, verdict, title, .. } in &rules {
        let _ = writeln!(text, "{name:widest$}  {:9} {title}", verdict.word());
    }
    text
}
