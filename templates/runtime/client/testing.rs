//! Clients for tests, which are answered in process.
//!
//! ```text
//! let (client, requests) = testing::client([(200, json!({ "id": "x" }))]);
//!
//! let server = testing::Server::new()
//!     .on("GET", "/models/{id}", (200, json!({ "id": "m" })))
//!     .otherwise(|request| Answer::from((404, json!({ "path": request.path }))));
//! let client = server.builder().hooks(mine).build()?;
//! ```
//!
//! What was asked is recorded. Nothing is retried unless somebody says so, and there are no credentials.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::api::Leniency;
use super::builder::ClientBuilder;
use super::drift::{Decoder, DriftSettings};
use super::error::DecodeError;
use super::future::{self, BoxFuture};
use super::handle::Client;
use super::retry::RetryConfig;
use super::transport::{Incoming, OutgoingRequest, SendError, Transport};
use crate::runtime::Result;

/// A client that is answered in process, in this order whatever is asked, and a record of what it asks.
///
/// # Errors
///
/// Calls fail with `Error::Connection` when there is no answer left.
pub fn client<I>(answers: I) -> (Client, Requests)
where
    I: IntoIterator,
    I::Item: Into<Answer>,
{
    let server = answers.into_iter().fold(Server::new(), Server::then);
    (server.client(), server.requests())
}

/// A value as the API would send it, of which only the fields named here matter: what else must be there is empty.
///
/// # Errors
///
/// A field has another type, or there is no empty value of its type.
pub fn fake<T: DeserializeOwned>(value: Value) -> Result<T> {
    let decoder = Decoder {
        operation: "",
        settings: DriftSettings {
            observer: None,
            fields: false,
            leniency: Leniency::All,
        },
    };
    let text = value.to_string();
    let decoded = decoder.decode(text.as_bytes());
    decoded.map_err(|error| DecodeError::new(Bytes::from(text), error).into())
}

/// What answers in process: by method and path, else in order, else by code.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Server(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    rules: Mutex<Rules>,
    requests: Requests,
}

#[derive(Default)]
struct Rules {
    routes: Vec<Route>,
    queue: VecDeque<Answer>,
    otherwise: Option<Arc<Respond>>,
}

type Respond = dyn Fn(&Request) -> Answer + Send + Sync;

impl fmt::Debug for Rules {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Rules")
            .field("routes", &self.routes)
            .field("queue", &self.queue)
            .finish_non_exhaustive()
    }
}

/// The answers to a method at a path; the last one is given again and again.
#[derive(Debug)]
struct Route {
    method: String,
    path: String,
    answers: VecDeque<Answer>,
}

impl Route {
    fn is_for(&self, method: &str, path: &str) -> bool {
        let (mut wanted, mut steps) = (self.path.split('/'), path.split('/'));
        let fits = |wanted: &str, step: &str| wanted == step || wanted.starts_with('{');
        self.method == method
            && loop {
                match (wanted.next(), steps.next()) {
                    (None, None) => break true,
                    (Some(wanted), Some(step)) if fits(wanted, step) => {}
                    _ => break false,
                }
            }
    }

    fn next(&mut self) -> Option<Answer> {
        if self.answers.len() > 1 {
            self.answers.pop_front()
        } else {
            self.answers.front().cloned()
        }
    }
}

impl Server {
    /// A server that answers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers requests with this method at this path, in which a segment in braces stands for any, whenever they come.
    /// Of several answers to the same, each is given once, and the last one from then on.
    pub fn on(self, method: &str, path: &str, answer: impl Into<Answer>) -> Self {
        self.change(|rules| {
            let answer = answer.into();
            let known = |route: &&mut Route| route.method == method && route.path == path;
            match rules.routes.iter_mut().find(known) {
                Some(route) => route.answers.push_back(answer),
                None => rules.routes.push(Route {
                    method: method.to_owned(),
                    path: path.to_owned(),
                    answers: VecDeque::from([answer]),
                }),
            }
        })
    }

    /// Answers the next request that no path is given for.
    pub fn then(self, answer: impl Into<Answer>) -> Self {
        self.change(|rules| rules.queue.push_back(answer.into()))
    }

    /// Answers what nothing else answers.
    pub fn otherwise<A: Into<Answer>>(
        self,
        respond: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> Self {
        let respond = move |request: &Request| respond(request).into();
        self.change(|rules| rules.otherwise = Some(Arc::new(respond)))
    }

    fn change(self, change: impl FnOnce(&mut Rules)) -> Self {
        if let Ok(mut rules) = self.0.rules.lock() {
            change(&mut rules);
        }
        self
    }

    /// A client that is answered here.
    pub fn client(&self) -> Client {
        self.settings().build_with(Arc::new(self.clone()))
    }

    /// A client that is answered here and can be set up further.
    pub fn builder(&self) -> ClientBuilder {
        self.settings().transport(self.clone())
    }

    fn settings(&self) -> ClientBuilder {
        ClientBuilder::new()
            .base_url("http://in-process.test")
            .retries(RetryConfig::none())
    }

    /// The requests that were made.
    #[must_use]
    pub fn requests(&self) -> Requests {
        self.0.requests.clone()
    }

    /// The answer to a request. Code of the test runs while nothing is locked.
    fn answer(&self, request: &Request) -> Option<Answer> {
        let respond = {
            let mut rules = self.0.rules.lock().ok()?;
            let (method, path) = (request.method.as_str(), request.path.as_str());
            let mut routes = rules.routes.iter_mut();
            if let Some(route) = routes.find(|route| route.is_for(method, path)) {
                return route.next();
            }
            if let Some(answer) = rules.queue.pop_front() {
                return Some(answer);
            }
            rules.otherwise.clone()?
        };
        Some(respond(request))
    }
}

impl Transport for Server {
    fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
        let server = self.clone();
        Box::pin(async move {
            let request = record(request).await?;
            if let Ok(mut requests) = server.0.requests.0.lock() {
                requests.push(request.clone());
            }
            let missing = || {
                let (method, path) = (&request.method, &request.path);
                format!("there is no answer left for {method} {path}")
            };
            let answer = server.answer(&request);
            answer
                .ok_or_else(|| SendError::NotConnected(missing().into()))?
                .give()
        })
    }
}

/// An answer that is given, or a failure in place of one.
#[derive(Debug, Clone)]
#[must_use]
pub struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    failure: Option<Failure>,
}

/// What happens to the connection.
#[derive(Debug, Clone, Copy)]
enum Failure {
    NotConnected,
    Broken,
    BrokenBody,
}

impl Answer {
    /// An answer with a body of any kind.
    pub fn new(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: body.into(),
            failure: None,
        }
        .header("content-type", content_type)
    }

    /// No connection can be made.
    pub fn no_connection() -> Self {
        Self::new(200, "", "").failing(Failure::NotConnected)
    }

    /// The connection breaks after the request has gone out.
    pub fn broken_connection() -> Self {
        Self::new(200, "", "").failing(Failure::Broken)
    }

    /// The same answer, but the connection breaks at the end of its body.
    pub fn cut_off(self) -> Self {
        self.failing(Failure::BrokenBody)
    }

    fn failing(self, failure: Failure) -> Self {
        Self {
            failure: Some(failure),
            ..self
        }
    }

    fn give(self) -> Result<Incoming, SendError> {
        let status = StatusCode::from_u16(self.status);
        let status = status.map_err(|error| SendError::Broken(Box::new(error)))?;
        let broken = || io::Error::new(io::ErrorKind::ConnectionReset, "the connection was reset");
        match self.failure {
            None => Ok(Incoming::new(status, self.headers, self.body)),
            Some(Failure::NotConnected) => Err(SendError::NotConnected("no connection".into())),
            Some(Failure::Broken) => Err(SendError::Broken(Box::new(broken()))),
            Some(Failure::BrokenBody) => {
                let body = future::iter([Ok(self.body), Err(broken())]);
                Ok(Incoming::streamed(status, self.headers, body))
            }
        }
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
    let opened = request.open_body().await;
    let mut stream = opened?.1;
    let mut body = Vec::new();
    while let Some(chunk) = future::next(&mut stream).await {
        body.extend_from_slice(&chunk.map_err(|error| SendError::Broken(Box::new(error)))?);
    }
    Ok(Request {
        method: request.method,
        path: request.url.path().to_owned(),
        query,
        headers,
        body: Bytes::from(body),
    })
}
