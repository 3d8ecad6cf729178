//! [`ModelCapabilities`].

/// What a model can do.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModelCapabilities {
    /// Whether it answers in conversations.
    ///
    /// Default: `true`.
    pub completion_chat: Option<bool>,
    /// Whether it fills in the middle.
    ///
    /// Default: `false`.
    pub completion_fim: Option<bool>,
    /// Whether it calls functions.
    ///
    /// Default: `true`.
    pub function_calling: Option<bool>,
    /// Whether it can be fine-tuned.
    ///
    /// Default: `false`.
    pub fine_tuning: Option<bool>,
    /// Whether it sees images.
    ///
    /// Default: `false`.
    pub vision: Option<bool>,
}

crate::runtime::record! {
    ModelCapabilities {
        completion_chat: optional "completion_chat",
        completion_fim: optional "completion_fim",
        function_calling: optional "function_calling",
        fine_tuning: optional "fine_tuning",
        vision: optional "vision",
    }
}
