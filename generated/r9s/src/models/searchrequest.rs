//! [`SearchRequest`] and the types that belong to it.

use std::collections::BTreeMap;

/// A query and the engine that should answer it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchRequest {
    /// Engine to ask: `exa` searches by meaning, `tavily` can add a summary, `google` has the
    /// widest index.
    ///
    /// Default: `exa`.
    pub engine: Option<SearchRequestEngine>,
    /// Parameters of the engine, passed on as they are. Every engine needs `query`; `num`, for one,
    /// bounds the results of `exa` and `google`, `max_results` those of `tavily`.
    pub extra: SearchRequestExtra,
}

crate::runtime::record! {
    SearchRequest {
        engine: optional "engine",
        extra: required "extra",
    }
}

impl SearchRequest {
    /// A new `SearchRequest` with what it must have.
    #[must_use]
    pub fn new(extra: impl Into<SearchRequestExtra>) -> Self {
        Self {
            engine: None,
            extra: extra.into(),
        }
    }

    /// Engine to ask: `exa` searches by meaning, `tavily` can add a summary, `google` has the
    /// widest index.
    #[must_use]
    pub fn engine(mut self, engine: impl Into<SearchRequestEngine>) -> Self {
        self.engine = Some(engine.into());
        self
    }
}

/// Engine to ask: `exa` searches by meaning, `tavily` can add a summary, `google` has the widest
/// index.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchRequestEngine {
    /// `exa`
    Exa,
    /// `tavily`
    Tavily,
    /// `google`
    Google,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    SearchRequestEngine {
        Exa = "exa",
        Tavily = "tavily",
        Google = "google",
    }
}

/// Parameters of the engine, passed on as they are. Every engine needs `query`; `num`, for one,
/// bounds the results of `exa` and `google`, `max_results` those of `tavily`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchRequestExtra {
    /// What to search for.
    pub query: String,
    /// What else the object holds.
    pub extra: BTreeMap<String, serde_json::Value>,
}

crate::runtime::record! {
    SearchRequestExtra {
        query: required "query",
        ..extra,
    }
}

impl SearchRequestExtra {
    /// A new `SearchRequestExtra` with what it must have.
    #[must_use]
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            extra: BTreeMap::new(),
        }
    }
}
