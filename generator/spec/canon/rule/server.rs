//! Servers: a URL, and a default for every variable in it.

use serde_json::{Map, Value};

use super::{missing, require};
use crate::diagnostic::Pointer;
use crate::spec::canon::Canon;
use crate::spec::canon::kind::Kind;

pub(super) fn mend_server(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    require(canon, at, object, (Kind::Server, "url", "/"));
}

/// Without a default, the first value of the list is it.
pub(super) fn mend_variable(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    if !object.contains_key("default") {
        missing(canon, at, Kind::ServerVariable, "default");
        let first = object.get("enum").and_then(|it| it.get(0)).cloned();
        object.insert("default".into(), first.unwrap_or_else(|| "".into()));
    }
}
