//! The operations as plain values, for [`Client::call`](crate::Client::call).

#[cfg(feature = "files")]
mod files;
#[cfg(feature = "models")]
mod models;
#[cfg(feature = "router")]
mod routeraudiotranscriptions;
#[cfg(feature = "router")]
mod routerchatcompletions;
#[cfg(feature = "router")]
mod routercompletions;
#[cfg(feature = "router")]
mod routerembeddings;
#[cfg(feature = "router")]
mod routerrerank;

#[cfg(feature = "files")]
pub use files::{FileDelete, FileGet, FileList, FileUpload};
#[cfg(feature = "models")]
pub use models::ListModels;
#[cfg(feature = "router")]
pub use routeraudiotranscriptions::CreateTranscription;
#[cfg(feature = "router")]
pub use routerchatcompletions::CreateChatCompletion;
#[cfg(feature = "router")]
pub use routercompletions::CreateCompletion;
#[cfg(feature = "router")]
pub use routerembeddings::CreateEmbedding;
#[cfg(feature = "router")]
pub use routerrerank::CreateRerank;
