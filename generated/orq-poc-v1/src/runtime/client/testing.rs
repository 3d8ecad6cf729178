//! Clients for tests, which are answered in process.
//!
//! ```text
//! let (client, requests) = testing::client([(200, json!({ "id": "x" }))]);
//! ```
//!
//! Answers are given in order, whatever is asked; what was asked is recorded. Nothing is retried
//! unless a call says so, and there are no credentials.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use serde_json::Value;

use super::builder::ClientBuilder;
use super::future::{self, BoxFuture};
use super::handle::Client;
use super::retry::RetryConfig;
use super::transport::{Incoming, OutgoingRequest, SendError, Transport};

/// A client that is answered in process, and a record of what it asks.
///
/// # Errors
///
/// Calls fail with `Error::Connection` when there is no answer left.
pub fn client<I>(answers: I) -> (Client, Requests)
where
    I: IntoIterator,
    I::Item: Into<Answer>,
{
    let requests = Requests::default();
    let answers = Mutex::new(answers.into_iter().map(Into::into).collect());
    let transport = Arc::new(InProcess {
        answers,
        requests: requests.clone(),
    });
    let client = ClientBuilder::new()
        .base_url("http://in-process.test")
        .retries(RetryConfig::none())
        .build_with(transport);
    (client, requests)
}

/// An answer that is given.
#[derive(Debug, Clone)]
#[must_use]
pub struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    /// An answer with a body of any kind.
    pub fn new(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: body.into(),
        }
        .header("content-type", content_type)
    }

    /// A stream of server-sent events, each with this data.
    pub fn events(data: impl IntoIterator<Item = impl fmt::Display>) -> Self {
        let events: String = data
            .into_iter()
            .map(|data| format!("data: {data}\n\n"))
            .collect();
        Self::new(200, "text/event-stream", events)
    }

    /// Adds a header. One with characters that it must not have is left out.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.headers.append(name, value);
        }
        self
    }
}

impl From<(u16, Value)> for Answer {
    fn from((status, body): (u16, Value)) -> Self {
        Self::new(status, "application/json", body.to_string())
    }
}

impl From<(u16, &str)> for Answer {
    fn from((status, body): (u16, &str)) -> Self {
        Self::new(status, "text/plain", body.to_owned())
    }
}

/// A request that was made.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: String,
    /// The query, decoded.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Request {
    /// The body as JSON; null if it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// The requests that a client has made.
#[derive(Debug, Clone, Default)]
pub struct Requests(Arc<Mutex<Vec<Request>>>);

impl Requests {
    /// All requests so far.
    #[must_use]
    pub fn all(&self) -> Vec<Request> {
        self.0
            .lock()
            .map(|requests| requests.clone())
            .unwrap_or_default()
    }

    /// The latest request.
    #[must_use]
    pub fn last(&self) -> Option<Request> {
        self.0.lock().ok()?.last().cloned()
    }
}

/// Answers requests from a list.
#[derive(Debug)]
struct InProcess {
    answers: Mutex<VecDeque<Answer>>,
    requests: Requests,
}

impl Transport for InProcess {
    fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
        let answer = self
            .answers
            .lock()
            .ok()
            .and_then(|mut answers| answers.pop_front());
        let requests = self.requests.clone();
        Box::pin(async move {
            let request = record(request).await?;
            let told = format!(
                "there is no answer left for {} {}",
                request.method, request.path
            );
            if let Ok(mut requests) = requests.0.lock() {
                requests.push(request);
            }
            let answer = answer.ok_or_else(|| SendError::NotConnected(told.into()))?;
            let status = StatusCode::from_u16(answer.status);
            let status = status.map_err(|error| SendError::Broken(Box::new(error)))?;
            Ok(Incoming {
                status,
                headers: answer.headers,
                body: future::once(Ok(answer.body)),
            })
        })
    }
}

/// Takes down a request, with all of its body.
async fn record(request: OutgoingRequest) -> Result<Request, SendError> {
    let query = request.url.query_pairs().into_owned().collect();
    let mut headers = request.headers.clone();
    headers
        .entry(CONTENT_TYPE)
        .or_insert(HeaderValue::from_static(""));
    if headers.get(CONTENT_TYPE).is_some_and(HeaderValue::is_empty) {
        headers.remove(CONTENT_TYPE);
    }
    let body = match (request.body(), &request.body) {
        (Some(body), _) => Bytes::copy_from_slice(body),
        (None, super::body::Body::Streamed(body)) => {
            let opened = body
                .open()
                .await
                .map_err(|error| SendError::Unsendable(Box::new(error)))?;
            let mut stream = opened.1;
            let mut whole = Vec::new();
            while let Some(chunk) = future::next(&mut stream).await {
                whole
                    .extend_from_slice(&chunk.map_err(|error| SendError::Broken(Box::new(error)))?);
            }
            Bytes::from(whole)
        }
        (None, _) => Bytes::new(),
    };
    Ok(Request {
        method: request.method,
        path: request.url.path().to_owned(),
        query,
        headers,
        body,
    })
}
