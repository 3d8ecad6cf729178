//! How failed attempts are repeated, and which header makes that harmless, as several tools' extensions say it.

use std::rc::Rc;

use serde_json::Value;

use super::context::Lowering;
use super::extension::{self, Extensions};
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::Retries;

/// The header of an operation that is idempotent, when the document names no other.
const HEADER: &str = "Idempotency-Key";

impl Lowering<'_> {
    /// What holds for all operations that say nothing themselves.
    pub(super) fn lower_retries(&mut self) {
        let root = Rc::clone(&self.root);
        self.api.retries = self.retries(&root.extensions, "#");
    }

    /// The retries of one operation.
    pub(super) fn operation_retries(&mut self, extensions: &Extensions, at: &str) -> Option<Retries> {
        self.retries(extensions, at)
    }

    fn retries(&mut self, extensions: &Extensions, at: &str) -> Option<Retries> {
        let own = Extension::SpeakeasyRetries;
        match extension::value(extensions, own) {
            Some(value) => self.speakeasy_retries(value, &format!("{at}/{}", own.key())),
            None => extension::value(extensions, Extension::FernRetries).and_then(fern_retries),
        }
    }

    /// `{strategy, backoff: {initialInterval, maxInterval, exponent, maxElapsedTime}, maxRetries, statusCodes, …}`.
    ///
    /// With `backoff` the time is the limit and with `attempt-count-backoff` the number of attempts.
    fn speakeasy_retries(&mut self, value: &Value, at: &str) -> Option<Retries> {
        let backoff = value.get("backoff");
        let interval = |key: &str| backoff?.get(key)?.as_u64();
        let max_retries = value.get("maxRetries").and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
        let elapsed = interval("maxElapsedTime");
        let (max_retries, max_elapsed_ms) = match value.get("strategy").and_then(Value::as_str) {
            Some("none") => return Some(Retries { max_retries: Some(0), ..Retries::default() }),
            Some("backoff") => (elapsed.map(|_| u32::MAX), elapsed),
            Some("attempt-count-backoff") => (max_retries, None),
            Some(_) | None => {
                let message = "`strategy` is not one of `backoff`, `attempt-count-backoff` and `none`";
                self.report(Code::ValueForm, at, message);
                return None;
            }
        };
        let mut statuses = Vec::new();
        for code in value.get("statusCodes").and_then(Value::as_array).into_iter().flatten() {
            match status(code) {
                Some(code) => statuses.push(code),
                None => {
                    self.report(Code::ValueForm, at, format!("`{code}` is not a status to retry after"));
                }
            }
        }
        Some(Retries {
            initial_interval_ms: interval("initialInterval"),
            max_interval_ms: interval("maxInterval"),
            exponent: backoff.and_then(|backoff| backoff.get("exponent")?.as_f64()).filter(|factor| *factor >= 1.0),
            max_elapsed_ms,
            max_retries,
            statuses,
            connection_errors: value.get("retryConnectionErrors").and_then(Value::as_bool),
            repeatable: true,
        })
    }

    /// The header whose key makes it harmless to repeat the operation.
    pub(super) fn idempotency_header(&self, extensions: &Extensions) -> Option<String> {
        if !extension::flag(extensions, &[Extension::FernIdempotent, Extension::Idempotent]) {
            return None;
        }
        let declared =
            extension::value(&self.root.extensions, Extension::FernIdempotencyHeaders).and_then(Value::as_array);
        let mut names = declared.into_iter().flatten().filter_map(|header| header.get("header")?.as_str());
        let first = names.clone().next();
        let key = names.find(|name| name.to_ascii_lowercase().contains("key")).or(first);
        Some(key.unwrap_or(HEADER).to_owned())
    }
}

/// `{disabled}`.
fn fern_retries(value: &Value) -> Option<Retries> {
    let disabled = value.get("disabled").and_then(Value::as_bool).unwrap_or_default();
    disabled.then(|| Retries { max_retries: Some(0), ..Retries::default() })
}

/// `429`, `"429"`, or `5XX` by its first digit.
fn status(code: &Value) -> Option<u16> {
    let text = match code {
        Value::String(text) => text.to_ascii_uppercase(),
        code => code.to_string(),
    };
    match text.strip_suffix("XX") {
        Some(digit) => digit.parse().ok().filter(|digit| (1..=5).contains(digit)),
        None => text.parse().ok().filter(|code| (100..=599).contains(code)),
    }
}
