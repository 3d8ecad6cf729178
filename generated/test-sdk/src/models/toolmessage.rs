//! [`ToolMessage`].

/// The result of a tool call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolMessage {
    /// What the tool returned.
    pub content: String,
    /// Identifier of the call that this message answers.
    pub tool_call_id: Option<Option<String>>,
    /// Name of the function that was called.
    pub name: Option<Option<String>>,
}

crate::runtime::record! {
    ToolMessage {
        "role" = "tool",
        content: required "content",
        tool_call_id: optional_nullable "tool_call_id",
        name: optional_nullable "name",
    }
}

impl ToolMessage {
    /// A new `ToolMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<String>) -> Self {
        Self {
            content: content.into(),
            tool_call_id: None,
            name: None,
        }
    }

    /// Identifier of the call that this message answers.
    #[must_use]
    pub fn tool_call_id(mut self, tool_call_id: impl Into<String>) -> Self {
        self.tool_call_id = Some(Some(tool_call_id.into()));
        self
    }

    /// Sends null for `tool_call_id`.
    #[must_use]
    pub fn tool_call_id_null(mut self) -> Self {
        self.tool_call_id = Some(None);
        self
    }

    /// Name of the function that was called.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(Some(name.into()));
        self
    }

    /// Sends null for `name`.
    #[must_use]
    pub fn name_null(mut self) -> Self {
        self.name = Some(None);
        self
    }

    /// The value of `tool_call_id`, unless it is missing or null.
    #[must_use]
    pub fn tool_call_id_value(&self) -> Option<&String> {
        self.tool_call_id.as_ref()?.as_ref()
    }

    /// The value of `name`, unless it is missing or null.
    #[must_use]
    pub fn name_value(&self) -> Option<&String> {
        self.name.as_ref()?.as_ref()
    }
}
