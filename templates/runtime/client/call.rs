//! A call: an operation, the client that makes it, and what is special about this one time.
//!
//! The crate adds the setters of each operation. What belongs to the call and not to the API begins
//! with `with_`.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;

use super::answer::{Answer, Response};
use super::arrived::{Arrived, ArrivedBody};
use super::exchange::{Exchange, Expects};
use super::execute::execute;
use super::future::BoxFuture;
use super::handle::Client;
use super::header;
use super::operation::{Operation, Sends};
use super::options::CallOptions;
use super::parameter;
use super::request::{self, RequestParts};
use super::retry::RetryConfig;
use crate::runtime::Result;

/// A call that has not been made yet. It is made by awaiting it, or by one of the methods that
/// end it.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Call<O> {
    pub(crate) operation: O,
    pub(crate) client: Client,
    pub(crate) options: CallOptions,
}

impl<O> Call<O> {
    pub(crate) fn new(client: Client, operation: O) -> Self {
        Self {
            operation,
            client,
            options: CallOptions::default(),
        }
    }

    /// Sends a header with this call, in place of any of that name that it would have. Given several times, all are
    /// sent.
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match header::given_header(name.as_ref(), value.as_ref()) {
            Ok(header) => self.options.headers.push(header),
            Err(error) => self.options.error = Some(error.to_string()),
        }
        self
    }

    /// Adds a parameter to the query; lists repeat it.
    pub fn with_query(mut self, name: impl AsRef<str>, value: impl Serialize) -> Self {
        let name = name.as_ref();
        match request::to_value(name, &value) {
            Ok(value) => {
                let style = parameter::QueryStyle::Form { explode: true };
                self.options
                    .query
                    .extend(parameter::query(name, &value, style, parameter::encode));
            }
            Err(error) => self.options.error = Some(error.to_string()),
        }
        self
    }

    /// Adds a field to the body, or replaces the one with this name.
    pub fn with_body_field(mut self, name: impl Into<String>, value: impl Serialize) -> Self {
        let name = name.into();
        match request::to_value(&name, &value) {
            Ok(value) => self.options.body_fields.push((name, value)),
            Err(error) => self.options.error = Some(error.to_string()),
        }
        self
    }

    /// Sets how long one attempt may take; of a stream, until its headers are there.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets how failed attempts are repeated.
    pub fn with_retries(mut self, retries: RetryConfig) -> Self {
        self.options.retries = Some(retries);
        self
    }

    /// Sends this call to another address.
    pub fn with_base_url(mut self, url: impl Into<String>) -> Self {
        self.options.base_url = Some(url.into());
        self
    }

    /// Sends a key by which the server recognizes a repetition, so that the call can be repeated.
    pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.options.idempotency_key = Some(key.into());
        self
    }

    /// Applies a setter if there is a value for it.
    pub fn with_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

/// Starts a call; `finish` makes the result of the answer.
///
/// No method: setters are named by the API, and a call has no other methods than those that end it.
pub(crate) fn start<O: Operation, T>(
    call: Call<O>,
    accept: &'static str,
    expects: Expects,
    finish: fn(Arrived) -> Result<T>,
) -> Sending<T> {
    let Call {
        operation,
        client,
        options,
    } = call;
    let mut parts = RequestParts::with_globals(&client.0.globals);
    parts.body_form = options.body_form;
    let prepared = operation.prepare(&mut parts);
    let exchange = Exchange {
        client,
        info: operation.info(),
        parts,
        options,
        accept,
        expects,
    };
    Sending {
        arriving: run(prepared, exchange),
        finish,
    }
}

/// Makes a call whose request may not have been prepared well.
fn run(prepared: Result<()>, exchange: Exchange) -> BoxFuture<Result<Arrived>> {
    Box::pin(async move {
        prepared?;
        execute(exchange).await
    })
}

impl<O: Operation> Call<O> {
    /// Makes the call and gives the answer as it came: nothing is decoded, so that nothing can be wrong with it.
    ///
    /// # Errors
    ///
    /// The request cannot be sent, there is no answer, or the answer is an error.
    pub fn send_raw(mut self) -> Sending<Response<bytes::Bytes>> {
        self.operation.set_stream(false);
        start(self, O::INFO.accept, Expects::Whole, |arrived| {
            let answer = answer(arrived);
            let data = answer.bytes();
            Ok(answer.with_data(data))
        })
    }
}

impl<O: Sends> Call<O> {
    /// Makes the call.
    ///
    /// # Errors
    ///
    /// The request cannot be sent, there is no answer, the answer is an error, or it is not what
    /// the API describes.
    pub fn send(mut self) -> Sending<O::Output> {
        self.operation.set_stream(false);
        start(self, O::INFO.accept, Expects::Whole, |arrived| {
            O::decode(&answer(arrived))
        })
    }

    /// Makes the call and gives the status, the headers and the body of the answer as well.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send).
    pub fn send_with_response(mut self) -> Sending<Response<O::Output>> {
        self.operation.set_stream(false);
        start(self, O::INFO.accept, Expects::Whole, |arrived| {
            let answer = answer(arrived);
            let data = O::decode(&answer)?;
            Ok(answer.with_data(data))
        })
    }
}

/// An answer that was read as a whole.
pub(crate) fn answer(arrived: Arrived) -> Answer {
    let body = match arrived.body {
        ArrivedBody::Whole(body) => body,
        ArrivedBody::Stream(_) => bytes::Bytes::new(),
    };
    Answer {
        head: arrived.head,
        body,
        decoder: arrived.decoder,
    }
}

impl<O: Sends> IntoFuture for Call<O> {
    type Output = Result<O::Output>;
    type IntoFuture = Sending<O::Output>;

    fn into_future(self) -> Sending<O::Output> {
        self.send()
    }
}

impl<O: fmt::Debug> fmt::Debug for Call<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Call")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}

/// A call that is being made. Dropping it cancels the call.
#[must_use = "a call does nothing until it is awaited"]
pub struct Sending<T> {
    arriving: BoxFuture<Result<Arrived>>,
    finish: fn(Arrived) -> Result<T>,
}

impl<T> Future for Sending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T>> {
        let finish = self.finish;
        self.arriving
            .as_mut()
            .poll(context)
            .map(|arrived| arrived.and_then(finish))
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Sending")
    }
}
