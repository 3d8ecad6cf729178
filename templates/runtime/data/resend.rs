//! What was received goes into the next request: the same value as the type by which it is sent.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The value as another type; as it came where it is none of that type after all.
pub fn resend<S: DeserializeOwned>(received: impl Serialize, unknown: fn(Value) -> S) -> S {
    let value = serde_json::to_value(received).unwrap_or_default();
    S::deserialize(&value).unwrap_or_else(|_| unknown(value))
}
