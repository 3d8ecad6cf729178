//! [`ThinkingConfigEnabledSchema`] and the types that belong to it.

/// The model reasons before it answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ThinkingConfigEnabledSchema {
    /// Tokens that the model may spend on reasoning. They count towards its output limit.
    pub budget_tokens: f64,
    /// How deeply the model reasons, for models that know levels.
    pub thinking_level: Option<ThinkingConfigEnabledSchemaThinkingLevel>,
}

crate::runtime::record! {
    ThinkingConfigEnabledSchema {
        "type" = "enabled",
        budget_tokens: required "budget_tokens",
        thinking_level: optional "thinking_level",
    }
}

impl ThinkingConfigEnabledSchema {
    /// A new `ThinkingConfigEnabledSchema` with what it must have.
    #[must_use]
    pub fn new(budget_tokens: f64) -> Self {
        Self {
            budget_tokens,
            thinking_level: None,
        }
    }

    /// How deeply the model reasons, for models that know levels.
    #[must_use]
    pub fn thinking_level(
        mut self,
        thinking_level: impl Into<ThinkingConfigEnabledSchemaThinkingLevel>,
    ) -> Self {
        self.thinking_level = Some(thinking_level.into());
        self
    }
}

/// How deeply the model reasons, for models that know levels.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThinkingConfigEnabledSchemaThinkingLevel {
    /// `low`
    Low,
    /// `high`
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ThinkingConfigEnabledSchemaThinkingLevel {
        Low = "low",
        High = "high",
    }
}
