//! One call from the parts of its request to the answer: attempts, credentials, redirects, limits.
//!
//! The same code for all operations, and nothing in it is generic: what an answer means is decided
//! afterwards.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, COOKIE, HeaderMap, HeaderValue};
use http::{Method, StatusCode};
use reqwest::Url;

use super::answer::{Head, locate};
use super::api_error::{self, Failure};
use super::call::CallOptions;
use super::client::{self, Client, Limits, SentToken};
use super::error::{ConnectionError, DecodeError, RequestError, TimeoutError};
use super::future::{self, ByteStream};
use super::hooks::HookContext;
use super::operation::{OperationInfo, StreamFormat};
use super::request::RequestParts;
use super::retry::{self, Outcome, RetryConfig};
use super::timer::{self, Elapsed, Instant};
use super::transport::{Incoming, OutgoingRequest, SendError};
use super::{API, Error, Result, random, redirect, trace};

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

/// A successful answer.
pub(crate) struct Arrived {
    pub(crate) head: Head,
    pub(crate) body: ArrivedBody,
    pub(crate) limits: Limits,
}

/// The body of an answer, read or not.
pub(crate) enum ArrivedBody {
    Whole(Bytes),
    Stream(ByteStream),
}

/// An attempt that did not succeed.
struct Failed {
    error: Error,
    /// What happened, if the same request may fare better.
    outcome: Option<Outcome>,
    headers: Option<HeaderMap>,
}

impl Failed {
    fn new(error: impl Into<Error>, outcome: Outcome) -> Box<Self> {
        Box::new(Self { error: error.into(), outcome: Some(outcome), headers: None })
    }

    fn for_good(error: impl Into<Error>) -> Box<Self> {
        Box::new(Self { error: error.into(), outcome: None, headers: None })
    }
}

/// Makes a call.
///
/// # Errors
///
/// All attempts have failed; the error is that of the last one.
pub(crate) async fn execute(mut exchange: Exchange) -> Result<Arrived> {
    exchange.apply_options()?;
    let started = Instant::now();
    let mut attempt = 0;
    let mut renewed = false;
    loop {
        attempt += 1;
        let mut tokens = Vec::new();
        let failed = match exchange.attempt(attempt, &mut tokens).await {
            Ok(arrived) => return Ok(arrived),
            Err(failed) => failed,
        };
        let refused = failed.outcome == Some(Outcome::Status(StatusCode::UNAUTHORIZED));
        if refused && !renewed && exchange.parts.body.is_replayable() && reject(&tokens) {
            renewed = true;
            continue;
        }
        match exchange.delay(attempt, started, &failed) {
            Some(delay) => timer::sleep(delay).await,
            None => return Err(failed.error),
        }
    }
}

/// Tells the sources of tokens that the server did not accept them; whether there can be others.
fn reject(tokens: &[SentToken]) -> bool {
    tokens.iter().fold(false, |any, (token, source)| source.reject(token) || any)
}

impl Exchange {
    /// Merges what the caller said about this one call into the request.
    fn apply_options(&mut self) -> Result<()> {
        if let Some(error) = self.options.error.take() {
            return Err(RequestError::new(error).into());
        }
        for (name, value) in std::mem::take(&mut self.options.body_fields) {
            self.parts.body.set_field(&name, value)?;
        }
        self.add_globals()?;
        let headers = &mut self.parts.headers;
        for (name, value) in &self.client.0.headers {
            if !headers.contains_key(name) {
                headers.insert(name.clone(), value.clone());
            }
        }
        if !headers.contains_key(ACCEPT) {
            headers.insert(ACCEPT, HeaderValue::from_static(self.accept));
        }
        if let (Some(name), None) = (self.info.idempotency_header, &self.options.idempotency_key) {
            let key = headers.get(name).cloned();
            let key = key.and_then(|key| key.to_str().ok().map(str::to_owned));
            self.options.idempotency_key = Some(key.unwrap_or_else(random::uuid));
        }
        if let Some(key) = &self.options.idempotency_key {
            self.parts.header(self.info.idempotency_header.unwrap_or("Idempotency-Key"), key)?;
        }
        for (name, value) in std::mem::take(&mut self.options.headers) {
            self.parts.headers.insert(name, value);
        }
        self.parts.query.append(&mut self.options.query);
        Ok(())
    }

    /// Adds the headers that all requests have, unless the operation has set them.
    fn add_globals(&mut self) -> Result<()> {
        for global in API.globals {
            let Some(header) = global.header.filter(|name| !self.parts.headers.contains_key(*name)) else { continue };
            match self.client.0.globals.iter().find(|(name, _)| *name == global.name) {
                Some((_, value)) => self.parts.header(header, value)?,
                None => self.parts.header(header, &global.default)?,
            }
        }
        Ok(())
    }

    /// How long an attempt may take.
    fn timeout(&self) -> Duration {
        let own = self.options.timeout.or(self.client.0.timeout);
        own.or(self.info.timeout).unwrap_or(API.timeout)
    }

    /// How long to wait before the next attempt; `None` if there is to be none.
    fn delay(&self, attempt: u32, started: Instant, failed: &Failed) -> Option<Duration> {
        let policy = self.info.retries.unwrap_or(API.retries);
        let given = self.options.retries.as_ref().or(self.client.0.retries.as_ref());
        let config = given.cloned().unwrap_or_else(|| RetryConfig::from(policy));
        let method = Method::from_bytes(self.info.method.as_bytes()).unwrap_or(Method::POST);
        let harmless = retry::is_idempotent(&method) || policy.repeatable || self.options.idempotency_key.is_some();
        if attempt > config.max_retries
            || !self.parts.body.is_replayable()
            || !retry::is_worth_it(&config, policy, harmless, failed.outcome?)
        {
            return None;
        }
        let delay = config.delay(attempt, failed.headers.as_ref())?;
        (started.elapsed().saturating_add(delay) <= config.max_elapsed_time).then_some(delay)
    }

    /// Makes one attempt.
    async fn attempt(&self, number: u32, tokens: &mut Vec<SentToken>) -> Result<Arrived, Box<Failed>> {
        let context = HookContext::new(self.info, number);
        trace::begin(&context);
        let limit = self.timeout();
        let result = match timer::timeout(limit, self.exchange(&context, tokens)).await {
            Ok(result) => result,
            Err(Elapsed) => {
                let error = TimeoutError { waiting_for: "the answer", limit: Some(limit) };
                Err(Failed::new(error, Outcome::Broken))
            }
        };
        match &result {
            Ok(arrived) => trace::end(&context, Ok(arrived.head.status)),
            Err(failed) => trace::end(&context, Err((&failed.error, failed.outcome))),
        }
        for hooks in &self.client.0.hooks {
            match &result {
                Ok(arrived) => hooks.after_success(&context, &arrived.head),
                Err(failed) => hooks.after_error(&context, &failed.error),
            }
        }
        result
    }

    /// Sends the request and takes the answer, without a limit in time.
    async fn exchange(&self, context: &HookContext, tokens: &mut Vec<SentToken>) -> Result<Arrived, Box<Failed>> {
        let mut request = self.request(tokens).await.map_err(|error| match error {
            // A token could not be fetched; the request itself has not left.
            Error::Connection(_) | Error::Timeout(_) => Failed::new(error, Outcome::NotConnected),
            error => Failed::for_good(error),
        })?;
        for hooks in &self.client.0.hooks {
            hooks.before_request(context, &mut request).map_err(Failed::for_good)?;
        }
        let Incoming { status, headers, mut body } = self.send(request).await?;
        let request_id = API.request_id_headers.iter().find_map(|name| headers.get(*name));
        let request_id = request_id.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let head = Head { status, headers, request_id };
        if !status.is_success() {
            return Err(self.failure(head, body).await);
        }
        let limits = self.client.0.limits;
        let body = match self.expects {
            Expects::Whole => ArrivedBody::Whole(read(&mut body, limits.body, &head).await?),
            Expects::File => ArrivedBody::Stream(body),
            Expects::Events(format) if is_event_stream(&head, format) => ArrivedBody::Stream(body),
            Expects::Events(_) => {
                let bytes = beginning(&mut body, limits).await;
                let message = format!("the answer is no stream of events, but `{}`", head.essence());
                return Err(Failed::for_good(locate(DecodeError::whole(bytes, message), &head)));
            }
        };
        Ok(Arrived { head, body, limits })
    }

    /// The request of one attempt.
    async fn request(&self, tokens: &mut Vec<SentToken>) -> Result<OutgoingRequest> {
        let mut parts = self.parts.clone();
        let base = self.client.0.base(self.info, self.options.base_url.as_deref())?;
        let path = parts.fill_path(self.info.path)?;
        let own = match &self.options.url {
            None => None,
            Some(link) => {
                parts.query.clear();
                Some(self.follow_link(&base, &path, link)?)
            }
        };
        let is_ours = own.as_ref().is_none_or(|(_, is_ours)| *is_ours);
        if is_ours {
            let security = self.info.security.unwrap_or(API.security);
            *tokens = self.client.0.authorize(security, &base.0, &mut parts).await?;
        } else {
            parts.headers = redirect::harmless(&parts.headers);
            parts.cookies.clear();
        }
        if !parts.cookies.is_empty() {
            let pairs: Vec<String> = parts.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let value = HeaderValue::from_str(&pairs.join("; "));
            let mut value = value.map_err(|error| RequestError::with_source("a cookie cannot be sent", error))?;
            value.set_sensitive(true);
            parts.headers.insert(COOKIE, value);
        }
        let method = Method::from_bytes(self.info.method.as_bytes());
        let method = method.map_err(|error| RequestError::with_source("bad method", error))?;
        let url = match own {
            None => client::url(&base, &path, &parts.query)?,
            // The link has the query already, but for a credential that belongs there.
            Some((url, _)) => client::url(&(url.to_string(), String::new()), "", &parts.query)?,
        };
        Ok(OutgoingRequest::new(method, url, parts.headers, parts.body))
    }

    /// The address of a link in an answer, and whether it belongs to the API's origin.
    fn follow_link(&self, base: &(String, String), path: &str, link: &str) -> Result<(Url, bool)> {
        let here = client::url(base, path, &[])?;
        let url = here.join(link);
        let mut url = url.map_err(|error| RequestError::with_source("the link is no URL", error))?;
        url.set_fragment(None);
        let is_downgrade = here.scheme() == "https" && url.scheme() == "http";
        if !matches!(url.scheme(), "http" | "https") || is_downgrade {
            return Err(RequestError::new(format!("the link to `{}` is not followed", url.scheme())).into());
        }
        let is_ours = redirect::same_origin(&here, &url);
        Ok((url, is_ours))
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
                None => return Ok(incoming),
            }
        }
        Err(Failed::for_good(ConnectionError {
            before_request: false,
            source: format!("more than {} redirects", redirect::LIMIT).into(),
        }))
    }

    /// The error that an answer is.
    async fn failure(&self, head: Head, mut body: ByteStream) -> Box<Failed> {
        let Head { status, headers, request_id } = head;
        let raw = beginning(&mut body, self.client.0.limits).await;
        let failure = Failure { status, headers: headers.clone(), request_id, raw };
        let error = api_error::from_failure(failure, self.info.errors);
        Box::new(Failed { error, outcome: Some(Outcome::Status(status)), headers: Some(headers) })
    }
}

/// What it means that a request got no answer.
fn failed(error: SendError, connect_timeout: Duration) -> Box<Failed> {
    match error {
        SendError::NotConnected(source) => {
            Failed::new(ConnectionError { before_request: true, source }, Outcome::NotConnected)
        }
        SendError::Broken(source) => Failed::new(ConnectionError { before_request: false, source }, Outcome::Broken),
        SendError::ConnectTimeout => {
            let error = TimeoutError { waiting_for: "a connection", limit: Some(connect_timeout) };
            Failed::new(error, Outcome::NotConnected)
        }
        SendError::Timeout => Failed::new(TimeoutError { waiting_for: "the answer", limit: None }, Outcome::Broken),
        SendError::Unsendable(error) => Failed::for_good(*error),
    }
}

/// What it means that a body breaks off.
pub(crate) fn broken(error: std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::TimedOut {
        return TimeoutError { waiting_for: "the rest of the answer", limit: None }.into();
    }
    ConnectionError { before_request: false, source: Box::new(error) }.into()
}

/// Reads a body as a whole, if it is not larger than `limit`.
async fn read(body: &mut ByteStream, limit: usize, head: &Head) -> Result<Bytes, Box<Failed>> {
    let mut whole = BytesMut::new();
    while let Some(chunk) = future::next(body).await {
        let chunk = chunk.map_err(|error| Failed::new(broken(error), Outcome::Broken))?;
        if whole.len().saturating_add(chunk.len()) > limit {
            let message = format!("the answer is larger than {limit} bytes");
            return Err(Failed::for_good(locate(DecodeError::whole(Bytes::new(), message), head)));
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole.freeze())
}

/// Reads the beginning of a body that only helps to explain an error, as far as it comes soon.
async fn beginning(body: &mut ByteStream, limits: Limits) -> Bytes {
    let patience = limits.idle.min(Duration::from_secs(10));
    let mut whole = BytesMut::new();
    while let Ok(Some(Ok(chunk))) = timer::timeout(patience, future::next(body)).await {
        let room = Limits::ERROR_BODY.saturating_sub(whole.len());
        whole.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if whole.len() >= Limits::ERROR_BODY {
            break;
        }
    }
    whole.freeze()
}

/// Whether an answer may be a stream of this format; one that does not say what it is may be.
fn is_event_stream(head: &Head, format: StreamFormat) -> bool {
    let essence = head.essence();
    let unspecific = ["", "text/plain", "application/octet-stream"].contains(&essence.as_str());
    unspecific
        || match format {
            StreamFormat::Sse => essence == "text/event-stream",
            StreamFormat::JsonLines => essence != "text/event-stream" && essence.contains("json"),
        }
}
