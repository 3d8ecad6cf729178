//! [`CreateRerankRequest`].

use super::CreateRerankRequestOrq;

/// The record `CreateRerankRequest` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerankRequest {
    /// What is searched for.
    pub query: String,
    /// Texts to sort.
    pub documents: Vec<String>,
    /// Model that judges the texts, as `provider/model`.
    pub model: String,
    /// How many of the best texts are returned; all if absent.
    pub top_n: Option<f64>,
    /// Name of the file that the texts come from.
    pub filename: Option<Option<String>>,
    /// Options of the gateway for this call.
    pub orq: Option<CreateRerankRequestOrq>,
}

crate::runtime::record! {
    CreateRerankRequest {
        query: required "query",
        documents: required "documents",
        model: required "model",
        top_n: optional "top_n",
        filename: optional_nullable "filename",
        orq: optional "orq",
    }
}

impl CreateRerankRequest {
    /// A new `CreateRerankRequest` with what it must have.
    #[must_use]
    pub fn new(
        query: impl Into<String>,
        documents: impl IntoIterator<Item = impl Into<String>>,
        model: impl Into<String>,
    ) -> Self {
        Self {
            query: query.into(),
            documents: documents.into_iter().map(Into::into).collect(),
            model: model.into(),
            top_n: None,
            filename: None,
            orq: None,
        }
    }

    /// How many of the best texts are returned; all if absent.
    #[must_use]
    pub fn top_n(mut self, top_n: impl Into<Option<f64>>) -> Self {
        self.top_n = top_n.into();
        self
    }

    /// Name of the file that the texts come from.
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(Some(filename.into()));
        self
    }

    /// Sends null for `filename`.
    #[must_use]
    pub fn filename_null(mut self) -> Self {
        self.filename = Some(None);
        self
    }

    /// Options of the gateway for this call.
    #[must_use]
    pub fn orq(mut self, orq: impl Into<CreateRerankRequestOrq>) -> Self {
        self.orq = Some(orq.into());
        self
    }

    /// The value of `filename`, unless it is missing or null.
    #[must_use]
    pub fn filename_value(&self) -> Option<&String> {
        self.filename.as_ref()?.as_ref()
    }
}
