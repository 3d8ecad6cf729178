//! [`ModerationResult`].

use super::{ModerationCategories, ModerationCategoryScores};

/// Verdict on one text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationResult {
    /// Whether any kind of harmful content was found.
    pub flagged: bool,
    /// Verdict for each kind.
    pub categories: ModerationCategories,
    /// Score for each kind.
    pub category_scores: ModerationCategoryScores,
}

crate::runtime::record! {
    ModerationResult {
        flagged: required "flagged",
        categories: required "categories",
        category_scores: required "category_scores",
    }
}
