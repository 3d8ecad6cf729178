//! Calls of what the API's description lacks, with the client's credentials, retries and errors.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::address::Address;
use super::answer::Answer;
use super::call::{self, Call, Sending};
use super::exchange::Expects;
use super::handle::Client;
use super::operation::{Operation, OperationInfo, Sends};
use super::request::RequestParts;
use crate::runtime::Result;

/// A request of the caller's own making.
#[derive(Debug, Clone)]
pub struct Raw {
    info: &'static OperationInfo,
    body: RawBody,
}

/// The body.
#[derive(Debug, Clone)]
enum RawBody {
    None,
    Json(Value),
    Bytes(String, bytes::Bytes),
}

/// What is the same for all requests with a method.
macro_rules! info {
    ($method:literal) => {
        &OperationInfo {
            method: $method,
            path: "",
            accept: "application/json, */*;q=0.5",
            ..OperationInfo::DEFAULT
        }
    };
}

/// Requests for what the API's description lacks.
///
/// A path is appended to the client's base URL, and may have a query. A whole address may lead elsewhere, without the
/// client's credentials then. What is inserted into a path must be percent-encoded. Awaiting the call gives the JSON
/// that comes; [`send_as`](Call::send_as) decodes it.
impl Client {
    /// A call with `GET`.
    pub fn get(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("GET"), path.into())
    }

    /// A call with `POST`.
    pub fn post(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("POST"), path.into())
    }

    /// A call with `PUT`.
    pub fn put(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("PUT"), path.into())
    }

    /// A call with `PATCH`.
    pub fn patch(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("PATCH"), path.into())
    }

    /// A call with `DELETE`.
    pub fn delete(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("DELETE"), path.into())
    }

    /// A call with `HEAD`.
    pub fn head(&self, path: impl Into<String>) -> Call<Raw> {
        raw(self, info!("HEAD"), path.into())
    }
}

fn raw(client: &Client, info: &'static OperationInfo, path: String) -> Call<Raw> {
    let body = RawBody::None;
    let mut call = Call::new(client.clone(), Raw { info, body });
    call.options.address = Address::Given(path);
    call
}

impl Call<Raw> {
    /// Sends a JSON body.
    pub fn json(mut self, body: impl Serialize) -> Self {
        match super::request::to_value("body", &body) {
            Ok(body) => self.operation.body = RawBody::Json(body),
            Err(error) => self.options.error = Some(error.to_string()),
        }
        self
    }

    /// Sends bytes as the body.
    pub fn body(mut self, content_type: impl Into<String>, body: impl Into<bytes::Bytes>) -> Self {
        self.operation.body = RawBody::Bytes(content_type.into(), body.into());
        self
    }

    /// Makes the call and decodes the JSON of the answer.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), or the answer is not JSON of this type.
    pub fn send_as<T: DeserializeOwned>(self) -> Sending<T> {
        let accept = Raw::INFO.accept;
        call::start(self, accept, Expects::Whole, |arrived| {
            call::answer(arrived).json()
        })
    }
}

impl Operation for Raw {
    const INFO: &'static OperationInfo = info!("GET");

    fn info(&self) -> &'static OperationInfo {
        self.info
    }

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        match &self.body {
            RawBody::None => Ok(()),
            RawBody::Json(body) => request.json(body),
            RawBody::Bytes(content_type, body) => request.bytes(content_type, body.clone()),
        }
    }
}

/// JSON as it comes; null if nothing comes, and a string if it is no JSON.
impl Sends for Raw {
    type Output = Value;

    fn decode(answer: &Answer) -> Result<Value> {
        if answer.bytes().is_empty() {
            return Ok(Value::Null);
        }
        answer.json().or_else(|_| answer.text().map(Value::String))
    }
}
