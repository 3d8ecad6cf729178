//! The resources, as the client's accessors give them.

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
pub use chat::Chat;
#[cfg(feature = "embeddings")]
pub use embeddings::Embeddings;
#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "fim")]
pub use fim::Fim;
#[cfg(feature = "models")]
pub use models::Models;
