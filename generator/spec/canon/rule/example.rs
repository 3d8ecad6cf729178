//! Examples that are written as bare values, and links.

use serde_json::{Map, Value};

use super::{missing, text};
use crate::diagnostic::Pointer;
use crate::spec::canon::Canon;
use crate::spec::canon::kind::Kind;

/// Whether the object is the example's value itself: it has none of the keys that hold one.
pub(super) fn is_bare(members: &Map<String, Value>) -> bool {
    let holds = ["value", "externalValue", "dataValue", "serializedValue", "$ref"];
    !members.is_empty() && !holds.iter().any(|key| members.contains_key(*key))
}

pub(super) fn mend_example(members: &Map<String, Value>, object: &mut Map<String, Value>) {
    if is_bare(members) {
        object.clear();
        object.insert("value".into(), Value::Object(members.clone()));
    }
    // What 3.2 calls `dataValue` is what `value` was before.
    if let (false, Some(value)) = (object.contains_key("value"), members.get("dataValue")) {
        object.insert("value".into(), value.clone());
    }
}

/// A link names its operation in one way.
pub(super) fn mend_link(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) -> Option<()> {
    if text(object, "operationId").is_some() {
        object.shift_remove("operationRef");
    } else if text(object, "operationRef").is_none() {
        missing(canon, at, Kind::Link, "operationId");
        return None;
    }
    Some(())
}
