//! Keys that the specification does not have at their place.
//!
//! A key that is nearly a known one is a warning, since something was meant that is now lost. Any other one is a
//! note: plenty of tools write keys of their own. Keys of ours are removed with a warning.

use super::{Canon, keys, rule};
use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::spelling;

impl Canon<'_, '_> {
    /// Reports a key that is not known. `kind` names the object, `known` lists its keys.
    pub(crate) fn unknown_key(&mut self, at: &Pointer, key: &str, kind: &str, known: &[&'static str]) {
        let place = Place::Name(at.child(key));
        if key.starts_with(keys::PREFIX) {
            let message = format!("`{key}` is reserved for oasmith itself");
            self.diagnostics.report(Code::ReservedKey, place, message);
            return;
        }
        if let Some(near) = spelling::nearest(key, known.iter().copied()) {
            self.diagnostics
                .report(Code::UnknownKey, place, format!("{kind} has no key `{key}`"))
                .help(format!("did you mean `{near}`?"));
            return;
        }
        let message = format!("{kind} has no key `{key}`, so it is ignored");
        self.diagnostics.report(Code::IgnoredKey, place, message);
    }

    /// Reports an operation under a key that is no method.
    pub(crate) fn unknown_method(&mut self, at: &Pointer, key: &str) {
        let methods = rule::methods();
        let message = format!("`{key}` is no method, so the operation is left out");
        let help = match spelling::nearest(key, methods.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "methods are `{}`; others stand under `additionalOperations` of OpenAPI 3.2",
                methods.join("`, `")
            ),
        };
        self.diagnostics.report(Code::UnknownKey, Place::Name(at.child(key)), message).help(help);
    }
}
