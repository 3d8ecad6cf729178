//! The discriminator: an object with a property's name, its mapping as pointers.
//!
//! The bundler has turned the values of `mapping` into pointers already. Swagger 2.0 wrote only the property's name.

use openapiv3::Discriminator;
use serde_json::Value;

use crate::diagnostic::{Code, Pointer};
use crate::spec::bundle::NOTHING;
use crate::spec::canon::{Canon, keys};

const KNOWN: &[&str] = &["propertyName", "mapping", "defaultMapping"];

impl<'a> Canon<'a, '_> {
    pub(crate) fn discriminator(&mut self, at: &Pointer, value: &'a Value) -> Option<Discriminator> {
        let members = match value {
            Value::Object(members) => members,
            Value::String(name) => {
                self.wrong_form(at, "an object with `propertyName`", value);
                return Some(Discriminator { property_name: name.clone(), ..Discriminator::default() });
            }
            Value::Null => return None,
            Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                self.wrong_form(at, "an object with `propertyName`", value);
                return None;
            }
        };
        let mut discriminator = Discriminator::default();
        for (key, value) in members {
            let here = at.child(key);
            match key.as_str() {
                "propertyName" => {
                    discriminator.property_name = self.text(&here, value).unwrap_or_default();
                }
                "mapping" => {
                    for (tag, at, value) in self.entries(&here, value).into_iter().flatten() {
                        let target = self.text(&at, value).filter(|target| target != NOTHING);
                        discriminator.mapping.extend(target.map(|target| (tag.clone(), target)));
                    }
                }
                "defaultMapping" if value == NOTHING => {}
                "defaultMapping" => {
                    discriminator.extensions.insert(keys::DEFAULT_MAPPING.into(), value.clone());
                }
                key if key.starts_with("x-") && !key.starts_with(keys::PREFIX) => {
                    discriminator.extensions.insert(key.to_owned(), value.clone());
                }
                key => self.unknown_key(at, key, "a discriminator", KNOWN),
            }
        }
        if discriminator.property_name.is_empty() {
            let message = "a discriminator needs `propertyName`, but it is missing";
            self.diagnostics.report(Code::MissingKey, at, message);
            return None;
        }
        Some(discriminator)
    }
}
