//! The operations as plain values, for [`Client::call`](crate::Client::call).

#[cfg(feature = "chat")]
mod chat;
#[cfg(feature = "embeddings")]
mod embeddings;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "fim")]
mod fim;
#[cfg(feature = "models")]
mod models;

#[cfg(feature = "chat")]
pub use chat::ChatCompletionV1ChatCompletionsPost;
#[cfg(feature = "embeddings")]
pub use embeddings::EmbeddingsV1EmbeddingsPost;
#[cfg(feature = "files")]
pub use files::{
    FilesApiRoutesDeleteFile, FilesApiRoutesDownloadFile, FilesApiRoutesListFiles,
    FilesApiRoutesRetrieveFile, FilesApiRoutesUploadFile,
};
#[cfg(feature = "fim")]
pub use fim::FimCompletionV1FimCompletionsPost;
#[cfg(feature = "models")]
pub use models::{
    DeleteModelV1ModelsModelIdDelete, ListModelsV1ModelsGet, RetrieveModelV1ModelsModelIdGet,
};
