//! [`CreateRerankResponse`] and the types that belong to it.

/// The record `CreateRerankResponse` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerankResponse {
    /// Identifier of the answer.
    pub id: Option<String>,
    /// The texts, the best match first.
    pub results: Vec<CreateRerankResponseResult>,
    /// Tokens that the call used.
    pub usage: Option<CreateRerankResponseUsage>,
}

crate::runtime::record! {
    CreateRerankResponse {
        "object" = "list",
        id: optional "id",
        results: required "results",
        usage: optional "usage",
    }
}

/// The record `CreateRerankResponseResult` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerankResponseResult {
    /// Position of the text in `documents`, from 0.
    pub index: f64,
    /// How well the text answers the query; more is better.
    pub relevance_score: f64,
    /// The text itself, where the provider repeats it.
    pub document: Option<CreateRerankResponseResultDocument>,
}

crate::runtime::record! {
    CreateRerankResponseResult {
        "object" = "rerank",
        index: required "index",
        relevance_score: required "relevance_score",
        document: optional "document",
    }
}

/// The text itself, where the provider repeats it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerankResponseResultDocument {
    /// The text.
    pub text: String,
}

crate::runtime::record! {
    CreateRerankResponseResultDocument {
        text: required "text",
    }
}

/// Tokens that the call used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerankResponseUsage {
    /// Tokens of the whole call.
    pub total_tokens: f64,
}

crate::runtime::record! {
    CreateRerankResponseUsage {
        total_tokens: required "total_tokens",
    }
}
