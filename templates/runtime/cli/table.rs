//! What the program is made of: its commands as data, in statics of the crate.

use crate::runtime::client::operation::{OperationInfo, StreamInfo};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};

/// The program.
#[derive(Debug)]
pub struct Program {
    /// What it is called.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    /// What the words in front of commands are for.
    pub groups: &'static [(&'static [&'static str], &'static str)],
    /// Its commands, by resource.
    pub commands: &'static [&'static [Command]],
}

/// A command, which calls an operation.
#[derive(Debug)]
pub struct Command {
    /// What is typed for it.
    pub words: &'static [&'static str],
    /// What the client knows of the operation.
    pub info: &'static OperationInfo,
    /// What it does, in a line.
    pub about: &'static str,
    /// What else there is to say.
    pub more: &'static str,
    /// How it is typed, without the program's name.
    pub example: &'static str,
    /// Its flags, and what is always sent.
    pub flags: &'static [Flag],
    /// The body.
    pub body: Option<Body>,
    /// What a stream is, if the answer may be one.
    pub stream: Option<StreamInfo>,
    /// Whether the answer may be a whole one.
    pub whole: bool,
    /// Whether the answer is a file.
    pub download: bool,
    /// The field of the body that asks for a stream, the value that does, and the one that does not.
    pub switch: Option<Switch>,
    /// How pages follow each other.
    pub pages: Option<Pages>,
}

impl Command {
    /// A command of which nothing is known.
    pub const DEFAULT: Self = Self {
        words: &[],
        info: &OperationInfo::DEFAULT,
        about: "",
        more: "",
        example: "",
        flags: &[],
        body: None,
        stream: None,
        whole: true,
        download: false,
        switch: None,
        pages: None,
    };

    /// The flag with a name.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<&'static Flag> {
        self.flags.iter().find(|flag| flag.name == name)
    }
}

/// The field of a body that asks for a stream; values are JSON.
#[derive(Debug, Clone, Copy)]
pub struct Switch {
    /// The field.
    pub wire: &'static str,
    /// What it is for a stream.
    pub on: &'static str,
    /// What it is otherwise; empty when it is not sent then.
    pub off: &'static str,
}

/// A flag.
#[derive(Debug)]
pub struct Flag {
    /// What is typed, without dashes; empty for what is always sent.
    pub name: &'static str,
    /// The name of the parameter or field.
    pub wire: &'static str,
    /// Where its value goes.
    pub place: Place,
    /// What its value may be.
    pub kind: Kind,
    /// What its text is, as the help names it; empty for any.
    pub form: &'static str,
    /// Whether it can be given several times, once for each item of a list.
    pub many: bool,
    /// How many lists an item is itself.
    pub depth: usize,
    /// Whether a call without it is refused.
    pub required: bool,
    /// The client's value that stands for it when it is not given.
    pub global: &'static str,
    /// What is always sent, as JSON.
    pub constant: &'static str,
    /// What it is for.
    pub about: &'static str,
}

impl Flag {
    /// A flag of which nothing is known.
    pub const DEFAULT: Self = Self {
        name: "",
        wire: "",
        place: Place::Field,
        kind: Kind::Text,
        form: "",
        many: false,
        depth: 0,
        required: false,
        global: "",
        constant: "",
        about: "",
    };
}

/// Where the value of a flag goes.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    /// Into the path.
    Path(PathStyle),
    /// The same with reserved characters as they are.
    PathReserved(PathStyle),
    /// Into the query.
    Query(QueryStyle),
    /// The same with reserved characters as they are.
    QueryReserved(QueryStyle),
    /// Into a header.
    Header,
    /// The same with objects written `key=value`.
    HeaderExploded,
    /// Into a cookie.
    Cookie,
    /// Into a field of the body.
    Field,
}

/// What the value of a flag may be.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A number, or a text: what JSON has no room for goes as a text.
    NumberOrText,
    /// `true` or `false`.
    Boolean,
    /// One of these texts.
    Choice(&'static [&'static str]),
    /// Any text, though these are known.
    Known(&'static [&'static str]),
    /// One of these whole numbers.
    Code(&'static [&'static str]),
    /// The path of a file.
    File,
    /// JSON.
    Json,
    /// A list or an object as JSON, else a text.
    TextOrJson,
    /// What is JSON as such, else a text.
    Any,
}

/// The body of a request.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// How it is written.
    pub kind: BodyKind,
    /// Its media type.
    pub media_type: &'static str,
    /// Whether it must be sent.
    pub required: bool,
    /// What it has unless a flag says otherwise: fields and their JSON.
    pub constants: &'static [(&'static str, &'static str)],
    /// The media types of parts.
    pub types: &'static [(&'static str, &'static str)],
    /// How fields of a form are written.
    pub styles: &'static [(&'static str, QueryStyle)],
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyKind {
    /// As JSON.
    Json,
    /// In several parts.
    Multipart,
    /// As a form.
    Form,
    /// As a file.
    File,
    /// As bytes of which nothing is known.
    Bytes,
    /// As a text.
    Text,
}

/// How pages follow each other.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// From an answer to its items.
    pub items: Way,
    /// What the next page is asked for with.
    pub next: NextPage,
}

/// A way into an answer.
pub type Way = &'static [Step];

/// A step on it.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Into a field.
    Field(&'static str),
    /// Into the last item of a list.
    Last,
}

/// What the next page is asked for with; flags are named.
#[derive(Debug, Clone, Copy)]
pub enum NextPage {
    /// The `Link` header.
    Link,
    /// An address in the answer.
    Url(Way),
    /// What the last page gave.
    Cursor {
        /// The flag that takes it.
        flag: &'static str,
        /// From the answer to it.
        cursor: Way,
        /// From the answer to what says whether there is a next page.
        more: Option<Way>,
        /// Whether that says the contrary: that this page is the last.
        contrary: bool,
    },
    /// A number of items or pages.
    Count {
        /// The flag that takes it.
        flag: &'static str,
        /// What the API assumes without it.
        start: i64,
        /// Whether pages are counted.
        pages: bool,
        /// The flag that says how many items fit on a page, and what the API assumes without it.
        limit: Option<(&'static str, Option<i64>)>,
        /// From the answer to the number of pages.
        last: Option<Way>,
        /// From the answer to the number of all items.
        total: Option<Way>,
        /// From the answer to what says which page it is.
        echo: Option<Way>,
    },
}

/// Commands as they are written in the crate: a line for each flag, however long it is.
macro_rules! commands {
    ($($commands:tt)*) => {
        &[$($commands)*]
    };
}
pub(crate) use commands;
