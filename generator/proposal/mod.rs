//! What a configuration for a document could say: a name for the crate, better names, resources, filters.
//!
//! Nothing is decided by it. Who configures a document for the first time is shown what there is to decide.

mod filters;
mod methods;
mod title;
mod type_names;

use serde_json::Value;

use crate::config::{Names, OperationName};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::surface::Crate;

pub use filters::FilterChoice;

/// What a configuration could say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposal {
    /// The name of the crate, from the title of the document; none where that says nothing.
    pub crate_name: Option<String>,
    /// The resources that the crate would have.
    pub resources: Vec<ResourceChoice>,
    /// Methods whose names are long, by the ids of their operations.
    pub methods: Vec<NameChoice>,
    /// Types whose names are long, by component or pointer.
    pub types: Vec<NameChoice>,
    /// Lists whose pages were inferred.
    pub pages: Vec<Seen>,
    /// Streams that no answer declares.
    pub streams: Vec<String>,
    /// Operations that could be left out, or taken in.
    pub filters: Vec<FilterChoice>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceChoice {
    /// What the configuration knows it by; none for one that an extension of the document names.
    pub key: Option<String>,
    /// Its path in the crate, joined by dots.
    pub path: String,
    /// How many methods it has.
    pub methods: usize,
}

/// A name that could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameChoice {
    /// What the configuration knows it by.
    pub key: String,
    /// What it is called.
    pub now: String,
    /// What it could be called.
    pub proposed: String,
}

/// An operation whose pages were inferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its id.
    pub id: String,
    /// What request and answer show.
    pub seen: String,
}

/// Looks at a crate, at its document, and at what was found on the way.
pub(crate) fn propose(krate: &Crate, document: &Value, found: &Diagnostics) -> Proposal {
    Proposal {
        crate_name: title::crate_name_of(document),
        resources: methods::resources(krate, document),
        methods: methods::methods(krate),
        types: type_names::types(krate),
        pages: pages(found),
        streams: messages(found, Code::UndeclaredStream),
        filters: filters::filters(document, found),
    }
}

impl Proposal {
    /// The proposed names, as a configuration that takes them all.
    pub(crate) fn names(&self) -> Names {
        let operation = |choice: &NameChoice| Some((choice.key.clone(), OperationName::parse(&choice.proposed)?));
        let resource = |choice: &ResourceChoice| Some((choice.key.clone()?, choice.path.clone()));
        Names {
            operations: self.methods.iter().filter_map(operation).collect(),
            resources: self.resources.iter().filter_map(resource).collect(),
            types: self.types.iter().map(|choice| (choice.key.clone(), choice.proposed.clone())).collect(),
        }
    }

    /// Drops the names that were refused.
    pub(crate) fn without_refused(&mut self, found: &Diagnostics) {
        let refused = found.iter().filter(|it| matches!(it.code, Code::ConfigName | Code::ConfigNameTaken));
        let words: Vec<&str> = refused.flat_map(Diagnostic::names).collect();
        let is_refused = |choice: &NameChoice| {
            let last = |word: &&str| word.rsplit(['.', ':']).next() == Some(choice.proposed.as_str());
            words.contains(&choice.key.as_str()) || words.iter().any(last)
        };
        self.methods.retain(|choice| !is_refused(choice));
        self.types.retain(|choice| !is_refused(choice));
        for resource in &mut self.resources {
            resource.key = resource.key.take().filter(|key| !words.contains(&key.as_str()));
        }
    }
}

/// Pages that were inferred: the message is `` `id` gets pages: what was seen ``.
fn pages(found: &Diagnostics) -> Vec<Seen> {
    let told = messages(found, Code::InferredPaging);
    let seen = told.iter().filter_map(|message| {
        let (id, seen) = message.strip_prefix('`')?.split_once("` gets pages: ")?;
        Some(Seen { id: id.to_owned(), seen: seen.to_owned() })
    });
    seen.collect()
}

fn messages(found: &Diagnostics, code: Code) -> Vec<String> {
    found.iter().filter(|it| it.code == code).map(|it| it.message.clone()).collect()
}
