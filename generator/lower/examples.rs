//! Examples of parameters, bodies and answers.

use super::pointer::canonical;
use indexmap::IndexMap;
use openapiv3::{Example, MediaType, ReferenceOr};
use serde_json::Value;

use super::context::Lowering;
use crate::model::NamedExample;

impl Lowering<'_> {
    /// The examples of a media type: the unnamed one first.
    pub(super) fn media_examples(&mut self, media: &MediaType) -> Vec<NamedExample> {
        self.named_examples(media.example.as_ref(), &media.examples)
    }

    /// An unnamed example and named ones.
    pub(super) fn named_examples(
        &mut self,
        unnamed: Option<&Value>,
        named: &IndexMap<String, ReferenceOr<Example>>,
    ) -> Vec<NamedExample> {
        let mut list: Vec<NamedExample> =
            unnamed.map(|value| NamedExample { name: None, summary: None, value: value.clone() }).into_iter().collect();
        for (name, example) in named {
            let example = match example {
                ReferenceOr::Item(example) => Some(example.clone()),
                ReferenceOr::Reference { reference } => {
                    self.document.example(&canonical(reference), &mut self.diagnostics)
                }
            };
            let Some(example) = example else { continue };
            if let Some(value) = example.value {
                list.push(NamedExample { name: Some(name.clone()), summary: example.summary, value });
            }
        }
        list
    }
}
