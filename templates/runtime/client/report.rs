//! What every error can be asked, whatever its variant.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::api_error::{ApiError, ErrorMessage};
use super::error::{
    ConfigError, ConnectionError, DecodeError, RequestError, StreamError, TimeoutError,
};
use super::retry;
use crate::runtime::Error;

/// What there is to tell of an error. What is about an answer is there only if there was one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Report<'a> {
    status: Option<StatusCode>,
    headers: Option<&'a HeaderMap>,
    request_id: Option<&'a str>,
    raw: Option<&'a Bytes>,
    message: Option<&'a str>,
    code: Option<&'a str>,
}

impl Error {
    /// The status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.report().status
    }

    /// The headers of the answer, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.report().headers
    }

    /// The id that the server gave the request, if it gave one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.report().request_id
    }

    /// The body of the answer as it came, if there was one.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        self.report().raw
    }

    /// What is wrong, for people: what the server says, or what went wrong without it. An answer may say nothing.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.report().message
    }

    /// What is wrong, for programs: the code, or else the kind, that the body of the answer gives it. A number is
    /// written in digits.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.report().code
    }

    /// How long the server asks to wait before the next attempt, if it asks.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers().and_then(retry::retry_after)
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let may_pass = |status| matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504);
        match self {
            Self::Connection(_) | Self::Timeout(_) => true,
            _ => self
                .status()
                .is_some_and(|status| may_pass(retry::understood(status))),
        }
    }

    /// Whether the server took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_))
    }

    /// Whether no connection could be made, or it broke.
    #[must_use]
    pub fn is_connection(&self) -> bool {
        matches!(self, Self::Connection(_))
    }

    /// Whether the server did not understand the request: 400.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.has_status(StatusCode::BAD_REQUEST)
    }

    /// Whether the credential is missing or not accepted: 401.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(StatusCode::UNAUTHORIZED)
    }

    /// Whether the credential does not suffice: 403.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_status(StatusCode::FORBIDDEN)
    }

    /// Whether there is no such thing: 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_status(StatusCode::NOT_FOUND)
    }

    /// Whether something is not as the request takes it to be: 409.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.has_status(StatusCode::CONFLICT)
    }

    /// Whether a value of the request is not one that the server takes: 422.
    #[must_use]
    pub fn is_unprocessable(&self) -> bool {
        self.has_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Whether there were too many requests: 429, or 403 with headers that say so.
    #[must_use]
    pub fn is_rate_limit(&self) -> bool {
        let says_so = |headers: &HeaderMap| {
            let none_left = headers
                .get("x-ratelimit-remaining")
                .is_some_and(|left| left == "0");
            none_left || headers.contains_key("retry-after")
        };
        self.has_status(StatusCode::TOO_MANY_REQUESTS)
            || (self.is_forbidden() && self.headers().is_some_and(says_so))
    }

    /// Whether the server says that the fault is its own: any 5XX.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.status() == Some(status)
    }
}

impl<T: ErrorMessage> ApiError<T> {
    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            status: Some(self.status),
            headers: Some(&self.headers),
            request_id: self.request_id.as_deref(),
            raw: Some(&self.raw),
            message: self.message(),
            code: self.code(),
        }
    }
}

impl DecodeError {
    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            status: self.status,
            headers: self.status.map(|_| &self.headers),
            request_id: self.request_id.as_deref(),
            raw: Some(&self.body),
            message: Some("cannot decode the answer"),
            code: None,
        }
    }
}

impl ConfigError {
    pub(crate) fn report(&self) -> Report<'_> {
        let answer = self.token();
        Report {
            status: answer.map(|answer| answer.status),
            headers: answer.map(|answer| &answer.headers),
            request_id: None,
            raw: answer.map(|answer| &answer.raw),
            message: answer
                .and_then(|answer| answer.said.message.as_deref())
                .or(Some(&self.message)),
            code: answer.and_then(|answer| answer.said.code.as_deref()),
        }
    }
}

impl ConnectionError {
    pub(crate) fn report(&self) -> Report<'_> {
        Report::of(self.what())
    }
}

impl TimeoutError {
    pub(crate) fn report(&self) -> Report<'_> {
        Report::of("timed out")
    }
}

impl RequestError {
    pub(crate) fn report(&self) -> Report<'_> {
        Report::of(&self.message)
    }
}

impl StreamError {
    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            code: self.code.as_deref(),
            ..Report::of(&self.message)
        }
    }
}

impl<'a> Report<'a> {
    /// Without an answer there is only what is wrong.
    fn of(message: &'a str) -> Self {
        Self {
            message: Some(message),
            ..Self::default()
        }
    }
}
