//! [`ToolChoiceEnum`].

/// Whether the model calls tools: as it sees fit (`auto`), never (`none`), or at least one (`any`,
/// `required`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ToolChoiceEnum {
    /// `auto`
    Auto,
    /// `none`
    None,
    /// `any`
    Any,
    /// `required`
    Required,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ToolChoiceEnum {
        Auto = "auto",
        None = "none",
        Any = "any",
        Required = "required",
    }
}
