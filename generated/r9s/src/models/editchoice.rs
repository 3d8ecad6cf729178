//! [`EditChoice`].

/// One version of the changed text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EditChoice {
    /// The changed text.
    pub text: String,
    /// Position among the versions, from 0.
    pub index: i64,
}

crate::runtime::record! {
    EditChoice {
        text: required "text",
        index: required "index",
    }
}
