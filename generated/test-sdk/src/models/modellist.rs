//! [`ModelList`] and the types that belong to it.

use super::{BaseModelCard, FtModelCard};

/// The models.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModelList {
    /// Kind of the object.
    ///
    /// Default: `list`.
    pub object: Option<String>,
    /// The models. All of them come at once; there are no pages.
    pub data: Option<Vec<ModelListDataItem>>,
}

crate::runtime::record! {
    ModelList {
        object: optional "object",
        data: optional "data",
    }
}

/// One of the forms of `ModelListDataItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ModelListDataItem {
    /// A model that the provider trained.
    Base(Box<BaseModelCard>),
    /// A model that was fine-tuned from another one.
    FineTuned(Box<FtModelCard>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    ModelListDataItem, "type" {
        Base(Box<BaseModelCard>) = "base",
        FineTuned(Box<FtModelCard>) = "fine-tuned",
    }
}

impl ModelListDataItem {
    /// The value of [`Self::Base`], if it is that.
    #[must_use]
    pub fn as_base(&self) -> Option<&BaseModelCard> {
        match self {
            Self::Base(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::FineTuned`], if it is that.
    #[must_use]
    pub fn as_fine_tuned(&self) -> Option<&FtModelCard> {
        match self {
            Self::FineTuned(value) => Some(value),
            _ => None,
        }
    }
}

impl From<BaseModelCard> for ModelListDataItem {
    fn from(value: BaseModelCard) -> Self {
        Self::Base(Box::new(value))
    }
}

impl From<FtModelCard> for ModelListDataItem {
    fn from(value: FtModelCard) -> Self {
        Self::FineTuned(Box::new(value))
    }
}

/// The same as [`ModelListDataItem`].
pub type RetrieveModelV1ModelsModelIdGetResponse = ModelListDataItem;
