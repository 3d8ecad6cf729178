//! The resources, as the client's accessors give them.

#[cfg(feature = "audio")]
mod audio;
#[cfg(feature = "chat")]
mod chat;
#[cfg(feature = "completions")]
mod completions;
#[cfg(feature = "edits")]
mod edits;
#[cfg(feature = "embeddings")]
mod embeddings;
#[cfg(feature = "engine-embeddings")]
mod engineembeddings;
#[cfg(feature = "images")]
mod images;
#[cfg(feature = "messages")]
mod messages;
#[cfg(feature = "models")]
mod models;
#[cfg(feature = "moderations")]
mod moderations;
#[cfg(feature = "proxy")]
mod proxy;
#[cfg(feature = "responses")]
mod responses;
#[cfg(feature = "search")]
mod search;

#[cfg(feature = "audio")]
pub use audio::Audio;
#[cfg(feature = "chat")]
pub use chat::Chat;
#[cfg(feature = "completions")]
pub use completions::Completions;
#[cfg(feature = "edits")]
pub use edits::Edits;
#[cfg(feature = "embeddings")]
pub use embeddings::Embeddings;
#[cfg(feature = "engine-embeddings")]
pub use engineembeddings::EngineEmbeddings;
#[cfg(feature = "images")]
pub use images::Images;
#[cfg(feature = "messages")]
pub use messages::Messages;
#[cfg(feature = "models")]
pub use models::Models;
#[cfg(feature = "moderations")]
pub use moderations::Moderations;
#[cfg(feature = "proxy")]
pub use proxy::Proxy;
#[cfg(feature = "responses")]
pub use responses::Responses;
#[cfg(feature = "search")]
pub use search::Search;
