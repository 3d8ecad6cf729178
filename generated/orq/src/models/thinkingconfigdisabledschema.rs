//! [`ThinkingConfigDisabledSchema`].

/// The model answers without extended reasoning.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ThinkingConfigDisabledSchema {}

crate::runtime::record! {
    ThinkingConfigDisabledSchema {
        "type" = "disabled",
    }
}

impl ThinkingConfigDisabledSchema {
    /// A new `ThinkingConfigDisabledSchema` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
