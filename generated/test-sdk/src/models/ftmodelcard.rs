//! [`FtModelCard`].

use super::ModelCapabilities;
use crate::DateTime;

/// A model that was fine-tuned from another one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FtModelCard {
    /// Identifier of the model. Requests name the model by it.
    pub id: String,
    /// Kind of the object.
    ///
    /// Default: `model`.
    pub object: Option<String>,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: Option<i64>,
    /// Owner of the model.
    ///
    /// Default: `mistralai`.
    pub owned_by: Option<String>,
    /// What the model can do.
    pub capabilities: ModelCapabilities,
    /// Name of the model for people.
    pub name: Option<Option<String>>,
    /// What the model is for.
    pub description: Option<Option<String>>,
    /// How many tokens request and answer may have together.
    ///
    /// Default: `32768`.
    pub max_context_length: Option<i64>,
    /// Other identifiers of the model.
    ///
    /// Default: `[]`.
    pub aliases: Option<Vec<String>>,
    /// Time from which the model is deprecated; null if it is not.
    pub deprecation: Option<Option<DateTime>>,
    /// Temperature that is used if a request gives none.
    pub default_model_temperature: Option<Option<f64>>,
    /// Identifier of the job that made the model.
    pub job: String,
    /// Identifier of the model from which it was made.
    pub root: String,
    /// Whether the model is archived.
    ///
    /// Default: `false`.
    pub archived: Option<bool>,
}

crate::runtime::record! {
    FtModelCard {
        "type" = "fine-tuned",
        id: required "id",
        object: optional "object",
        created: optional "created",
        owned_by: optional "owned_by",
        capabilities: required "capabilities",
        name: optional_nullable "name",
        description: optional_nullable "description",
        max_context_length: optional "max_context_length",
        aliases: optional "aliases",
        deprecation: optional_nullable "deprecation",
        default_model_temperature: optional_nullable "default_model_temperature",
        job: required "job",
        root: required "root",
        archived: optional "archived",
    }
}

impl FtModelCard {
    /// The value of `name`, unless it is missing or null.
    #[must_use]
    pub fn name_value(&self) -> Option<&String> {
        self.name.as_ref()?.as_ref()
    }

    /// The value of `description`, unless it is missing or null.
    #[must_use]
    pub fn description_value(&self) -> Option<&String> {
        self.description.as_ref()?.as_ref()
    }

    /// The value of `deprecation`, unless it is missing or null.
    #[must_use]
    pub fn deprecation_value(&self) -> Option<&DateTime> {
        self.deprecation.as_ref()?.as_ref()
    }

    /// The value of `default_model_temperature`, unless it is missing or null.
    #[must_use]
    pub fn default_model_temperature_value(&self) -> Option<&f64> {
        self.default_model_temperature.as_ref()?.as_ref()
    }
}
