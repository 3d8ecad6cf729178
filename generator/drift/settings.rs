//! What changes by settings alone: the document is the same, and so is the server.

use super::{Comparison, Side, Verdict, fingerprint};

impl Comparison {
    /// The same where nothing but settings changed: what a crate leaves out is as good on the wire as it was.
    #[must_use]
    pub fn by_settings(mut self) -> Self {
        for change in &mut self.changes {
            let before = change.facts.len();
            change.facts.retain(|fact| fact.side == Side::Rust);
            change.wire = Verdict::None;
            if change.facts.len() < before {
                change.fingerprint = fingerprint(&change.item, &change.facts);
            }
        }
        self.changes.retain(|change| !change.facts.is_empty());
        self.changes.sort_by_key(|change| std::cmp::Reverse(change.verdict()));
        self.wire = Verdict::None;
        self
    }
}
