//! [`ResponseRequest`] and the types that belong to it.

/// Input of a response.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseRequest {
    /// Identifier of the model, as `GET /models` lists it.
    pub model: String,
    /// A text, or the messages of a conversation. Messages here need `content` and may not carry
    /// tool calls or their results.
    pub input: ResponseRequestInput,
    /// Guidance that stands before the input, like a system message.
    pub instructions: Option<String>,
    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    pub temperature: Option<f64>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    pub top_p: Option<f64>,
    /// Upper bound of the output tokens.
    pub max_output_tokens: Option<i64>,
    /// Whether the response comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Kinds of output wanted.
    pub modalities: Option<Vec<ResponseRequestModality>>,
    /// Tools that the model may call, in the flat form.
    pub tools: Option<Vec<super::ResponseTool>>,
    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    pub tool_choice: Option<ResponseRequestToolChoice>,
    /// Whether the model may ask for several tool calls at once. If false, there is one call at
    /// most.
    ///
    /// Default: `true`.
    pub parallel_tool_calls: Option<bool>,
    /// Settings of text output.
    pub text: Option<ResponseRequestText>,
    /// Response to continue from. Its conversation precedes the new input, so it need not be sent
    /// again.
    pub previous_response_id: Option<String>,
    /// Whether the response is kept, so that it can be fetched or continued later.
    ///
    /// Default: `true`.
    pub store: Option<bool>,
    /// Whether the service works on the response after the call has returned. Meant for tasks that
    /// take long.
    ///
    /// Default: `false`.
    pub background: Option<bool>,
    /// Settings of reasoning models.
    pub reasoning: Option<ResponseRequestReasoning>,
    /// What happens if the input exceeds the context of the model: `auto` drops the oldest items,
    /// `disabled` lets the call fail with status 400.
    ///
    /// Default: `disabled`.
    pub truncation: Option<ResponseRequestTruncation>,
    /// Text, or list of up to four texts, at which generation ends.
    pub stop: Option<ResponseRequestStop>,
    /// Your own keys and values, kept with the response for tracking.
    pub metadata: Option<serde_json::Value>,
}

#[cfg(feature = "responses")]
crate::runtime::record! {
    ResponseRequest {
        model: required "model",
        input: required "input",
        instructions: optional "instructions",
        temperature: optional "temperature",
        top_p: optional "top_p",
        max_output_tokens: optional "max_output_tokens",
        stream: optional "stream",
        modalities: optional "modalities",
        tools: optional "tools",
        tool_choice: optional "tool_choice",
        parallel_tool_calls: optional "parallel_tool_calls",
        text: optional "text",
        previous_response_id: optional "previous_response_id",
        store: optional "store",
        background: optional "background",
        reasoning: optional "reasoning",
        truncation: optional "truncation",
        stop: optional "stop",
        metadata: optional "metadata",
    }
}

#[cfg(feature = "responses")]
impl ResponseRequest {
    /// A new `ResponseRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, input: impl Into<ResponseRequestInput>) -> Self {
        Self {
            model: model.into(),
            input: input.into(),
            instructions: None,
            temperature: None,
            top_p: None,
            max_output_tokens: None,
            stream: None,
            modalities: None,
            tools: None,
            tool_choice: None,
            parallel_tool_calls: None,
            text: None,
            previous_response_id: None,
            store: None,
            background: None,
            reasoning: None,
            truncation: None,
            stop: None,
            metadata: None,
        }
    }

    /// Guidance that stands before the input, like a system message.
    #[must_use]
    pub fn instructions(mut self, instructions: impl Into<String>) -> Self {
        self.instructions = Some(instructions.into());
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into();
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into();
        self
    }

    /// Upper bound of the output tokens.
    #[must_use]
    pub fn max_output_tokens(mut self, max_output_tokens: impl Into<Option<i64>>) -> Self {
        self.max_output_tokens = max_output_tokens.into();
        self
    }

    /// Whether the response comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Kinds of output wanted.
    #[must_use]
    pub fn modalities(
        mut self,
        modalities: impl IntoIterator<Item = impl Into<ResponseRequestModality>>,
    ) -> Self {
        self.modalities = Some(modalities.into_iter().map(Into::into).collect());
        self
    }

    /// Tools that the model may call, in the flat form.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<super::ResponseTool>>) -> Self {
        self.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    #[must_use]
    pub fn tool_choice(mut self, tool_choice: impl Into<ResponseRequestToolChoice>) -> Self {
        self.tool_choice = Some(tool_choice.into());
        self
    }

    /// Whether the model may ask for several tool calls at once. If false, there is one call at
    /// most.
    #[must_use]
    pub fn parallel_tool_calls(mut self, parallel_tool_calls: impl Into<Option<bool>>) -> Self {
        self.parallel_tool_calls = parallel_tool_calls.into();
        self
    }

    /// Settings of text output.
    #[must_use]
    pub fn text(mut self, text: impl Into<ResponseRequestText>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Response to continue from. Its conversation precedes the new input, so it need not be sent
    /// again.
    #[must_use]
    pub fn previous_response_id(mut self, previous_response_id: impl Into<String>) -> Self {
        self.previous_response_id = Some(previous_response_id.into());
        self
    }

    /// Whether the response is kept, so that it can be fetched or continued later.
    #[must_use]
    pub fn store(mut self, store: impl Into<Option<bool>>) -> Self {
        self.store = store.into();
        self
    }

    /// Whether the service works on the response after the call has returned. Meant for tasks that
    /// take long.
    #[must_use]
    pub fn background(mut self, background: impl Into<Option<bool>>) -> Self {
        self.background = background.into();
        self
    }

    /// Settings of reasoning models.
    #[must_use]
    pub fn reasoning(mut self, reasoning: impl Into<ResponseRequestReasoning>) -> Self {
        self.reasoning = Some(reasoning.into());
        self
    }

    /// What happens if the input exceeds the context of the model: `auto` drops the oldest items,
    /// `disabled` lets the call fail with status 400.
    #[must_use]
    pub fn truncation(mut self, truncation: impl Into<ResponseRequestTruncation>) -> Self {
        self.truncation = Some(truncation.into());
        self
    }

    /// Text, or list of up to four texts, at which generation ends.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<ResponseRequestStop>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// Your own keys and values, kept with the response for tracking.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
}

/// A text, or the messages of a conversation. Messages here need `content` and may not carry tool
/// calls or their results.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseRequestInput {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<super::Message>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "responses")]
crate::runtime::union! {
    ResponseRequestInput {
        String(String),
        Array(Vec<super::Message>),
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestInput {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[super::Message]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "responses")]
impl From<&str> for ResponseRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(feature = "responses")]
impl From<String> for ResponseRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "responses")]
impl<const N: usize> From<[super::Message; N]> for ResponseRequestInput {
    fn from(value: [super::Message; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(feature = "responses")]
impl From<Vec<super::Message>> for ResponseRequestInput {
    fn from(value: Vec<super::Message>) -> Self {
        Self::Array(value)
    }
}

/// The values of `ResponseRequestModality`.
#[cfg(any(feature = "chat", feature = "responses"))]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseRequestModality {
    /// `text`
    Text,
    /// `audio`
    Audio,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(any(feature = "chat", feature = "responses"))]
crate::runtime::open_enum! {
    ResponseRequestModality {
        Text = "text",
        Audio = "audio",
    }
}

/// Settings of reasoning models.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseRequestReasoning {
    /// How much the model thinks before it answers, from `none` to `xhigh`.
    pub effort: Option<ResponseRequestReasoningEffort>,
    /// Which kind of summary of the reasoning is wanted.
    pub summary: Option<String>,
}

#[cfg(feature = "responses")]
crate::runtime::record! {
    ResponseRequestReasoning {
        effort: optional "effort",
        summary: optional "summary",
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestReasoning {
    /// A new `ResponseRequestReasoning` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How much the model thinks before it answers, from `none` to `xhigh`.
    #[must_use]
    pub fn effort(mut self, effort: impl Into<ResponseRequestReasoningEffort>) -> Self {
        self.effort = Some(effort.into());
        self
    }

    /// Which kind of summary of the reasoning is wanted.
    #[must_use]
    pub fn summary(mut self, summary: impl Into<String>) -> Self {
        self.summary = Some(summary.into());
        self
    }
}

/// How much the model thinks before it answers, from `none` to `xhigh`.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseRequestReasoningEffort {
    /// `none`
    None,
    /// `minimal`
    Minimal,
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// `xhigh`
    Xhigh,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(feature = "responses")]
crate::runtime::open_enum! {
    ResponseRequestReasoningEffort {
        None = "none",
        Minimal = "minimal",
        Low = "low",
        Medium = "medium",
        High = "high",
        Xhigh = "xhigh",
    }
}

/// Text, or list of up to four texts, at which generation ends.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "responses")]
crate::runtime::union! {
    ResponseRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestStop {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[String]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "responses")]
impl From<&str> for ResponseRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(feature = "responses")]
impl From<String> for ResponseRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "responses")]
impl<const N: usize> From<[String; N]> for ResponseRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(feature = "responses")]
impl From<Vec<String>> for ResponseRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

#[cfg(feature = "responses")]
impl<const N: usize> From<[&str; N]> for ResponseRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

#[cfg(feature = "responses")]
impl From<Vec<&str>> for ResponseRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// Settings of text output.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseRequestText {
    /// Form of the text.
    pub format: Option<ResponseRequestTextFormat>,
    /// How long the answer should be.
    pub verbosity: Option<ResponseRequestTextVerbosity>,
}

#[cfg(feature = "responses")]
crate::runtime::record! {
    ResponseRequestText {
        format: optional "format",
        verbosity: optional "verbosity",
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestText {
    /// A new `ResponseRequestText` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Form of the text.
    #[must_use]
    pub fn format(mut self, format: impl Into<ResponseRequestTextFormat>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// How long the answer should be.
    #[must_use]
    pub fn verbosity(mut self, verbosity: impl Into<ResponseRequestTextVerbosity>) -> Self {
        self.verbosity = Some(verbosity.into());
        self
    }
}

/// Form of the text.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseRequestTextFormat {
    /// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
    /// `schema`.
    pub r#type: Option<ResponseRequestTextFormatType>,
    /// Name of the schema; needed if `type` is `json_schema`.
    pub name: Option<String>,
    /// JSON Schema of the answer; needed if `type` is `json_schema`.
    pub schema: Option<serde_json::Value>,
    /// Whether the answer must follow the schema exactly.
    pub strict: Option<bool>,
}

#[cfg(feature = "responses")]
crate::runtime::record! {
    ResponseRequestTextFormat {
        r#type: optional "type",
        name: optional "name",
        schema: optional "schema",
        strict: optional "strict",
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestTextFormat {
    /// A new `ResponseRequestTextFormat` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
    /// `schema`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<ResponseRequestTextFormatType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Name of the schema; needed if `type` is `json_schema`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// JSON Schema of the answer; needed if `type` is `json_schema`.
    #[must_use]
    pub fn schema(mut self, schema: impl Into<serde_json::Value>) -> Self {
        self.schema = Some(schema.into());
        self
    }

    /// Whether the answer must follow the schema exactly.
    #[must_use]
    pub fn strict(mut self, strict: impl Into<Option<bool>>) -> Self {
        self.strict = strict.into();
        self
    }
}

/// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
/// `schema`.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseRequestTextFormatType {
    /// `text`
    Text,
    /// `json_object`
    JsonObject,
    /// `json_schema`
    JsonSchema,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(feature = "responses")]
crate::runtime::open_enum! {
    ResponseRequestTextFormatType {
        Text = "text",
        JsonObject = "json_object",
        JsonSchema = "json_schema",
    }
}

/// How long the answer should be.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseRequestTextVerbosity {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(feature = "responses")]
crate::runtime::open_enum! {
    ResponseRequestTextVerbosity {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

/// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
/// object names the function to call.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseRequestToolChoice {
    /// The form `ResponseObjectToolChoiceEnum`.
    String(super::ResponseRequestToolChoiceEnum),
    /// Names the function that the model must call.
    ToolChoice(super::ToolChoice),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "responses")]
crate::runtime::union! {
    ResponseRequestToolChoice {
        String(super::ResponseRequestToolChoiceEnum),
        ToolChoice(super::ToolChoice),
    }
}

#[cfg(feature = "responses")]
impl ResponseRequestToolChoice {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&super::ResponseRequestToolChoiceEnum> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ToolChoice`], if it is that.
    #[must_use]
    pub fn as_tool_choice(&self) -> Option<&super::ToolChoice> {
        match self {
            Self::ToolChoice(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "responses")]
impl From<super::ResponseRequestToolChoiceEnum> for ResponseRequestToolChoice {
    fn from(value: super::ResponseRequestToolChoiceEnum) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "responses")]
impl From<&str> for ResponseRequestToolChoice {
    fn from(value: &str) -> Self {
        Self::String(super::ResponseRequestToolChoiceEnum::from(value))
    }
}

#[cfg(feature = "responses")]
impl From<String> for ResponseRequestToolChoice {
    fn from(value: String) -> Self {
        Self::String(super::ResponseRequestToolChoiceEnum::from(value))
    }
}

#[cfg(feature = "responses")]
impl From<super::ToolChoice> for ResponseRequestToolChoice {
    fn from(value: super::ToolChoice) -> Self {
        Self::ToolChoice(value)
    }
}

/// What happens if the input exceeds the context of the model: `auto` drops the oldest items,
/// `disabled` lets the call fail with status 400.
#[cfg(feature = "responses")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseRequestTruncation {
    /// `auto`
    Auto,
    /// `disabled`
    Disabled,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(feature = "responses")]
crate::runtime::open_enum! {
    ResponseRequestTruncation {
        Auto = "auto",
        Disabled = "disabled",
    }
}

/// The same as [`ResponseRequestModality`].
#[cfg(any(feature = "chat", feature = "responses"))]
pub type ChatCompletionRequestModality = ResponseRequestModality;
