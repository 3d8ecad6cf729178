//! What people wrote for people.

/// A summary and a description, as the document has them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Prose {
    /// One line.
    pub summary: Option<String>,
    /// Markdown.
    pub description: Option<String>,
}

impl Prose {
    /// Prose that is a description alone.
    #[must_use]
    pub fn description(text: Option<String>) -> Self {
        Self { summary: None, description: text.filter(|text| !text.trim().is_empty()) }
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.summary.is_none() && self.description.is_none()
    }
}

/// Why something should not be used any more.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Deprecation {
    /// The reason, when the document gives one.
    pub message: Option<String>,
    /// The id of the operation to use instead.
    pub replacement: Option<String>,
}
