//! How answers are decoded, and what is told of those that are not what the API's description says.
//!
//! An observer is told of what comes and is not described, and of what a lenient client put right. Where there is no
//! observer nothing is looked for.

use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::message::printable;
use super::trace;
use crate::runtime::data::drift::{self, DriftKind, Met};
use crate::runtime::data::json::{self, JsonError};
use crate::runtime::data::lenient::{self, Leniency};

/// Something in an answer that is not what the API's description says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drift {
    /// The id of the operation in the API's description.
    pub operation: &'static str,
    /// The JSON path (`choices[0].message.role`); empty for the whole.
    pub path: String,
    /// How it differs.
    pub kind: DriftKind,
    /// The text that an enumeration does not name.
    pub value: Option<String>,
}

impl fmt::Display for Drift {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            DriftKind::UnknownValue => "an unknown value",
            DriftKind::UnknownBranch => "a value that no branch is for",
            DriftKind::UnknownField => "an unknown field",
            DriftKind::Null => "null in place of a value",
            DriftKind::Missing => "a missing field",
            DriftKind::OtherKind => "a value of another kind",
        };
        write!(
            formatter,
            "{what} at `{}` in the answer of `{}`",
            printable(&self.path),
            self.operation
        )?;
        match &self.value {
            Some(value) => write!(formatter, ": {:?}", printable(value)),
            None => Ok(()),
        }
    }
}

/// Code of the caller that is told of drift.
type Observer = Arc<dyn Fn(&Drift) + Send + Sync>;

/// What a client does with answers that are not what the API's description says.
#[derive(Clone)]
pub(crate) struct DriftSettings {
    pub(crate) observer: Option<Observer>,
    /// Whether unknown fields are told of.
    pub(crate) fields: bool,
    /// Where what the type can take is put in place of what it cannot.
    pub(crate) leniency: Leniency,
}

/// Decodes the answers of an operation.
#[derive(Clone)]
pub(crate) struct Decoder {
    pub(crate) operation: &'static str,
    pub(crate) settings: DriftSettings,
}

impl Decoder {
    /// Decodes a text.
    pub(crate) fn decode<T: DeserializeOwned>(&self, text: &[u8]) -> Result<T, JsonError> {
        let is_plain = self.settings.observer.is_none() && !trace::sees_drift();
        if is_plain && self.settings.leniency == Leniency::Exact {
            return json::decode(text);
        }
        let mut decoded = None;
        let mut attempt = |text: &[u8]| match json::decode(text) {
            Ok(value) => {
                decoded = Some(value);
                None
            }
            Err(error) => Some(error),
        };
        let error = self.observed(is_plain, text, &mut attempt);
        match (decoded, error) {
            (_, Some(error)) => Err(error),
            (Some(value), None) => Ok(value),
            (None, None) => json::decode(text),
        }
    }

    fn observed(
        &self,
        is_plain: bool,
        text: &[u8],
        attempt: &mut lenient::Attempt<'_>,
    ) -> Option<JsonError> {
        let mut tell = |met| self.tell(met);
        let error = if is_plain {
            attempt(text)
        } else {
            drift::observe(self.settings.fields, &mut || attempt(text), &mut tell)
        };
        match error {
            Some(error) => lenient::decode(self.settings.leniency, text, error, attempt, &mut tell),
            None => None,
        }
    }

    fn tell(&self, met: Met) {
        let drift = Drift {
            operation: self.operation,
            path: met.path,
            kind: met.kind,
            value: met.value,
        };
        trace::drift(&drift);
        if let Some(observer) = &self.settings.observer {
            observer(&drift);
        }
    }
}

impl fmt::Debug for Decoder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Decoder")
            .field("operation", &self.operation)
            .field("leniency", &self.settings.leniency)
            .finish_non_exhaustive()
    }
}
