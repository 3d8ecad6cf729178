//! Answers in a form of the caller's, of an API that writes them so: the request asks for the JSON Schema of a type, and
//! the text of the answer is decoded as one.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::Value;

use super::answer::Response;
use super::arrived::Arrived;
use super::call::{self, Call, Sending};
use super::error::DecodeError;
use super::exchange::Expects;
use super::operation::Structured;
use super::schema;
use crate::runtime::Result;
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
    /// Those of [`send`](Self::send); the model refuses, or what it writes is no `T`, as when it stops too early. Of
    /// these, which are `Error::Decode`, the path says which: a refusal is `choices[0].message.refusal`, all else
    /// `choices[0].message.content`.
    #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
    pub fn send_as<T: DeserializeOwned + JsonSchema>(self) -> Sending<T> {
        self.ask::<T, T>(
            |arrived| written(arrived).map(|answer| answer.data),
            |arrived| wrapped(arrived).map(|answer| answer.data),
        )
    }

    /// Like [`send_as`](Self::send_as), with the status, the headers and the body of the answer as well: how many tokens
    /// were used stands there.
    ///
    /// # Errors
    ///
    /// Those of [`send_as`](Self::send_as).
    #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
    pub fn send_as_with_response<T: DeserializeOwned + JsonSchema>(self) -> Sending<Response<T>> {
        self.ask::<T, Response<T>>(written, wrapped)
    }

    fn ask<T: JsonSchema, R>(
        mut self,
        plain: fn(Arrived) -> Result<R>,
        wrapped: fn(Arrived) -> Result<R>,
    ) -> Sending<R> {
        self.operation.set_stream(false);
        let form = schema::form::<T>();
        let call = self.with_body_field("response_format", form.asked);
        let finish = if form.wrapped { wrapped } else { plain };
        call::start(call, O::INFO.accept, Expects::Whole, finish)
    }
}

/// What is no object by itself.
struct Wrapped<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Wrapped<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let mut fields = BTreeMap::<String, T>::deserialize(deserializer)?;
        let value = fields.remove("value").map(Self);
        value.ok_or_else(|| serde::de::Error::missing_field("value"))
    }
}

fn wrapped<T: DeserializeOwned>(arrived: Arrived) -> Result<Response<T>> {
    written::<Wrapped<T>>(arrived).map(|answer| answer.map(|wrapped| wrapped.0))
}

/// The text of the answer's first choice as a value.
fn written<T: DeserializeOwned>(arrived: Arrived) -> Result<Response<T>> {
    let answer = call::answer(arrived);
    let whole: Value = answer.json()?;
    let choice = whole.pointer("/choices/0").unwrap_or(&Value::Null);
    let wrong = |key: &str, what: &str| {
        let ended = choice.get("finish_reason").and_then(Value::as_str);
        let ended = ended
            .filter(|reason| *reason != "stop")
            .map(|reason| format!(" (it ended by `{reason}`)"));
        let message = format!("{what}{}", ended.unwrap_or_default());
        let error = DecodeError::whole(answer.bytes(), message);
        answer.error(DecodeError {
            path: format!("choices[0].message.{key}"),
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
            Some(words) => wrong("refusal", &format!("the model refuses: {words}")),
            None => wrong("content", "there is no text"),
        });
    };
    let read = json::decode_text(unfenced(text));
    let data = read.map_err(|error| {
        let place = if error.path.is_empty() {
            String::new()
        } else {
            format!(" at `{}` of it", error.path)
        };
        wrong(
            "content",
            &format!(
                "what the model writes is not what is asked for: {}{place}",
                error.source
            ),
        )
    })?;
    Ok(answer.with_data(data))
}

/// What stands in a block of code of Markdown, which models write that nobody holds to a schema.
fn unfenced(text: &str) -> &str {
    let fenced = text.trim().strip_prefix("```");
    let inner = fenced.and_then(|text| text.strip_suffix("```")?.split_once('\n'));
    inner.map_or(text, |(_language, code)| code)
}
