//! What can go wrong other than an answer of the API that is an error.
//!
//! Six kinds, each with its own struct; the crate's `Error` holds them in boxes, so that a result
//! stays small. The macro `error!` implements the traits and methods of that enum.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::brief;
use super::credential::TokenError;
use super::message::printable;
use crate::runtime::data::json::JsonError;
use crate::runtime::data::tree;

/// The source of an error, whatever it is.
pub type Source = Box<dyn StdError + Send + Sync + 'static>;

/// No connection could be made, or it broke.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConnectionError {
    /// Whether the request surely never reached the server.
    pub before_request: bool,
    /// What the network said.
    pub source: Source,
}

impl ConnectionError {
    /// What happened, without what the network said.
    pub(crate) fn what(&self) -> &'static str {
        if self.before_request {
            "no connection"
        } else {
            "the connection broke"
        }
    }
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}: {}",
            self.what(),
            printable(&chain(self.source.as_ref()))
        )
    }
}

impl StdError for ConnectionError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

/// Writes an error and what lies behind it in one line.
fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        let message = source.to_string();
        if !text.contains(&message) {
            text.push_str(": ");
            text.push_str(&message);
        }
        next = source.source();
    }
    text
}

/// The server took too long.
#[derive(Debug)]
#[non_exhaustive]
pub struct TimeoutError {
    /// What was waited for.
    pub waiting_for: &'static str,
    /// For how long; `None` if a client given by the caller has its own limit.
    pub limit: Option<Duration>,
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.limit {
            Some(limit) => write!(
                formatter,
                "timed out after {limit:?} waiting for {}",
                self.waiting_for
            ),
            None => write!(formatter, "timed out waiting for {}", self.waiting_for),
        }
    }
}

impl StdError for TimeoutError {}

/// What came is not what the API's description says.
#[non_exhaustive]
pub struct DecodeError {
    /// The JSON path of the value that does not fit (`choices[0].message.role`); empty for the whole.
    pub path: String,
    /// What came: the body, or the data of one event of a stream.
    pub body: Bytes,
    /// The status of the answer, if it was one.
    pub status: Option<StatusCode>,
    /// Its headers.
    pub headers: HeaderMap,
    /// The id of the request, if the server gave one.
    pub request_id: Option<String>,
    /// What is wrong.
    pub source: serde_json::Error,
}

impl DecodeError {
    /// A body that is not what it should be.
    #[must_use]
    pub(crate) fn new(body: Bytes, error: JsonError) -> Self {
        let source = fit_to_print(error.source);
        Self {
            path: error.path,
            body,
            status: None,
            headers: HeaderMap::new(),
            request_id: None,
            source,
        }
    }

    /// A body that is wrong as a whole.
    #[must_use]
    pub(crate) fn whole(body: Bytes, message: impl fmt::Display) -> Self {
        let message = printable(&message.to_string());
        let source = <serde_json::Error as serde::de::Error>::custom(message);
        Self {
            path: String::new(),
            body,
            status: None,
            headers: HeaderMap::new(),
            request_id: None,
            source,
        }
    }
}

/// The same error, but for a text of the server in it that is not fit for a line: reports of errors print the sources.
fn fit_to_print(error: serde_json::Error) -> serde_json::Error {
    let text = error.to_string();
    let (_, message) = tree::split(&text);
    let fit = printable(message);
    if fit == message {
        error
    } else {
        <serde_json::Error as serde::de::Error>::custom(fit)
    }
}

/// Long bodies are cut, for `body` has them whole.
impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DecodeError")
            .field("path", &self.path)
            .field("body", &brief::Brief(&self.body))
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("request_id", &self.request_id)
            .field("source", &self.source)
            .finish()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.source.to_string();
        let (_, message) = tree::split(&text);
        formatter.write_str("cannot decode the answer")?;
        if let Some(status) = self.status {
            write!(formatter, " of status {}", status.as_u16())?;
        }
        if !self.path.is_empty() {
            write!(formatter, " at `{}`", printable(&self.path))?;
        }
        write!(formatter, ": {}", printable(message))?;
        if let Some(id) = &self.request_id {
            write!(formatter, " (request id {})", printable(id))?;
        }
        match self.body.len() {
            0 => Ok(()),
            length => write!(formatter, "; `raw()` has the body of {length} bytes"),
        }
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

/// Declares an error that is a message, perhaps with a source.
macro_rules! message_error {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        #[derive(Debug)]
        #[non_exhaustive]
        pub struct $name {
            /// What is wrong.
            pub message: String,
            /// What lies behind it.
            pub source: Option<Source>,
        }

        impl $name {
            /// An error with a message.
            #[must_use]
            pub(crate) fn new(message: impl Into<String>) -> Self {
                Self { message: message.into(), source: None }
            }

            /// An error with a message and a source.
            #[must_use]
            pub(crate) fn with_source(message: impl Into<String>, source: impl Into<Source>) -> Self {
                Self { message: message.into(), source: Some(source.into()) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.message)?;
                match &self.source {
                    Some(source) => write!(formatter, ": {}", printable(&chain(source.as_ref()))),
                    None => Ok(()),
                }
            }
        }

        impl StdError for $name {
            fn source(&self) -> Option<&(dyn StdError + 'static)> {
                self.source.as_ref().map(|source| source.as_ref() as &(dyn StdError + 'static))
            }
        }
    };
}

message_error! {
    /// What the caller gave cannot be sent.
    RequestError
}

message_error! {
    /// The client cannot be built, or lacks what the call needs.
    ConfigError
}

impl ConfigError {
    /// The answer of a server that was asked for a token and gave none.
    #[must_use]
    pub fn token(&self) -> Option<&TokenError> {
        self.source.as_ref()?.downcast_ref()
    }
}

/// A stream that is not what it should be, or an error that came in the middle of one.
#[derive(Debug)]
#[non_exhaustive]
pub struct StreamError {
    /// What is wrong.
    pub message: String,
    /// The code that the event gives it, if it gives one.
    pub code: Option<String>,
    /// The event that says so, if one does.
    pub raw: Option<String>,
}

impl StreamError {
    /// A stream that is not what it should be.
    #[must_use]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: None,
            raw: None,
        }
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&printable(&self.message))
    }
}

impl StdError for StreamError {}

/// Implements the traits of the crate's `Error`, and what [`report`](super::report) asks it; the variants named hold an
/// [`ApiError`](super::api_error::ApiError), the six others are always there.
macro_rules! error {
    ($name:ident { $($variant:ident),* $(,)? }) => {
        impl $name {
            /// What there is to tell of the answer, and what is wrong.
            pub(crate) fn report(&self) -> $crate::runtime::client::report::Report<'_> {
                match self {
                    $(Self::$variant(error) => error.report(),)*
                    Self::Connection(error) => error.report(),
                    Self::Timeout(error) => error.report(),
                    Self::Decode(error) => error.report(),
                    Self::Request(error) => error.report(),
                    Self::Config(error) => error.report(),
                    Self::Stream(error) => error.report(),
                }
            }

            /// The struct inside the variant.
            fn inner(&self) -> &(dyn std::error::Error + 'static) {
                match self {
                    $(Self::$variant(error) => error.as_ref(),)*
                    Self::Connection(error) => error.as_ref(),
                    Self::Timeout(error) => error.as_ref(),
                    Self::Decode(error) => error.as_ref(),
                    Self::Request(error) => error.as_ref(),
                    Self::Config(error) => error.as_ref(),
                    Self::Stream(error) => error.as_ref(),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self.inner(), formatter)
            }
        }

        impl std::error::Error for $name {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                self.inner().source()
            }
        }

        $crate::runtime::error_from! {
            $name
            Connection ConnectionError,
            Timeout TimeoutError,
            Decode DecodeError,
            Request RequestError,
            Config ConfigError,
            Stream StreamError,
        }
    };
}
pub(crate) use error;

/// Implements `From` for the structs that the crate's `Error` holds.
macro_rules! error_from {
    ($name:ident $($variant:ident $inner:ident,)*) => {$(
        impl From<$crate::runtime::client::error::$inner> for $name {
            fn from(error: $crate::runtime::client::error::$inner) -> Self {
                Self::$variant(Box::new(error))
            }
        }
    )*};
}
pub(crate) use error_from;
