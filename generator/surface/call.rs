//! Operations: the plain value, its arguments and setters, the request it makes, what it answers.

use crate::prose::Prose;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    BodyKind, ErrorUse, Example, Location, Looks, OwnServer, PagingUse, PartEncoding, RetryUse, SchemeNeed, Status,
    Style, Type, inline,
};

/// An operation as a plain value `operations::<name>` with public fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// The type's name, `CreateChatCompletion`.
    pub name: String,
    /// The document's id, or method and path joined.
    pub id: String,
    /// The stem of the file in `operations/` and `resources/` where it lives: that of its first resource.
    pub file: String,
    /// The method's identifier on resources (raw where it is a keyword).
    pub method: String,
    /// Indices into [`super::Crate::resources`]; empty: on the client.
    pub resources: Vec<usize>,
    /// The HTTP method in capitals.
    pub verb: String,
    /// The path with its placeholders, as in the document.
    pub path: String,
    /// A query that the document writes into the path, and is always sent.
    pub fixed_query: Vec<(String, String)>,
    /// Clean Markdown.
    pub prose: Prose,
    /// The note for `#[deprecated]`.
    pub deprecated: Option<String>,
    /// The public fields of the value, in order: parameters, then `body`.
    pub inputs: Vec<Input>,
    /// The arguments of `new` and of the method, in order.
    pub arguments: Vec<Argument>,
    /// The setters of the call, in order.
    pub setters: Vec<Setter>,
    /// How each parameter is sent, in order.
    pub parameters: Vec<ParameterUse>,
    /// How the body is sent.
    pub body: Option<RequestBody>,
    /// How else the same body can be sent, each by a method of the call.
    pub forms: Vec<BodyForm>,
    /// What a whole answer is; none for an operation that only streams.
    pub receives: Option<Receives>,
    /// What a stream is.
    pub streams: Option<StreamUse>,
    /// How pages follow each other, for an operation whose answer is one of them.
    pub paging: Option<PagingUse>,
    /// The field of the body that says whether the answer is a stream.
    pub stream_switch: Option<StreamSwitch>,
    /// The declared errors, by status; everything else is the default error.
    pub errors: Vec<ErrorUse>,
    /// The credentials: `None` for those of the client; else alternatives of combinations.
    pub security: Option<Vec<Vec<SchemeNeed>>>,
    /// The servers of its own, the first of which it calls.
    pub servers: Vec<OwnServer>,
    /// The time-out of an attempt in milliseconds, when the document says so.
    pub timeout_ms: Option<u64>,
    /// How failed attempts are repeated, when the document says so.
    pub retries: Option<RetryUse>,
    /// The header whose key makes it harmless to repeat it.
    pub idempotency_header: Option<String>,
    /// Feature of its resource; none when always compiled.
    pub feature: Option<String>,
    /// One or more example calls, the first best.
    pub examples: Vec<CallExample>,
    /// Answers for tests: status, content type and body as sent.
    pub sample: Option<SampleAnswer>,
    /// Whether a value holds an `Upload`: then it is only `Debug`.
    pub upload: bool,
    /// Whether the document says that it introduces the API.
    pub introduces: bool,
    /// Whether the request can ask for the form of the text that is the answer, by a JSON Schema.
    pub structured: bool,
    /// The source pointer.
    pub origin: String,
}

impl Operation {
    /// `` `GET /models` ``, for comments and prose: one line, whatever the document has as a path.
    #[must_use]
    pub fn place(&self) -> String {
        inline(&format!("{} {}", self.verb, self.path))
    }
}

impl Operation {
    /// The setter of the client's value that stands for a parameter of the call.
    #[must_use]
    pub fn global(&self, argument: &Argument) -> Option<&str> {
        let InputPath::Parameter(name) = &argument.target else { return None };
        let parameter = self.parameters.iter().find(|parameter| parameter.input.as_ref() == Some(name))?;
        parameter.global.as_deref()
    }
}

/// A public field of an operation's value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The identifier.
    pub name: String,
    /// Whether it is the body, and no parameter.
    pub is_body: bool,
    /// The type, with `Option` when it may be left out.
    pub ty: Type,
    /// Clean Markdown.
    pub prose: Prose,
}

/// Where an argument or setter puts its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum InputPath {
    /// The parameter with this identifier.
    Parameter(String),
    /// The whole body.
    Body,
    /// The field of the body's record with this identifier.
    BodyField(String),
}

impl InputPath {
    /// Whether what goes there is the whole input.
    #[must_use]
    pub fn fills(&self, input: &Input) -> bool {
        match self {
            Self::Parameter(name) => !input.is_body && *name == input.name,
            Self::Body => input.is_body,
            Self::BodyField(_) => false,
        }
    }
}

/// An argument of `new`: a required parameter, a required body field, or the whole body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// The identifier.
    pub name: String,
    /// The name as sent, for the documentation.
    pub wire: String,
    /// Where it goes.
    pub target: InputPath,
    /// The type of the field it fills.
    pub ty: Type,
    /// Clean Markdown.
    pub prose: Prose,
    /// The reason, when its use is discouraged.
    pub deprecated: Option<String>,
    /// An example value as the document gives it.
    pub example: Option<Value>,
    /// The only values it may have, where its type does not say so.
    pub allowed: Vec<Value>,
    /// What its text, or that of its items, looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looks: Option<Looks>,
}

/// A setter of the call: an optional parameter, or an optional body field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setter {
    /// The same facts as of an argument; `ty` has its `Option`s.
    pub argument: Argument,
    /// The second setter that sends null, when the field may be null.
    pub null: Option<String>,
    /// The default that the API assumes.
    pub default: Option<Value>,
    /// Whether a call without it is refused before it is sent: the API requires it, and an earlier version did not.
    pub needed: bool,
}

/// How a parameter is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParameterUse {
    /// The identifier of the input; none for a constant.
    pub input: Option<String>,
    /// The constant that is always sent.
    pub constant: Option<Value>,
    /// The setter of the client's value that stands for it when the input is none.
    pub global: Option<String>,
    /// The name as sent.
    pub wire: String,
    /// Where it goes.
    pub location: Location,
    /// How it is written there.
    pub style: Style,
    /// Whether lists and records are spread.
    pub explode: bool,
    /// Whether reserved characters stay.
    pub allow_reserved: bool,
    /// The type of the input.
    pub ty: Type,
}

/// How the body is sent. The input is always named `body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RequestBody {
    /// How it is written.
    pub kind: BodyKind,
    /// The media type as sent.
    pub media_type: String,
    /// The type of the body.
    pub ty: Type,
    /// Whether it must be sent.
    pub required: bool,
    /// Whether arguments and setters are its fields.
    pub flattened: bool,
    /// Parts or fields that do not follow the rule.
    pub encodings: Vec<PartEncoding>,
}

/// Another way to send a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BodyForm {
    /// The method of the call: `as_form`.
    pub setter: String,
    /// The same body, as it is sent then.
    pub body: RequestBody,
}

/// What `.send()` gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Receives {
    /// The type: of the body, or of the generated enum.
    pub ty: Type,
    /// The Accept header.
    pub accept: String,
    /// How the body is read when there is one way.
    pub outcome: Outcome,
    /// The variants of the generated enum, when there are several ways; then `ty` is its item.
    pub variants: Vec<Variant>,
    /// Whether `.download()` exists.
    pub download: bool,
    /// What `.download()` asks for, where that is not what `.send()` does.
    pub files: Option<String>,
}

impl Receives {
    /// Whether the answer is a file, and not only may be one in place of JSON.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.download && self.files.is_none()
    }

    /// Whether something comes of which the document does not say what.
    #[must_use]
    pub fn is_undescribed(&self) -> bool {
        self.download && self.variants.is_empty() && self.outcome == Outcome::Nothing
    }

    /// The JSON value that may be one page of several, and the variant that it is in: the only body there is.
    pub fn page(&self) -> Option<(&Type, Option<&Variant>)> {
        let mut bodies = self.variants.iter().filter(|variant| variant.ty.is_some());
        match (self.variants.is_empty(), bodies.next(), bodies.next()) {
            (true, ..) => Some((&self.ty, None)).filter(|(ty, _)| ty.options() < 2 && self.outcome == Outcome::Json),
            (false, Some(only), None) => {
                let ty = only.ty.as_ref().filter(|ty| ty.options() == 0 && only.outcome == Outcome::Json)?;
                Some((ty, Some(only)))
            }
            (false, ..) => None,
        }
    }
}

/// How a body is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// As JSON.
    Json,
    /// As whatever comes: JSON as its value, else a text.
    Any,
    /// As text.
    Text,
    /// As bytes.
    Bytes,
    /// Not at all.
    Nothing,
}

/// A variant of an answer that has several forms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// The variant.
    pub name: String,
    /// What it holds; none for an answer without a body.
    pub ty: Option<Type>,
    /// How it is read.
    pub outcome: Outcome,
    /// The status, when it decides.
    pub status: Option<Status>,
    /// The media type without parameters, when it decides.
    pub media_type: Option<String>,
    /// Clean Markdown.
    pub prose: Prose,
}

/// The field of the body that says whether the answer is a stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StreamSwitch {
    /// A boolean, which `.send()` and `.stream()` set.
    Flag(StreamFlag),
    /// An enum, of which `.stream()` sets one value.
    Value(StreamValue),
}

/// A field of the body that is true for a stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StreamFlag {
    /// The field's identifier.
    pub field: String,
    /// How many `Option`s its type has.
    pub options: usize,
}

/// A field of the body with one value that asks for a stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StreamValue {
    /// The field's identifier.
    pub field: String,
    /// Its type, an enum.
    pub ty: Type,
    /// The value as it is sent.
    pub wire: String,
}

/// What `.stream()` gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StreamUse {
    /// The type of an item.
    pub ty: Type,
    /// Lines of JSON instead of server-sent events.
    pub lines: bool,
    /// What an event's data is of the item.
    pub shape: EventShape,
    /// The payload that ends it.
    pub sentinel: Option<String>,
    /// The Accept header.
    pub accept: String,
    /// The media type as declared.
    pub media_type: String,
    /// Payloads for tests, as they stand in `data:`.
    pub samples: Vec<Value>,
}

/// What the data of an event is of a stream's item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventShape {
    /// The item, as JSON; the document declares it as such.
    Payload,
    /// The item, as JSON; the document declares it as `data` of the event.
    Envelope,
    /// The item, as text.
    Text,
    /// The item, as JSON or as text.
    Any,
    /// A field of the item, which has the other fields of the event too.
    Event,
}

/// An example call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallExample {
    /// The document's name for it.
    pub name: Option<String>,
    /// The arguments in order.
    pub arguments: Vec<Example>,
    /// Setters (by identifier) with their values, in order. A value `Null` calls the `_null` setter.
    pub setters: Vec<(String, Example)>,
}

/// An answer that a test server gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SampleAnswer {
    /// The status.
    pub status: u16,
    /// The content type; none for no body.
    pub media_type: Option<String>,
    /// The JSON body, or a string for text.
    pub body: Option<Value>,
}
