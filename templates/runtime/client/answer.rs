//! Answers that are read as a whole.
//!
//! [`Answer`] is what an operation decodes; [`Response`] is what a caller gets who wants to see
//! more of it than the data.

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap};
use serde::de::{DeserializeOwned, IgnoredAny};

use super::drift::Decoder;
use super::error::DecodeError;
use crate::runtime::{Error, Result, data::json};

/// What comes before the body of an answer.
#[derive(Debug, Clone)]
pub struct Head {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The id that the server gave the request, if it gave one.
    pub request_id: Option<String>,
}

impl Head {
    /// The media type without parameters, in lower case; empty if there is none.
    #[must_use]
    pub fn essence(&self) -> String {
        let header = self
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        header
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    }
}

/// The methods of what has a [`Head`] in `head`.
macro_rules! answer_accessors {
    () => {
        /// The status of the answer.
        #[must_use]
        pub fn status(&self) -> http::StatusCode {
            self.head.status
        }

        /// The headers of the answer.
        #[must_use]
        pub fn headers(&self) -> &http::HeaderMap {
            &self.head.headers
        }

        /// The id that the server gave the request, if it gave one.
        #[must_use]
        pub fn request_id(&self) -> Option<&str> {
            self.head.request_id.as_deref()
        }
    };
}
pub(crate) use answer_accessors;

/// A successful answer with its body.
#[derive(Debug, Clone)]
pub struct Answer {
    pub(crate) head: Head,
    pub(crate) body: Bytes,
    pub(crate) decoder: Decoder,
}

impl Answer {
    answer_accessors!();

    /// The media type without parameters, in lower case; empty if there is none.
    #[must_use]
    pub fn essence(&self) -> String {
        self.head.essence()
    }

    /// The body as it came.
    #[must_use]
    pub fn bytes(&self) -> Bytes {
        self.body.clone()
    }

    /// The body as JSON. A text that is no JSON is taken where a text is what is expected.
    ///
    /// # Errors
    ///
    /// The body is not JSON of this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        let error = match self.decoder.decode(&self.body) {
            Ok(data) => return Ok(data),
            Err(error) => error,
        };
        let essence = self.essence();
        let is_other = !essence.is_empty() && !is_json(&essence);
        let no_json = json::decode::<IgnoredAny>(&self.body).is_err();
        if (is_other || no_json)
            && let Some(data) = self.bare_text(&essence)
        {
            return Ok(data);
        }
        if is_other && no_json {
            let message = format!("it is `{essence}`, not JSON");
            return Err(self.error(DecodeError::whole(self.body.clone(), message)));
        }
        Err(self.error(DecodeError::new(self.body.clone(), error)))
    }

    /// A body that is no JSON as a type that is written as a text.
    fn bare_text<T: DeserializeOwned>(&self, essence: &str) -> Option<T> {
        // What takes anything would take a page or the half of an object for a text.
        let takes_anything = json::decode::<T>(b"{}").is_ok();
        let is_page = matches!(essence, "text/html" | "application/xhtml+xml");
        if is_page || (takes_anything && (self.body.is_empty() || !essence.starts_with("text/"))) {
            return None;
        }
        let text = json::encode(str::from_utf8(&self.body).ok()?).ok()?;
        json::decode(&text).ok()
    }

    /// The body as JSON, if there is a body and it is not null.
    ///
    /// # Errors
    ///
    /// The body is not JSON of this type.
    pub fn optional_json<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        if self.body.is_empty() {
            Ok(None)
        } else {
            self.json()
        }
    }

    /// The body as whatever comes, where nothing says what it is: JSON as its value, another text as a text, and no
    /// body as null or the empty text.
    ///
    /// # Errors
    ///
    /// The body is neither, or not of this type.
    pub fn any<T: DeserializeOwned>(&self) -> Result<T> {
        let error = match self.json() {
            Ok(data) => return Ok(data),
            Err(error) => error,
        };
        if self.body.is_empty() {
            let nothing = json::decode(b"null").or_else(|_| json::decode(b"\"\""));
            return nothing.map_err(|_| error);
        }
        if is_json(&self.essence()) {
            return Err(error);
        }
        let text = str::from_utf8(&self.body).ok();
        let quoted = text.and_then(|text| json::encode(text).ok());
        quoted
            .and_then(|text| json::decode(&text).ok())
            .ok_or(error)
    }

    /// Which of the declared media types the answer has: its own, else one of its kind, else a range that it is in. An
    /// answer that does not say what it is has the first that its body can be. Empty if it has none of them.
    #[must_use]
    pub fn media_type<'d>(&self, declared: &[&'d str]) -> &'d str {
        let essence = self.essence();
        let find = |is_it: &dyn Fn(&str) -> bool| declared.iter().copied().find(|name| is_it(name));
        let own = find(&|name| name == essence);
        let kind = || find(&is_json).filter(|_| is_json(&essence));
        let range = |name: &str| {
            name.strip_suffix('*')
                .is_some_and(|start| !start.starts_with('*') && essence.starts_with(start))
        };
        let said = own.or_else(kind).or_else(|| find(&range));
        let unsaid = || match essence.as_str() {
            "" | "text/plain" | "application/octet-stream" => self.likely(declared),
            _ => None,
        };
        let any = || find(&|name| name == "*/*");
        said.or_else(unsaid).or_else(any).unwrap_or_default()
    }

    /// The first media type that the body can be, by its looks.
    fn likely<'d>(&self, declared: &[&'d str]) -> Option<&'d str> {
        let is_value = json::decode::<IgnoredAny>(&self.body).is_ok();
        let is_text = str::from_utf8(&self.body).is_ok();
        let can_be = |name: &&&str| match **name {
            "*/*" => false,
            name if is_json(name) => is_value,
            name if name.starts_with("text/") => is_text,
            _ => true,
        };
        declared.iter().find(can_be).copied()
    }

    /// The body as a text. A JSON string is what is in it, unless the type says that it is another language.
    ///
    /// # Errors
    ///
    /// The body is not UTF-8.
    pub fn text(&self) -> Result<String> {
        let essence = self.essence();
        let quoted = self.body.trim_ascii();
        let may_be_json = essence.is_empty() || essence == "text/plain" || is_json(&essence);
        if may_be_json
            && quoted.starts_with(b"\"")
            && let Ok(text) = json::decode(quoted)
        {
            return Ok(text);
        }
        match str::from_utf8(&self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(self.error(DecodeError::whole(self.body.clone(), error))),
        }
    }

    /// The text of a body that is a JSON string.
    #[must_use]
    pub fn quoted(&self) -> Option<String> {
        json::decode(&self.body).ok()
    }

    /// No body is expected; whatever comes is ignored.
    ///
    /// # Errors
    ///
    /// None; the result makes all ways to decode look alike.
    pub fn nothing(&self) -> Result<()> {
        Ok(())
    }

    /// The error for an answer whose status or media type is not declared.
    #[must_use]
    pub fn unexpected(&self) -> Error {
        let message = format!(
            "status {} with content type `{}` is not declared",
            self.head.status,
            self.essence()
        );
        self.error(DecodeError::whole(self.body.clone(), message))
    }

    /// The error that says of this answer what is wrong with it.
    pub(crate) fn error(&self, error: DecodeError) -> Error {
        Error::from(locate(error, &self.head))
    }

    /// The answer with its decoded data.
    #[must_use]
    pub(crate) fn with_data<T>(self, data: T) -> Response<T> {
        let Head {
            status,
            headers,
            request_id,
        } = self.head;
        Response {
            data,
            status,
            headers,
            request_id,
            raw: self.body,
        }
    }
}

/// Whether a media type is JSON (RFC 6839, 3.1).
fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// Adds what is known of the answer to an error about its body.
#[must_use]
pub(crate) fn locate(error: DecodeError, head: &Head) -> DecodeError {
    DecodeError {
        status: Some(head.status),
        headers: head.headers.clone(),
        request_id: head.request_id.clone(),
        ..error
    }
}

/// The data of an answer, and the rest of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The data.
    pub data: T,
    /// The status of the answer.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// The id that the server gave the request, if it gave one.
    pub request_id: Option<String>,
    /// The body as it came.
    pub raw: Bytes,
}

impl<T> Response<T> {
    /// The same answer with other data.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        let Self {
            data,
            status,
            headers,
            request_id,
            raw,
        } = self;
        Response {
            data: change(data),
            status,
            headers,
            request_id,
            raw,
        }
    }
}
