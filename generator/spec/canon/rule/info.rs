//! Info, license, tags and external documentation: texts that must be there.

use serde_json::{Map, Value};

use super::{missing, require};
use crate::diagnostic::Pointer;
use crate::spec::canon::Canon;
use crate::spec::canon::kind::Kind;

pub(super) fn mend_info(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    require(canon, at, object, (Kind::Info, "title", ""));
    require(canon, at, object, (Kind::Info, "version", ""));
}

/// A license without a name is only worth its URL; nothing depends on it.
pub(super) fn mend_license(object: &mut Map<String, Value>) {
    object.entry("name").or_insert_with(|| Value::String(String::new()));
}

pub(super) fn mend_tag(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) -> Option<()> {
    if !object.contains_key("name") {
        missing(canon, at, Kind::Tag, "name");
        return None;
    }
    Some(())
}

pub(super) fn mend_external_docs(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    object: &mut Map<String, Value>,
) -> Option<()> {
    if !object.contains_key("url") {
        missing(canon, at, Kind::ExternalDocs, "url");
        return None;
    }
    Some(())
}
