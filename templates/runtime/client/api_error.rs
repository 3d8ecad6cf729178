//! Answers of the API that are errors.
//!
//! A [`Failure`] is such an answer before its body is understood; an [`ApiError`] is one after.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::brief;
use super::message::{self, Said};
use super::retry;
use crate::runtime::Error;
use crate::runtime::data::drift::{self, Attempt, DriftKind};
use crate::runtime::data::json;

/// An answer of the API that is an error, with its body as `T`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApiError<T = serde_json::Value> {
    /// The status of the answer.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// The id that the server gave the request, if it gave one.
    pub request_id: Option<String>,
    /// The body as it came.
    pub raw: Bytes,
    /// The body.
    pub data: T,
    /// What the body says, whatever its type knows of it.
    said: Said,
}

/// What most programs show of an error: long bodies are cut, for `raw` has them whole.
impl<T: fmt::Debug> fmt::Debug for ApiError<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().debug(&self.data, formatter)
    }
}

impl<T> ApiError<T> {
    fn parts(&self) -> Parts<'_> {
        Parts {
            status: self.status,
            headers: &self.headers,
            request_id: self.request_id.as_deref(),
            raw: &self.raw,
        }
    }

    /// How long the server asks to wait before the next attempt, if it asks.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(&self.headers)
    }

    /// What is wrong, for programs: the code, or else the kind, that the body gives it. A number is written in digits.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.said.code.as_deref()
    }
}

impl<T: ErrorMessage> ApiError<T> {
    /// What is wrong, for people, if the body says it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        // The body as it came may say more than its type does: a union, a list of faults.
        self.said.message.as_deref().or_else(|| self.data.message())
    }
}

impl<T: ErrorMessage> fmt::Display for ApiError<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().display(self.message(), formatter)
    }
}

/// What an error has whatever the type of its body, and how that is shown: once, and not for every type.
struct Parts<'a> {
    status: StatusCode,
    headers: &'a HeaderMap,
    request_id: Option<&'a str>,
    raw: &'a [u8],
}

impl Parts<'_> {
    fn debug(&self, data: &dyn fmt::Debug, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = formatter.debug_struct("ApiError");
        out.field("status", &self.status)
            .field("headers", self.headers)
            .field("request_id", &self.request_id);
        if self.raw.len() <= brief::LIMIT {
            out.field("data", data).finish()
        } else {
            out.field("raw", &brief::Brief(self.raw))
                .finish_non_exhaustive()
        }
    }

    fn display(&self, message: Option<&str>, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", message::Status(self.status))?;
        if let Some(message) = message {
            write!(formatter, ": {}", message::printable(message))?;
        }
        match self.request_id {
            Some(id) => write!(formatter, " (request id {})", message::printable(id)),
            None => Ok(()),
        }
    }
}

impl<T: ErrorMessage + fmt::Debug> std::error::Error for ApiError<T> {}

/// The body of an error, which may say in words what is wrong.
pub trait ErrorMessage {
    /// What is wrong, for people.
    fn message(&self) -> Option<&str> {
        None
    }
}

/// Free JSON has no place for a message that its type knows; [`message::of`] looks for one.
impl ErrorMessage for Value {}

impl ErrorMessage for String {
    fn message(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: ErrorMessage> ErrorMessage for Option<T> {
    fn message(&self) -> Option<&str> {
        self.as_ref()?.message()
    }
}

/// The body of an error: as most operations declare it, or else whatever came.
#[derive(Debug, Clone, PartialEq)]
pub enum ErrorBody<T> {
    /// What is declared.
    Declared(T),
    /// Something else: JSON as it came, a text as a string.
    Other(Value),
}

impl<T> ErrorBody<T> {
    /// The body, if it is what is declared.
    #[must_use]
    pub fn declared(&self) -> Option<&T> {
        match self {
            Self::Declared(body) => Some(body),
            Self::Other(_) => None,
        }
    }
}

impl<T: ErrorMessage> ErrorMessage for ErrorBody<T> {
    fn message(&self) -> Option<&str> {
        self.declared()?.message()
    }
}

impl<T: Serialize> Serialize for ErrorBody<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Declared(body) => body.serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}

/// The body of the default error, which may be anything.
pub trait AnyBody {
    /// The body, as it came.
    fn of(raw: &[u8]) -> Self;
}

/// What is no JSON is a text.
impl AnyBody for Value {
    fn of(raw: &[u8]) -> Self {
        json::decode(raw).unwrap_or_else(|_| Self::from(String::from_utf8_lossy(raw)))
    }
}

impl<T: DeserializeOwned> AnyBody for ErrorBody<T> {
    fn of(raw: &[u8]) -> Self {
        fitting(raw).map_or_else(|| Self::Other(Value::of(raw)), Self::Declared)
    }
}

/// The body as a `T`, if it is one and has any of its keys.
fn fitting<T: DeserializeOwned>(raw: &[u8]) -> Option<T> {
    let mut data = None;
    let is_fitting = is_fitting(raw, &mut || match json::decode(raw) {
        Ok(value) => {
            data = Some(value);
            None
        }
        Err(error) => Some(error),
    });
    data.filter(|_| is_fitting)
}

/// Whether a body can be decoded, and has any key of what it is decoded as.
fn is_fitting(raw: &[u8], decode: &mut Attempt<'_>) -> bool {
    let mut strangers = 0;
    let error = drift::observe(true, decode, &mut |met| match met.kind {
        DriftKind::UnknownField if is_outermost(&met.path) => strangers += 1,
        DriftKind::UnknownBranch if met.path.is_empty() => strangers = usize::MAX,
        _ => {}
    });
    let has_own = match json::decode::<Value>(raw) {
        Ok(Value::Object(body)) => strangers < body.len(),
        _ => strangers == 0,
    };
    error.is_none() && has_own
}

/// An answer that is an error, with a body that has not been looked at.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The status of the answer.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// The id that the server gave the request, if it gave one.
    pub request_id: Option<String>,
    /// The body as it came; of a very large one the beginning.
    pub raw: Bytes,
}

impl Failure {
    /// The error whose body is a `T`; if the body is not, or has none of its keys, the crate's default error.
    #[must_use]
    pub fn decode<T: DeserializeOwned>(self, variant: fn(Box<ApiError<T>>) -> Error) -> Error {
        match fitting(&self.raw) {
            Some(data) => self.with(data, variant),
            None => self.api(),
        }
    }

    /// The crate's default error.
    #[must_use]
    pub fn api(self) -> Error {
        self.default_as(Error::Api)
    }

    fn default_as<T: AnyBody>(self, variant: fn(Box<ApiError<T>>) -> Error) -> Error {
        let data = T::of(&self.raw);
        self.with(data, variant)
    }

    fn with<T>(self, data: T, variant: fn(Box<ApiError<T>>) -> Error) -> Error {
        let Self {
            status,
            headers,
            request_id,
            raw,
        } = self;
        let said = Said::of(&raw, status);
        variant(Box::new(ApiError {
            status,
            headers,
            request_id,
            raw,
            data,
            said,
        }))
    }
}

/// Whether a path has one step only.
fn is_outermost(path: &str) -> bool {
    !path.contains(['.', '['])
}

/// The statuses that a declared error is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statuses {
    /// One status.
    Code(u16),
    /// A class: `4` is 4XX.
    Range(u16),
    /// All that nothing else is for.
    Default,
}

/// A declared error: for which statuses, and how it is decoded.
pub type DeclaredError = (Statuses, fn(Failure) -> Error);

/// The errors that an operation declares: `429 => RateLimit`; `4` is 4XX, and `0` is every other error.
///
/// They are a static, whose functions are compiled with this crate. Those of a constant would be compiled again in every
/// crate that calls the operation.
macro_rules! declared {
    ($($status:literal => $variant:ident,)*) => {{
        static ERRORS: [$crate::runtime::client::api_error::DeclaredError; <[u16]>::len(&[$($status,)*])] = [$((
            $crate::runtime::client::api_error::statuses($status),
            |failure| failure.decode($crate::Error::$variant),
        ),)*];
        &ERRORS
    }};
}
pub(crate) use declared;

/// The statuses that a number stands for.
pub(crate) const fn statuses(status: u16) -> Statuses {
    match status {
        0 => Statuses::Default,
        1..=9 => Statuses::Range(status),
        code => Statuses::Code(code),
    }
}

/// The error that a failure is, by what the operation declares.
#[must_use]
pub(crate) fn from_failure(failure: Failure, declared: &[DeclaredError]) -> Error {
    let code = failure.status.as_u16();
    let wanted = [
        Statuses::Code(code),
        Statuses::Range(code / 100),
        Statuses::Default,
    ];
    let decode = wanted
        .iter()
        .filter(|wanted| **wanted != Statuses::Default || code >= 400)
        .find_map(|wanted| declared.iter().find(|(statuses, _)| statuses == wanted));
    match decode {
        Some((_, decode)) => decode(failure),
        None => failure.api(),
    }
}

/// An error for tests of code that handles errors.
#[cfg(feature = "testing")]
impl<T: Serialize> ApiError<T> {
    /// An error with a status and a body, without headers.
    ///
    /// `raw` is the body as JSON; it is empty if the body cannot be written as JSON.
    #[must_use]
    pub fn new(status: StatusCode, data: T) -> Self {
        let raw = Bytes::from(json::encode(&data).unwrap_or_default());
        let said = Said::of(&raw, status);
        Self {
            status,
            headers: HeaderMap::new(),
            request_id: None,
            raw,
            data,
            said,
        }
    }
}
