//! What a document calls its things: the words that a configuration or an overlay says of it.

use serde_json::Value;

use crate::choices::Choices;
use crate::mutator::WORDS;

/// The words of a document, by what they name.
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) ids: Vec<String>,
    /// Methods and paths: `get /pets`.
    pub(crate) routes: Vec<String>,
    pub(crate) paths: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) types: Vec<String>,
    pub(crate) schemes: Vec<String>,
    /// Parameters and properties.
    pub(crate) fields: Vec<String>,
}

impl Words {
    pub(crate) fn of(document: &Value) -> Self {
        let mut words = Self::default();
        for (path, item) in entries(document, "/paths") {
            words.paths.push(path.clone());
            for (method, operation) in item.as_object().into_iter().flatten() {
                words.routes.push(format!("{method} {path}"));
                words.ids.extend(text(operation.get("operationId")));
                let tags = operation.get("tags").and_then(Value::as_array).into_iter().flatten();
                words.tags.extend(tags.filter_map(|tag| text(Some(tag))));
            }
        }
        words.types.extend(entries(document, "/components/schemas").map(|(name, _)| name.clone()));
        words.schemes.extend(entries(document, "/components/securitySchemes").map(|(name, _)| name.clone()));
        words.take_fields(document);
        words
    }

    fn take_fields(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.take_fields(item)),
            Value::Object(object) => {
                self.fields.extend(text(object.get("name")));
                self.fields.extend(entries(value, "/properties").map(|(name, _)| name.clone()));
                object.values().for_each(|value| self.take_fields(value));
            }
            _ => {}
        }
    }
}

fn entries<'v>(value: &'v Value, at: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    value.pointer(at).and_then(Value::as_object).into_iter().flatten()
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

/// One of the words, or at times one that means something elsewhere.
pub(crate) fn word(words: &[String], choices: &mut Choices<'_>) -> String {
    let odd = choices.below(8) == 7;
    let found = if odd { None } else { choices.of(words).cloned() };
    found.unwrap_or_else(|| choices.of(WORDS).map_or_else(String::new, |word| (*word).to_owned()))
}
