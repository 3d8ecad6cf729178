//! The configurations of other generators, read as one of ours: what carries over, and what does not and why.
//!
//! Their keys are known from their public documentation. Names, resources, pages, credentials and what a manifest says
//! carry; what is about another language, or what the document itself should say, does not, and is listed.

mod client_settings;
mod credential;
mod fern;
mod json_path;
mod openapi_generator;
mod overlay;
pub mod overrides;
mod pages;
mod speakeasy;
mod stainless;
mod streams;
mod transforms;
mod trial;

use serde_json::Value;

use crate::config::Target;
use crate::surface::{Crate, Operation};
pub(crate) use overlay::{Changes, Ground};

/// Whose configuration it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// `stainless.yml`.
    Stainless,
    /// `gen.yaml`.
    Speakeasy,
    /// `generators.yml`.
    Fern,
    /// The configuration file of openapi-generator.
    OpenapiGenerator,
}

impl Tool {
    /// The one that has such keys.
    #[must_use]
    pub fn of(config: &Value) -> Option<Self> {
        let has = |key: &str| config.get(key).is_some();
        if has("resources") && (has("organization") || has("targets") || has("settings") || has("client_settings")) {
            Some(Self::Stainless)
        } else if has("generation") || has("configVersion") {
            Some(Self::Speakeasy)
        } else if has("groups") || has("default-group") {
            Some(Self::Fern)
        } else if has("generatorName") || has("additionalProperties") || has("packageName") || has("inputSpec") {
            Some(Self::OpenapiGenerator)
        } else if has("resources") {
            Some(Self::Stainless)
        } else {
            None
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stainless => "Stainless",
            Self::Speakeasy => "Speakeasy",
            Self::Fern => "Fern",
            Self::OpenapiGenerator => "openapi-generator",
        }
    }
}

/// What became of a configuration.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Whose it was.
    pub tool: Tool,
    /// Everything that carried.
    pub target: Target,
    /// The name of the crate, where one is said.
    pub crate_name: Option<String>,
    /// Whether it says how long an attempt may take.
    pub says_timeout: bool,
    /// What did not carry.
    pub lost: Vec<Lost>,
    /// Methods that it names, with their resources: `chat.create`.
    pub methods: Share,
    /// Types that it names.
    pub types: Share,
    /// Operations whose pages it describes.
    pub pages: Share,
    /// Options that give a client its credentials.
    pub credentials: Share,
    /// Servers that it names.
    pub servers: Share,
    /// Changes of the document.
    pub changes: Share,
    /// An overlay that makes them.
    pub overlay: Option<String>,
}

/// How many carried of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Those that the crate has so.
    pub carried: usize,
    /// All of them.
    pub of: usize,
}

/// Something that did not carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The key.
    pub what: String,
    /// Why, and what to do.
    pub why: String,
}

/// What is read, before it is tried.
pub(crate) struct Reading {
    pub(crate) tool: Tool,
    pub(crate) target: Target,
    pub(crate) crate_name: Option<String>,
    pub(crate) says_timeout: bool,
    pub(crate) lost: Vec<Lost>,
    /// Ids of operations with where they are to be called.
    pub(crate) methods: Vec<(String, String)>,
    /// Components with their names.
    pub(crate) types: Vec<(String, String)>,
    pub(crate) credentials: Share,
    pub(crate) servers: Share,
}

impl Reading {
    fn lose(&mut self, what: impl Into<String>, why: impl Into<String>) {
        let lost = Lost { what: what.into(), why: why.into() };
        if !self.lost.contains(&lost) {
            self.lost.push(lost);
        }
    }
}

/// The changes of a document that a configuration asks for, with the files that it names for that.
pub(crate) fn changes(tool: Tool, config: &Value, pieces: &[(String, Value)], ground: &mut Ground) -> Changes {
    match tool {
        Tool::Stainless => {
            let mut changes = transforms::read(config, ground);
            streams::read(config, &mut changes, ground);
            changes
        }
        Tool::Fern => overrides::read(config, pieces, ground),
        Tool::Speakeasy | Tool::OpenapiGenerator => Changes::default(),
    }
}

/// Reads a configuration for a document whose crate is known as it is without it.
pub(crate) fn read(tool: Tool, config: &Value, krate: &Crate, target: &Target) -> Reading {
    let mut reading = Reading {
        tool,
        target: target.clone(),
        crate_name: None,
        says_timeout: false,
        lost: Vec::new(),
        methods: Vec::new(),
        types: Vec::new(),
        credentials: Share::default(),
        servers: Share::default(),
    };
    match tool {
        Tool::Stainless => stainless::read(config, krate, &mut reading),
        Tool::Speakeasy => speakeasy::read(config, &mut reading),
        Tool::Fern => fern::read(config, krate, &mut reading),
        Tool::OpenapiGenerator => openapi_generator::read(config, &mut reading),
    }
    reading
}

/// Where an operation is called: `chat.create`, and `.ping` on the client itself.
fn place_of(krate: &Crate, operation: &Operation) -> Vec<String> {
    if operation.resources.is_empty() {
        return vec![format!(".{}", operation.method)];
    }
    let homes = operation.resources.iter().filter_map(|home| krate.resources.get(*home));
    homes.map(|home| format!("{}.{}", home.path.join("."), operation.method)).collect()
}

/// A text below some keys.
fn text<'value>(value: &'value Value, keys: &[&str]) -> Option<&'value str> {
    keys.iter().try_fold(value, |value, key| value.get(key))?.as_str().filter(|text| !text.is_empty())
}
