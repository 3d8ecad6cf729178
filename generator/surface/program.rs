//! The command-line program of the crate: its commands, as data.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Crate, Operation};
use crate::prose::Prose;

/// The program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// What is typed for it, by default the name of the crate.
    pub name: String,
    /// Its commands, those of the client first, then in the order of resources.
    pub commands: Vec<Command>,
}

impl Program {
    /// The command that calls an operation; the first where several do.
    #[must_use]
    pub fn command_of<'a>(&'a self, krate: &'a Crate, operation: &Operation) -> Option<&'a Command> {
        self.commands
            .iter()
            .find(|command| krate.operations.get(command.operation).is_some_and(|called| called.name == operation.name))
    }
}

/// A command, which calls an operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// The operation, as an index into [`Crate::operations`].
    pub operation: usize,
    /// What is typed for it, resources first: `chat`, `completions`, `create`.
    pub words: Vec<String>,
    /// Its flags: those of parameters in their order, then those of the body's fields.
    pub flags: Vec<Flag>,
    /// What the body has in any case: the wire name and the value.
    pub constants: Vec<(String, Value)>,
    /// How the body is read from the command line.
    pub body: Option<CommandBody>,
    /// The field of the body that asks for a stream, and the value that does.
    pub stream_switch: Option<CommandSwitch>,
    /// How its pages follow each other.
    pub pages: Option<CommandPages>,
    /// Example flags with their values, in the order in which they are typed.
    pub example: Vec<(String, String)>,
}

impl Command {
    /// The flag with this name.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<&Flag> {
        self.flags.iter().find(|flag| flag.name == name)
    }
}

/// How a whole body is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommandBody {
    /// As JSON, whose top-level fields may be flags.
    Fields,
    /// As JSON, in which nothing has a flag.
    Whole,
    /// As a file, byte by byte.
    File,
    /// As a text.
    Text,
}

/// The field of the body that asks for a stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommandSwitch {
    /// Its wire name.
    pub wire: String,
    /// The value with which the answer is a stream.
    pub value: Value,
    /// Whether the field says the opposite of a call that is no stream.
    pub is_flag: bool,
}

/// A flag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    /// What is typed, without dashes.
    pub name: String,
    /// What it sets.
    pub target: FlagTarget,
    /// What its value may be.
    pub kind: FlagKind,
    /// Whether it can be given several times, once for each item of a list.
    pub many: bool,
    /// How many lists an item is itself.
    pub depth: usize,
    /// Whether a call without it is refused.
    pub required: bool,
    /// What the API assumes without it.
    pub default: Option<Value>,
    /// Clean Markdown.
    pub prose: Prose,
    /// Whether its use is discouraged.
    pub deprecated: bool,
}

/// What a flag sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlagTarget {
    /// A parameter, as an index into [`Operation::parameters`].
    Parameter(usize),
    /// A field of the body, by its wire name.
    Field(String),
}

/// What the value of a flag may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlagKind {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A number, or a text.
    NumberOrText,
    /// `true` or `false`; nothing is `true`.
    Boolean,
    /// One of these texts.
    Choice(Vec<String>),
    /// Any text, though these are known.
    Known(Vec<String>),
    /// One of these whole numbers.
    Code(Vec<String>),
    /// The path of a file.
    File,
    /// JSON.
    Json,
    /// A list or an object as JSON, else a text.
    TextOrJson,
    /// What is JSON as such, else a text.
    Any,
}

/// How pages follow each other, by wire names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommandPages {
    /// From an answer to its items.
    pub items: Vec<WireStep>,
    /// What the next page is asked for with.
    pub next: CommandNext,
}

/// A step on the way into an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WireStep {
    /// Into a field.
    Field(String),
    /// Into the last item of a list.
    Last,
}

/// What the next page is asked for with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CommandNext {
    /// The `Link` header.
    Link,
    /// An address in the answer.
    Url(Vec<WireStep>),
    /// What the last page gave.
    Cursor {
        /// The flag that takes it.
        flag: String,
        /// From the answer to it.
        cursor: Vec<WireStep>,
        /// From the answer to what says whether there is a next page.
        more: Option<Vec<WireStep>>,
        /// Whether that says the contrary: that this page is the last.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        contrary: bool,
    },
    /// A number of items or pages.
    Count {
        /// The flag that takes it.
        flag: String,
        /// What the API assumes without it.
        start: i64,
        /// Whether pages are counted.
        pages: bool,
        /// The flag that says how many items fit on a page, and what the API assumes without it.
        limit: Option<(String, Option<i64>)>,
        /// From the answer to the number of pages.
        last: Option<Vec<WireStep>>,
        /// From the answer to the number of all items.
        total: Option<Vec<WireStep>>,
        /// From the answer to what says which page it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        echo: Option<Vec<WireStep>>,
    },
}
