//! Models, one of each kind; those that hold themselves are in a file of their own.

mod nested;
mod notice;
mod open;

use std::collections::BTreeMap;

use crate::runtime::data::kept::Kept;

pub use nested::{Circle, Nested, NestedBox, NestedEither, Note, One, Receipt, Shape, Twin, Two};
pub use notice::{Notice, Public, Released, Sender};
pub use open::{Counters, Kind, KindOrText};

/// A request for a chat completion.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChatRequest {
    /// The model.
    pub model: String,
    /// The messages.
    pub messages: Vec<ChatMessage>,
    /// How daring the model is.
    pub temperature: Option<f64>,
    /// Where the model stops.
    pub stop: Option<Option<Stop>>,
    /// Whether the answer is a stream.
    pub stream: Option<bool>,
}

crate::runtime::record! {
    ChatRequest {
        model: required "model",
        messages: required "messages",
        temperature: optional "temperature",
        stop: optional_nullable "stop",
        stream: optional "stream",
    }
    fit;
}

/// Where the model stops.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Stop {
    /// At a text.
    String(String),
    /// At one of several texts.
    Array(Vec<String>),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! { Stop { String(String), Array(Vec<String>) } }

/// A message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatMessage {
    /// What the system says.
    System(SystemMessage),
    /// What the user says.
    User(Box<UserMessage>),
    /// An old kind of message.
    Old(OldMessage),
    /// A branch that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    ChatMessage, "role" {
        System(SystemMessage) = "system" | "developer",
        User(Box<UserMessage>) = "user",
        Old(OldMessage) += "old",
    }
}

/// What the system says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SystemMessage {
    /// The text.
    pub content: String,
    constants: Kept,
}

crate::runtime::record! {
    SystemMessage {
        [constants] { required "role" = "system", }
        content: required "content",
    }
    fit;
}

/// What the user says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserMessage {
    /// The parts.
    pub content: Vec<Part>,
    /// Who it is.
    pub name: Option<String>,
    /// Whatever else there is.
    pub extra: BTreeMap<String, serde_json::Value>,
    constants: Kept,
}

crate::runtime::record! {
    UserMessage {
        [constants] { required "role" = "user", }
        content: required "content",
        name: optional "name",
        ..extra,
    }
    fit;
}

/// An old kind of message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OldMessage {
    /// The text.
    pub text: Option<String>,
}

crate::runtime::record! {
    OldMessage {
        text: nullable "text",
    }
}

/// A part of a message, told apart by its keys.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Part {
    /// A text.
    Text(TextPart),
    /// A picture.
    Image(ImagePart),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! { Part { Text(TextPart), Image(ImagePart) } }

/// A text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextPart {
    /// The text.
    pub text: String,
    constants: Kept,
}

crate::runtime::record! {
    TextPart {
        [constants] { required "type" = "text", }
        text: required "text",
    }
    fit;
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImagePart {
    /// Where it is.
    pub url: String,
    /// How much of it matters.
    pub detail: Option<Detail>,
    constants: Kept,
}

crate::runtime::record! {
    ImagePart {
        [constants] { required "type" = "image", }
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

/// How much of a picture matters.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Detail {
    /// Little.
    Low,
    /// Much.
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! { Detail { Low = "low", High = "high" } }

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Completion {
    /// Its id.
    pub id: String,
    /// When it was made.
    pub created: i64,
    /// What it says.
    pub choices: Vec<Choice>,
    constants: Kept,
}

crate::runtime::record! {
    Completion {
        [constants] { required "object" = "chat.completion", }
        id: required "id",
        created: required "created",
        choices: required "choices",
    }
}

/// One of the things that a completion says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Choice {
    /// Its index.
    pub index: i64,
    /// The message.
    pub message: ChatMessage,
}

crate::runtime::record! {
    Choice {
        index: required "index",
        message: required "message",
    }
}

/// An event of a completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Delta {
    /// The id of the completion.
    pub id: String,
    /// How it ended.
    pub finish: Finish,
    /// What is new.
    pub text: Option<String>,
    /// How sure the model is.
    pub score: f64,
}

crate::runtime::record! {
    Delta {
        id: lenient "id",
        finish: lenient "finish",
        text: optional "text",
        score: lenient "score",
    }
    empty;
}

/// How a completion ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finish {
    /// It was complete.
    Stop,
    /// It was too long.
    Length,
}

crate::runtime::closed_enum! { Finish { Stop = "stop", Length = "length" } }

/// An event with its envelope, told apart by the name of the event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ServerEvent {
    /// Something was said.
    Said(SaidEvent),
    /// The server counts.
    Tick(TickEvent),
    /// A branch that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    ServerEvent, "event" {
        Said(SaidEvent) = "said",
        Tick(TickEvent) = "tick",
    }
}

/// Something was said.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SaidEvent {
    /// What.
    pub data: String,
    constants: Kept,
}

crate::runtime::record! {
    SaidEvent {
        [constants] { required "event" = "said", }
        data: required "data",
    }
}

/// The server counts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TickEvent {
    /// How far.
    pub data: i64,
    constants: Kept,
}

crate::runtime::record! {
    TickEvent {
        [constants] { required "event" = "tick", }
        data: required "data",
    }
}

/// A record without anything.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Nothing {}

crate::runtime::record! { Nothing {} }

/// What the API has stored.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Stored {
    /// Given by the API.
    pub id: String,
    /// Given by clients.
    pub name: String,
    kept: Kept,
}

crate::runtime::record! {
    Stored {
        [kept] {}
        id: read_only(kept) "id",
        name: required "name",
    }
    fit;
}
