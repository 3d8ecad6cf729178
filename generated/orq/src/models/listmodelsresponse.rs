//! [`ListModelsResponse`] and the types that belong to it.

/// The record `ListModelsResponse` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListModelsResponse {
    /// The models.
    pub data: Vec<ListModelsResponseDataItem>,
    /// Whether there are more models than these.
    pub has_more: bool,
}

crate::runtime::record! {
    ListModelsResponse {
        "object" = "list",
        data: required "data",
        has_more: required "has_more",
    }
}

/// A model that requests can name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListModelsResponseDataItem {
    /// Identifier by which requests name the model.
    pub id: String,
    /// When the model was added, in milliseconds since 1970.
    pub created: f64,
    /// What the model is for.
    pub r#type: ListModelsResponseDataItemType,
    /// Who offers the model: `vendor` for public ones, `workspace` for those that only your
    /// workspace has.
    pub owned_by: ListModelsResponseDataItemOwnedBy,
}

crate::runtime::record! {
    ListModelsResponseDataItem {
        id: required "id",
        created: required "created",
        r#type: required "type",
        owned_by: required "owned_by",
    }
}

/// Who offers the model: `vendor` for public ones, `workspace` for those that only your workspace
/// has.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListModelsResponseDataItemOwnedBy {
    /// `vendor`
    Vendor,
    /// `workspace`
    Workspace,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ListModelsResponseDataItemOwnedBy {
        Vendor = "vendor",
        Workspace = "workspace",
    }
}

/// What the model is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListModelsResponseDataItemType {
    /// `chat`
    Chat,
    /// `completion`
    Completion,
    /// `embedding`
    Embedding,
    /// `image`
    Image,
    /// `tts`
    Tts,
    /// `stt`
    Stt,
    /// `rerank`
    Rerank,
    /// `moderation`
    Moderation,
    /// `vision`
    Vision,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ListModelsResponseDataItemType {
        Chat = "chat",
        Completion = "completion",
        Embedding = "embedding",
        Image = "image",
        Tts = "tts",
        Stt = "stt",
        Rerank = "rerank",
        Moderation = "moderation",
        Vision = "vision",
    }
}
