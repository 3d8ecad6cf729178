//! The way of a request to the server and of the answer back.
//!
//! The client knows a transport as a trait with one method, so that answers can also be given in
//! process. The one here speaks HTTP through reqwest.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_LENGTH, HeaderMap, HeaderValue};
use http::{Method, StatusCode};
use reqwest::Url;

use super::body::Body;
use super::error::{ConfigError, Source};
use super::future::{self, BoxFuture, ByteStream};
use super::header;
use crate::runtime::Error;

/// A request as it goes out. Query and body do not show in `Debug`, since they may hold secrets.
#[derive(Clone)]
#[non_exhaustive]
pub struct OutgoingRequest {
    /// The method.
    pub method: Method,
    /// The address, with the query.
    pub url: Url,
    /// The headers, credentials included.
    pub headers: HeaderMap,
    pub(crate) body: Body,
}

impl OutgoingRequest {
    pub(crate) fn new(method: Method, url: Url, headers: HeaderMap, body: Body) -> Self {
        Self {
            method,
            url,
            headers,
            body,
        }
    }

    /// The body, if it is in memory.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        match &self.body {
            Body::Empty => Some(&[]),
            Body::Json(bytes) | Body::Bytes(bytes) => Some(bytes),
            Body::Form(text) => Some(text.as_bytes()),
            Body::Streamed(_) => None,
        }
    }

    /// Sets the body, which is bytes from then on. Its content type stays.
    pub fn set_body(&mut self, body: impl Into<Bytes>) {
        self.body = Body::Bytes(body.into());
    }

    /// The body, wherever it is: its length, if that is known, and its bytes.
    ///
    /// # Errors
    ///
    /// It cannot be opened, or was opened before and is gone.
    pub async fn open_body(&self) -> Result<(Option<u64>, ByteStream), Error> {
        let bytes = match &self.body {
            Body::Empty => Bytes::new(),
            Body::Json(bytes) | Body::Bytes(bytes) => bytes.clone(),
            Body::Form(text) => Bytes::from(text.clone()),
            Body::Streamed(body) => return body.open().await,
        };
        let length = u64::try_from(bytes.len()).ok();
        Ok((length, future::once(Ok(bytes))))
    }
}

impl fmt::Debug for OutgoingRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Hooks and middleware add headers of their own.
        let mut headers = self.headers.clone();
        header::mask(&mut headers);
        formatter
            .debug_struct("OutgoingRequest")
            .field("method", &self.method)
            .field("path", &self.url.path())
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}

/// An answer as it comes in.
#[non_exhaustive]
pub struct Incoming {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, which has not been read yet.
    pub body: ByteStream,
}

impl Incoming {
    /// An answer whose body is there as a whole.
    #[must_use]
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self::streamed(status, headers, future::once(Ok(body.into())))
    }

    /// An answer whose body is still coming.
    #[must_use]
    pub fn streamed(status: StatusCode, mut headers: HeaderMap, body: ByteStream) -> Self {
        header::mask(&mut headers);
        Self {
            status,
            headers,
            body,
        }
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Incoming")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub enum SendError {
    /// No connection could be made; the request never left.
    NotConnected(Source),
    /// No connection could be made in time.
    ConnectTimeout,
    /// A client given by the caller has its own limit, and it is over.
    Timeout,
    /// The connection broke.
    Broken(Source),
    /// The request cannot be sent.
    Unsendable(Box<Error>),
}

/// What ends the call, and is not tried again.
impl From<Error> for SendError {
    fn from(error: Error) -> Self {
        Self::Unsendable(Box::new(error))
    }
}

/// Something that answers requests.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends a request and waits for the head of the answer.
    fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>>;
}

/// HTTP through reqwest.
#[derive(Debug)]
pub struct HttpTransport(pub reqwest::Client);

impl Transport for HttpTransport {
    fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
        let client = self.0.clone();
        Box::pin(async move {
            let request = to_reqwest(request)
                .await
                .map_err(|error| SendError::Unsendable(Box::new(error)))?;
            let mut response = client.execute(request).await.map_err(from_reqwest)?;
            let headers = std::mem::take(response.headers_mut());
            let status = response.status();
            let body = Box::pin(Chunks(Box::pin(response.bytes_stream())));
            Ok(Incoming::streamed(status, headers, future::paced(body)))
        })
    }
}

async fn to_reqwest(request: OutgoingRequest) -> Result<reqwest::Request, Error> {
    let mut target = reqwest::Request::new(request.method, request.url);
    *target.headers_mut() = request.headers;
    let body = match request.body {
        Body::Empty => None,
        Body::Json(bytes) | Body::Bytes(bytes) => Some(reqwest::Body::from(bytes)),
        Body::Form(text) => Some(reqwest::Body::from(text)),
        Body::Streamed(body) => {
            let (length, stream) = body.open().await?;
            if let Some(length) = length {
                target
                    .headers_mut()
                    .insert(CONTENT_LENGTH, HeaderValue::from(length));
            }
            Some(stream_body(stream).await?)
        }
    };
    *target.body_mut() = body;
    Ok(target)
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::unused_async,
    reason = "a browser cannot stream bodies and has to collect them"
)]
async fn stream_body(stream: ByteStream) -> Result<reqwest::Body, Error> {
    Ok(reqwest::Body::wrap_stream(stream))
}

#[cfg(target_arch = "wasm32")]
async fn stream_body(mut stream: ByteStream) -> Result<reqwest::Body, Error> {
    let mut body = Vec::new();
    while let Some(chunk) = super::future::next(&mut stream).await {
        let chunk = chunk.map_err(|error| {
            super::error::RequestError::with_source("the body cannot be read", error)
        })?;
        body.extend_from_slice(&chunk);
    }
    Ok(reqwest::Body::from(body))
}

/// Has rustls use ring in the whole process, unless the program has chosen already.
pub(crate) fn choose_tls() {
    #[cfg(all(feature = "rustls-ring", not(target_arch = "wasm32")))]
    // An error says that it has, and that holds.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn from_reqwest(error: reqwest::Error) -> SendError {
    // The address may hold credentials in its query.
    let error = error.without_url();
    if lacks_tls(&error) {
        let message =
            "there is no TLS: turn on the feature `rustls`, `rustls-ring` or `native-tls`";
        return SendError::Unsendable(Box::new(ConfigError::new(message).into()));
    }
    match (is_connect(&error), error.is_timeout()) {
        (true, true) => SendError::ConnectTimeout,
        (true, false) => SendError::NotConnected(Box::new(error)),
        (false, true) => SendError::Timeout,
        (false, false) => SendError::Broken(Box::new(error)),
    }
}

/// Whether the address begins with `https` and nothing can speak that, which only the text of the innermost error says.
fn lacks_tls(error: &reqwest::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if inner.to_string().contains("scheme is not http") {
            return true;
        }
        source = inner.source();
    }
    false
}

#[cfg(not(target_arch = "wasm32"))]
fn is_connect(error: &reqwest::Error) -> bool {
    error.is_connect() || error.is_builder()
}

#[cfg(target_arch = "wasm32")]
fn is_connect(error: &reqwest::Error) -> bool {
    error.is_builder()
}

/// The chunks of a body, with errors that no longer name reqwest.
struct Chunks<S>(Pin<Box<S>>);

impl<S: Stream<Item = reqwest::Result<Bytes>>> Stream for Chunks<S> {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map_err(|error| {
            let kind = if error.is_timeout() {
                io::ErrorKind::TimedOut
            } else {
                io::ErrorKind::Other
            };
            io::Error::new(kind, error.without_url())
        })
    }
}
