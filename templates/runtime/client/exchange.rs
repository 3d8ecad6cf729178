//! One request and its answer: credentials, the address, redirects, and what it means when there is no answer.

use std::time::Duration;

use http::Method;
use http::StatusCode;
use http::header::HeaderMap;

use super::address::Address;
use super::answer::{Head, locate};
use super::api_error::{self, Failure};
use super::arrived::{Arrived, ArrivedBody, beginning, is_event_stream, read};
use super::drift::Decoder;
use super::error::{ConnectionError, DecodeError, RequestError, TimeoutError};
use super::future::{self, ByteStream};
use super::handle::{self, Client, SentToken};
use super::header;
use super::hooks::HookContext;
use super::operation::{OperationInfo, StreamFormat};
use super::options::CallOptions;
use super::redirect;
use super::request::RequestParts;
use super::retry::Outcome;
use super::timer::Instant;
use super::transport::{Incoming, OutgoingRequest, SendError};
use crate::runtime::{API, Error, Result};

/// A call that is ready to be made.
pub(crate) struct Exchange {
    pub(crate) client: Client,
    pub(crate) info: &'static OperationInfo,
    pub(crate) parts: RequestParts,
    pub(crate) options: CallOptions,
    pub(crate) accept: &'static str,
    pub(crate) expects: Expects,
}

/// What the answer is expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expects {
    /// A body that is read as a whole.
    Whole,
    /// A stream of events.
    Events(StreamFormat),
    /// A file.
    File,
}

/// An attempt that did not succeed.
pub(crate) struct Failed {
    pub(crate) error: Error,
    /// What happened, if the same request may fare better.
    pub(crate) outcome: Option<Outcome>,
    pub(crate) headers: Option<HeaderMap>,
}

impl Failed {
    pub(crate) fn new(error: impl Into<Error>, outcome: Outcome) -> Box<Self> {
        Box::new(Self {
            error: error.into(),
            outcome: Some(outcome),
            headers: None,
        })
    }

    pub(crate) fn for_good(error: impl Into<Error>) -> Box<Self> {
        Box::new(Self {
            error: error.into(),
            outcome: None,
            headers: None,
        })
    }
}

impl Exchange {
    /// Sends the request and takes the answer, without a limit in time.
    pub(crate) async fn exchange(
        &self,
        context: &HookContext,
        tokens: &mut Vec<SentToken>,
    ) -> Result<Arrived, Box<Failed>> {
        let started = Instant::now();
        let left = || self.timeout().saturating_sub(started.elapsed());
        let mut request = self.request(tokens).await.map_err(|error| match error {
            // A token could not be fetched; the request itself has not left.
            Error::Connection(_) | Error::Timeout(_) => Failed::new(error, Outcome::NotConnected),
            error => refused(error),
        })?;
        for hooks in &self.client.0.hooks {
            hooks
                .before_request(context, &mut request)
                .map_err(Failed::for_good)?;
        }
        let Incoming {
            status,
            headers,
            mut body,
        } = self.send(request).await?;
        let mut headers = headers;
        header::mask(&mut headers);
        let request_id = API
            .request_id_headers
            .iter()
            .find_map(|name| headers.get(*name));
        let request_id = request_id
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        let head = Head {
            status,
            headers,
            request_id,
        };
        if !status.is_success() {
            return Err(self.failure(head, body, left()).await);
        }
        let limits = self.client.0.limits;
        let body = match self.expects {
            Expects::Whole => ArrivedBody::Whole(read(&mut body, limits.body, &head).await?),
            Expects::File => ArrivedBody::Stream(body),
            Expects::Events(format) if is_event_stream(&head, format) => ArrivedBody::Stream(body),
            Expects::Events(_) => {
                let bytes = beginning(&mut body, limits, left()).await;
                let message = format!(
                    "the answer is no stream of events, but `{}`",
                    head.essence()
                );
                return Err(Failed::for_good(locate(
                    DecodeError::whole(bytes, message),
                    &head,
                )));
            }
        };
        let decoder = Decoder {
            operation: self.info.id,
            settings: self.client.0.drift.clone(),
        };
        Ok(Arrived {
            head,
            body,
            limits,
            decoder,
        })
    }

    /// The request of one attempt.
    async fn request(&self, tokens: &mut Vec<SentToken>) -> Result<OutgoingRequest> {
        let mut parts = self.parts.clone();
        let base = self
            .client
            .0
            .base(self.info, self.options.base_url.as_deref())?;
        let (path, own) = self.options.address.resolve(&base, self.info, &mut parts)?;
        let is_ours = own.as_ref().is_none_or(|(_, is_ours)| *is_ours);
        if is_ours {
            let written = match &own {
                Some((url, _)) => url.query(),
                None => path.split_once('?').map(|(_, query)| query),
            };
            let written = written.unwrap_or_default();
            add_missing(written, &mut parts.query, self.client.0.query.clone());
            let given = parts.query.len();
            *tokens = self
                .client
                .0
                .authorize(self.info, &base.0, &mut parts)
                .await?;
            // Servers that build a link of the request's own query have written the credential there.
            let credentials = parts.query.split_off(given);
            add_missing(written, &mut parts.query, credentials);
        } else {
            parts.headers = header::harmless(&parts.headers);
            parts.cookies.clear();
            if matches!(self.options.address, Address::Given(_)) {
                // What the caller gives this one call is for this one address.
                header::put(&self.options.headers, &mut parts.headers);
            }
        }
        header::put_cookies(&parts.cookies, &mut parts.headers)?;
        let method = Method::from_bytes(self.info.method.as_bytes());
        let method = method.map_err(|error| RequestError::with_source("bad method", error))?;
        let url = match own {
            None => handle::url(&base, &path, &parts.query)?,
            // The link has the query already, but for a credential that belongs there.
            Some((url, _)) => handle::url(&(url.to_string(), String::new()), "", &parts.query)?,
        };
        Ok(OutgoingRequest::new(method, url, parts.headers, parts.body))
    }

    /// Sends a request and follows redirects.
    async fn send(&self, mut request: OutgoingRequest) -> Result<Incoming, Box<Failed>> {
        let settings = &self.client.0;
        for _ in 0..=redirect::LIMIT {
            let sent = settings.transport.send(request.clone()).await;
            let incoming = sent.map_err(|error| failed(error, settings.connect_timeout))?;
            let next = if settings.follow_redirects {
                redirect::follow(&request, incoming.status, &incoming.headers)
            } else {
                None
            };
            match next {
                Some(next) => request = next,
                None => {
                    // A middleware may have unpacked it.
                    let body = future::paced(incoming.body);
                    return Ok(Incoming { body, ..incoming });
                }
            }
        }
        Err(Failed::for_good(ConnectionError {
            before_request: false,
            source: format!("more than {} redirects", redirect::LIMIT).into(),
        }))
    }

    /// The error that an answer is.
    async fn failure(&self, head: Head, mut body: ByteStream, left: Duration) -> Box<Failed> {
        let Head {
            status,
            headers,
            request_id,
        } = head;
        let raw = beginning(&mut body, self.client.0.limits, left).await;
        let failure = Failure {
            status,
            headers: headers.clone(),
            request_id,
            raw,
        };
        let error = api_error::from_failure(failure, self.info.errors);
        Box::new(Failed {
            error,
            outcome: Some(Outcome::Status(status)),
            headers: Some(headers),
        })
    }
}

/// What it means that there is no request; where the server for tokens refused one, it may give one later.
fn refused(error: Error) -> Box<Failed> {
    let refusal = match &error {
        Error::Config(config) => config.token(),
        _ => None,
    };
    let Some(refusal) = refusal else {
        return Failed::for_good(error);
    };
    let (status, headers) = (refusal.status, refusal.headers.clone());
    Box::new(Failed {
        error,
        outcome: Some(Outcome::Unsent(status)),
        headers: Some(headers),
    })
}

/// Adds to a query what neither it nor what is written in the address has a value for.
fn add_missing(written: &str, query: &mut Vec<(String, String)>, more: Vec<(String, String)>) {
    let given: Vec<String> = query.iter().map(|(name, _)| name.clone()).collect();
    let is_written = |name: &str| {
        let mut names = written.split('&').filter_map(|pair| pair.split('=').next());
        names.any(|written| written == name)
    };
    let is_missing = |(name, _): &(String, String)| !given.contains(name) && !is_written(name);
    query.extend(more.into_iter().filter(is_missing));
}

/// What it means that a request got no answer.
fn failed(error: SendError, connect_timeout: Duration) -> Box<Failed> {
    match error {
        SendError::NotConnected(source) => Failed::new(
            ConnectionError {
                before_request: true,
                source,
            },
            Outcome::NotConnected,
        ),
        SendError::Broken(source) => Failed::new(
            ConnectionError {
                before_request: false,
                source,
            },
            Outcome::Broken,
        ),
        SendError::ConnectTimeout => {
            let error = TimeoutError {
                waiting_for: "a connection",
                limit: Some(connect_timeout),
            };
            Failed::new(error, Outcome::NotConnected)
        }
        SendError::Timeout => Failed::new(
            TimeoutError {
                waiting_for: "the answer",
                limit: None,
            },
            Outcome::Broken,
        ),
        SendError::Unsendable(error) => Failed::for_good(*error),
    }
}
