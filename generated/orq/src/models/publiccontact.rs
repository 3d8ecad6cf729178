//! [`PublicContact`].

use std::collections::BTreeMap;

/// An end user of your product, so that usage can be told apart by person.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PublicContact {
    /// Identifier of the user.
    pub id: String,
    /// Name that reports show.
    pub display_name: Option<String>,
    /// Mail address of the user.
    pub email: Option<String>,
    /// Whatever else you want to keep with the user.
    pub metadata: Option<Vec<BTreeMap<String, serde_json::Value>>>,
    /// Address of a picture of the user.
    pub logo_url: Option<String>,
    /// Labels of the user.
    pub tags: Option<Vec<String>>,
}

crate::runtime::record! {
    PublicContact {
        id: required "id",
        display_name: optional "display_name",
        email: optional "email",
        metadata: optional "metadata",
        logo_url: optional "logo_url",
        tags: optional "tags",
    }
}

impl PublicContact {
    /// A new `PublicContact` with what it must have.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            display_name: None,
            email: None,
            metadata: None,
            logo_url: None,
            tags: None,
        }
    }

    /// Name that reports show.
    #[must_use]
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Mail address of the user.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Whatever else you want to keep with the user.
    #[must_use]
    pub fn metadata(
        mut self,
        metadata: impl Into<Vec<BTreeMap<String, serde_json::Value>>>,
    ) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// Address of a picture of the user.
    #[must_use]
    pub fn logo_url(mut self, logo_url: impl Into<String>) -> Self {
        self.logo_url = Some(logo_url.into());
        self
    }

    /// Labels of the user.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }
}
