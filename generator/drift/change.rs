//! What changed, and what that means.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::render::harmless_line;

use super::rules::BREAKS_SILENTLY;

/// What a change means, on one of the two sides. Later ones weigh more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing.
    #[default]
    None,
    /// Only what is said about it is different.
    Docs,
    /// There is more than before, and what was there is as it was.
    Additive,
    /// Everything still compiles or is still accepted, and does something else.
    Behavior,
    /// Programs that use it do not compile, or the server and an old client do not understand each other.
    Breaking,
}

impl Verdict {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Docs => "docs",
            Self::Additive => "additive",
            Self::Behavior => "behavior",
            Self::Breaking => "breaking",
        }
    }
}

/// Where something shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// In programs that use the crate.
    Rust,
    /// In what clients send.
    Request,
    /// In what the server answers.
    Answer,
}

impl Side {
    /// The word for it, as rules begin.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Request => "request",
            Self::Answer => "answer",
        }
    }
}

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fact {
    /// The rule, `request-max-length-decreased`.
    pub rule: String,
    /// Where it shows.
    pub side: Side,
    /// What it means there.
    pub verdict: Verdict,
    /// What was, and what is.
    pub text: String,
}

impl Fact {
    /// A fact whose words, of which documents write some, stay on their line.
    pub(super) fn new(rule: String, side: Side, verdict: Verdict, text: &str) -> Self {
        Self { rule, side, verdict, text: harmless_line(text) }
    }
}

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It is gone.
    Removed,
    /// It has another name.
    Renamed,
    /// It is different.
    Changed,
    /// It is new.
    Added,
}

/// Everything that is different at one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// The item as a user of the crate names it: `models::Pet::name`, `client.pets().list()`.
    pub item: String,
    /// What happened to it.
    pub kind: Kind,
    /// The first accessor of the resource that it belongs to, or the module.
    pub group: String,
    /// What it means for programs that use the crate.
    pub rust: Verdict,
    /// What it means between an old client and the new server.
    pub wire: Verdict,
    /// The place in the old document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The place in the new document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// What is different, the weightiest first.
    pub facts: Vec<Fact>,
    /// The same wherever and whenever the same change is found; approvals name it.
    pub fingerprint: String,
    /// Why it is allowed, where somebody allowed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved: Option<String>,
}

impl Change {
    /// Whether calls that used to be sent are refused by the crate itself.
    pub(super) fn refuses(&self) -> bool {
        self.facts.iter().any(|fact| BREAKS_SILENTLY.contains(&fact.rule.as_str()))
    }

    /// The heavier of the two verdicts.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.rust.max(self.wire)
    }
}

/// A fact at a place, before what stands at one place is put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The item; facts of the wire do not know it.
    pub(super) item: Option<String>,
    pub(super) kind: Kind,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
    pub(super) fact: Fact,
}
