//! Texts of the document inside lines of prose and comments.

use crate::prose;

/// A text as code inside a line, `` `like this` ``: one line, and nothing ends it before its end.
#[must_use]
pub fn inline(text: &str) -> String {
    format!("`{}`", prose::visible(text).replace('`', "'"))
}
