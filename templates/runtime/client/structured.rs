//! Answers in a form of the caller's, of an API that writes them so: the request asks for the JSON Schema of a type, and
//! the text of the answer is decoded as one.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::Value;

use super::arrived::Arrived;
use super::call::{self, Call, Sending};
use super::error::DecodeError;
use super::exchange::Expects;
use super::operation::Structured;
use super::schema;
use crate::runtime::data::json;

impl<O: Structured> Call<O> {
    /// Makes the call and gives what the model writes as a `T`: the request asks for its JSON Schema (`response_format`).
    ///
    /// All fields must come then, in the order in which they are declared, and no others; what may be missing is an
    /// `Option`, and comes as null. What is no object is sent as one with the field `value`. The API is not asked to be
    /// strict where its schemas cannot say it: of maps, tuples, free JSON and flattened fields.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send); the model refuses, or what it writes is no `T`, as when it stops too early.
    #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
    pub fn send_as<T: DeserializeOwned + JsonSchema>(mut self) -> Sending<T> {
        self.operation.set_stream(false);
        let form = schema::form::<T>();
        let call = self.with_body_field("response_format", form.asked);
        let finish = if form.wrapped { wrapped } else { written };
        call::start(call, O::INFO.accept, Expects::Whole, finish)
    }
}

/// What is no object by itself.
struct Wrapped<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Wrapped<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = BTreeMap::<String, T>::deserialize(deserializer)?;
        let value = fields.remove("value").map(Self);
        value.ok_or_else(|| serde::de::Error::missing_field("value"))
    }
}

fn wrapped<T: DeserializeOwned>(arrived: Arrived) -> crate::runtime::Result<T> {
    written::<Wrapped<T>>(arrived).map(|wrapped| wrapped.0)
}

/// The text of the answer's first choice as a value.
fn written<T: DeserializeOwned>(arrived: Arrived) -> crate::runtime::Result<T> {
    let answer = call::answer(arrived);
    let whole: Value = answer.json()?;
    let choice = whole.pointer("/choices/0").unwrap_or(&Value::Null);
    let wrong = |what: &str| {
        let ended = choice.get("finish_reason").and_then(Value::as_str);
        let ended = ended
            .filter(|reason| *reason != "stop")
            .map(|reason| format!(" (it ended by `{reason}`)"));
        let message = format!("{what}{}", ended.unwrap_or_default());
        let error = DecodeError::whole(answer.bytes(), message);
        answer.error(DecodeError {
            path: "choices[0].message.content".to_owned(),
            ..error
        })
    };
    let message = |key: &str| {
        choice
            .pointer(&format!("/message/{key}"))
            .and_then(Value::as_str)
    };
    let Some(text) = message("content") else {
        return Err(match message("refusal") {
            Some(words) => wrong(&format!("the model refuses: {words}")),
            None => wrong("there is no text"),
        });
    };
    json::decode(text.as_bytes()).map_err(|error| {
        let place = if error.path.is_empty() {
            String::new()
        } else {
            format!(" at `{}` of it", error.path)
        };
        wrong(&format!(
            "what the model writes is not what is asked for: {}{place}",
            error.source
        ))
    })
}
