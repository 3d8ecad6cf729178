//! [`RefusalPartSchema`].

/// A refusal of the model, from an earlier turn.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RefusalPartSchema {
    /// What the model said when it refused.
    pub refusal: Option<String>,
}

crate::runtime::record! {
    RefusalPartSchema {
        "type" = "refusal",
        refusal: optional "refusal",
    }
    fit;
}

impl RefusalPartSchema {
    /// A new `RefusalPartSchema` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the model said when it refused.
    #[must_use]
    pub fn refusal(mut self, refusal: impl Into<String>) -> Self {
        self.refusal = Some(refusal.into());
        self
    }
}
