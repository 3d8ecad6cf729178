//! [`SearchResponse`] and the types that belong to it.

/// What the engine found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchResponse {
    /// Engine that answered.
    pub engine: SearchResponseEngine,
    /// The answer of the engine in its own form: `exa` and `tavily` list pages below `results`,
    /// `google` below `items`.
    pub result: serde_json::Value,
}

crate::runtime::record! {
    SearchResponse {
        engine: required "engine",
        result: required "result",
    }
}

/// Engine that answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchResponseEngine {
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
    SearchResponseEngine {
        Exa = "exa",
        Tavily = "tavily",
        Google = "google",
    }
}
