//! The closed list of keywords of a schema, and what each becomes.
//!
//! It is the union of OpenAPI 3.0, 3.1 and 3.2 with JSON Schema from draft 4 to 2020-12. Keywords that say nothing
//! about values (`$id`, `$comment` and the like) are known and ignored: the bundler has used what there was in them.

use indexmap::IndexSet;
use openapiv3::AdditionalProperties;
use serde_json::{Map, Value};

use super::draft::{Draft, object_of, refer};
use crate::diagnostic::{Code, Pointer};
use crate::spec::canon::kind::Kind;
use crate::spec::canon::object::schema_reference;
use crate::spec::canon::value::At;
use crate::spec::canon::{Canon, keys};

/// The keywords that a misspelled one may have been meant to be.
const KNOWN: &[&str] = &[
    "type",
    "title",
    "description",
    "default",
    "format",
    "enum",
    "const",
    "example",
    "examples",
    "nullable",
    "readOnly",
    "writeOnly",
    "deprecated",
    "externalDocs",
    "discriminator",
    "xml",
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependentRequired",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "$ref",
    "$defs",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
];

impl<'a> Canon<'a, '_> {
    /// Reads one keyword into the draft.
    pub(crate) fn keyword(&mut self, draft: &mut Draft, above: &Pointer, key: &str, value: &'a Value) {
        if key.starts_with("x-") && !key.starts_with(keys::PREFIX) {
            draft.data.extensions.insert(key.to_owned(), value.clone());
            return;
        }
        self.newer_keyword(above, key, value);
        let at = (above, key);
        match key {
            "type" => draft.types = self.type_names(at, value),
            "title" => draft.data.title = self.text(at, value),
            "description" => draft.data.description = self.text(at, value),
            "format" => draft.any.format = self.text(at, value),
            "pattern" => {
                draft.any.pattern = self.text(at, value);
                self.check_pattern(at, draft.any.pattern.as_deref().unwrap_or_default());
            }
            "nullable" => draft.data.nullable |= self.flag(at, value) == Some(true),
            "readOnly" => draft.data.read_only = self.flag(at, value) == Some(true),
            "writeOnly" => draft.data.write_only = self.flag(at, value) == Some(true),
            "deprecated" => draft.data.deprecated = self.flag(at, value) == Some(true),
            "enum" => {
                draft.any.enumeration = self.values(at, value);
                draft.enumerated = true;
            }
            "const" => draft.constant = Some(value.clone()),
            // Null is what is sent or meant without a default, too.
            "default" | "example" if value.is_null() => {}
            "default" => draft.data.default = Some(value.clone()),
            "example" => draft.data.example = Some(value.clone()),
            "examples" => draft.extend(keys::EXAMPLES, examples(value)),
            "externalDocs" => draft.data.external_docs = self.typed(Kind::ExternalDocs, &above.child(key), value),
            "discriminator" => draft.data.discriminator = self.discriminator(&above.child(key), value),
            "minimum" => draft.minimum = self.number(at, value),
            "maximum" => draft.maximum = self.number(at, value),
            "multipleOf" => draft.multiple_of = self.number(at, value),
            "exclusiveMinimum" if value.is_number() => draft.above = self.number(at, value),
            "exclusiveMaximum" if value.is_number() => draft.below = self.number(at, value),
            "exclusiveMinimum" => draft.any.exclusive_minimum = self.flag(at, value),
            "exclusiveMaximum" => draft.any.exclusive_maximum = self.flag(at, value),
            "minLength" => draft.any.min_length = self.count(at, value),
            "maxLength" => draft.any.max_length = self.count(at, value),
            "minItems" => draft.any.min_items = self.count(at, value),
            "maxItems" => draft.any.max_items = self.count(at, value),
            "minProperties" => draft.any.min_properties = self.count(at, value),
            "maxProperties" => draft.any.max_properties = self.count(at, value),
            "uniqueItems" => draft.any.unique_items = self.flag(at, value),
            _ => self.applicator(draft, above, key, value),
        }
    }

    /// Keywords that hold schemas.
    fn applicator(&mut self, draft: &mut Draft, above: &Pointer, key: &str, value: &'a Value) {
        let at = &above.child(key);
        match key {
            "properties" => self.properties(draft, at, value),
            "required" => self.required(draft, at, value),
            "additionalProperties" => self.additional_properties(draft, at, value),
            "items" if value.is_array() => self.pointers(draft, keys::PREFIX_ITEMS, at, value),
            "items" => draft.any.items = self.child(at, value).map(refer),
            "allOf" => draft.any.all_of = self.branches(at, value).map(refer).collect(),
            "oneOf" => draft.any.one_of = self.branches(at, value).map(refer).collect(),
            "anyOf" => draft.any.any_of = self.branches(at, value).map(refer).collect(),
            "not" => draft.any.not = self.child(at, value).map(|it| Box::new(refer(it))),
            "prefixItems" => self.pointers(draft, keys::PREFIX_ITEMS, at, value),
            "patternProperties" => {
                for (pattern, at, _) in self.entries(at, value).into_iter().flatten() {
                    self.check_pattern(&at, pattern);
                }
                self.pointer_map(draft, keys::PATTERN_PROPERTIES, at, value);
            }
            "dependentSchemas" => self.pointer_map(draft, keys::DEPENDENT_SCHEMAS, at, value),
            "dependencies" => Self::dependencies(draft, at, value),
            "propertyNames" => self.pointer(draft, keys::PROPERTY_NAMES, at, value),
            "contains" => self.pointer(draft, keys::CONTAINS, at, value),
            "if" => self.pointer(draft, keys::IF, at, value),
            "then" => self.pointer(draft, keys::THEN, at, value),
            "else" => self.pointer(draft, keys::ELSE, at, value),
            "contentSchema" => self.pointer(draft, keys::CONTENT_SCHEMA, at, value),
            "additionalItems" => self.pointer(draft, keys::ADDITIONAL_ITEMS, at, value),
            "unevaluatedItems" => self.pointer(draft, keys::UNEVALUATED_ITEMS, at, value),
            "unevaluatedProperties" => {
                self.pointer(draft, keys::UNEVALUATED_PROPERTIES, at, value);
            }
            "contentEncoding" => draft.content_encoding = self.text(at, value),
            "contentMediaType" => draft.content_media_type = self.text(at, value),
            // What only a validator needs, and how XML is written: no client depends on it.
            "dependentRequired" | "minContains" | "maxContains" | "xml" | "$id" | "id" | "$schema" | "$comment"
            | "$defs" | "definitions" | "$anchor" | "$ref" | "$dynamicAnchor" | "$dynamicRef" | "$recursiveAnchor"
            | "$recursiveRef" | "$vocabulary" => {}
            _ => self.unknown_key(above, key, "a schema", KNOWN),
        }
    }

    /// The pointer that stands for a child schema.
    fn child(&mut self, at: &Pointer, value: &'a Value) -> Option<String> {
        match value {
            Value::Null => None,
            Value::Object(_) | Value::Bool(_) => Some(schema_reference(at, value)),
            Value::Number(_) | Value::String(_) | Value::Array(_) => {
                self.wrong_form(at, "a schema", value);
                None
            }
        }
    }

    fn branches(&mut self, at: &Pointer, value: &'a Value) -> std::vec::IntoIter<String> {
        if value.is_object() {
            self.wrong_form(at, "a list of schemas", value);
            return Vec::from_iter(self.child(at, value)).into_iter();
        }
        let items = self.items(at, value).into_iter().flatten();
        let branches: Vec<String> = items.filter_map(|(at, item)| self.child(&at, item)).collect();
        branches.into_iter()
    }

    fn pointer(&mut self, draft: &mut Draft, key: &str, at: &Pointer, value: &'a Value) {
        if let Value::Bool(flag) = value {
            draft.extend(key, *flag);
        } else if let Some(pointer) = self.child(at, value) {
            draft.extend(key, pointer);
        }
    }

    fn pointers(&mut self, draft: &mut Draft, key: &str, at: &Pointer, value: &'a Value) {
        let pointers: Vec<String> = self.branches(at, value).collect();
        draft.extend(key, pointers);
    }

    fn pointer_map(&mut self, draft: &mut Draft, key: &str, at: &Pointer, value: &'a Value) {
        let members = self.entries(at, value).into_iter().flatten();
        let pointers: Map<String, Value> =
            members.filter_map(|(name, at, value)| Some((name.clone(), self.child(&at, value)?.into()))).collect();
        draft.extend(key, Value::Object(pointers));
    }

    /// `dependencies` of older drafts holds what later are two keywords.
    fn dependencies(draft: &mut Draft, at: &Pointer, value: &'a Value) {
        let Value::Object(members) = value else {
            return;
        };
        let schemas: Vec<_> = members.iter().filter(|(_, value)| !value.is_array()).collect();
        if !schemas.is_empty() {
            let pointers = schemas
                .into_iter()
                .map(|(name, value)| (name.clone(), schema_reference(&at.child(name), value).into()));
            draft.extend(keys::DEPENDENT_SCHEMAS, object_of(pointers));
        }
    }

    /// Properties; `required: true` on one of them puts its name on the list.
    fn properties(&mut self, draft: &mut Draft, at: &Pointer, value: &'a Value) {
        for (name, at, value) in self.entries(at, value).into_iter().flatten() {
            if value.get("required") == Some(&Value::Bool(true)) {
                self.diagnostics
                    .report(
                        Code::RequiredOnProperty,
                        at.child("required"),
                        format!("`required: true` does not make the property `{name}` required"),
                    )
                    .help("put its name into the list `required` of the object; it is taken as required");
                if !draft.any.required.contains(name) {
                    draft.any.required.push(name.clone());
                }
            }
            let pointer = schema_reference(&at, value);
            draft.any.properties.insert(name.clone(), refer(pointer));
        }
    }

    /// The list of required properties. On a property, a boolean says something else and is read by the object.
    fn required(&mut self, draft: &mut Draft, at: &Pointer, value: &'a Value) {
        let meant_as_flag = match value {
            Value::Bool(_) => true,
            Value::String(text) => text == "true" || text == "false",
            _ => false,
        };
        if meant_as_flag {
            return;
        }
        let known = std::mem::take(&mut draft.any.required);
        let names: IndexSet<String> = known.into_iter().chain(self.texts(at, value).unwrap_or_default()).collect();
        draft.any.required = names.into_iter().collect();
    }

    fn additional_properties(&mut self, draft: &mut Draft, at: &Pointer, value: &'a Value) {
        draft.any.additional_properties = match value {
            Value::Bool(flag) => Some(AdditionalProperties::Any(*flag)),
            Value::String(_) => self.flag(at, value).map(AdditionalProperties::Any),
            _ => self.child(at, value).map(|it| AdditionalProperties::Schema(Box::new(refer(it)))),
        };
    }

    fn values(&mut self, at: impl At, value: &Value) -> Vec<Value> {
        match value {
            Value::Array(values) => values.clone(),
            Value::Null => Vec::new(),
            Value::Object(_) => {
                self.wrong_form(at, "a list of values", value);
                Vec::new()
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                self.wrong_form(at, "a list of values", value);
                vec![value.clone()]
            }
        }
    }
}

/// The values of `examples`, also where they stand under names as in the rest of OpenAPI.
fn examples(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values.clone(),
        Value::Object(named) => named.values().map(|it| it.get("value").unwrap_or(it).clone()).collect(),
        other => vec![other.clone()],
    }
}
