//! The operations as plain values, for [`Client::call`](crate::Client::call).

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
pub use audio::{CreateAudioSpeech, CreateAudioTranscription, CreateAudioTranslation};
#[cfg(feature = "chat")]
pub use chat::CreateChatCompletion;
#[cfg(feature = "completions")]
pub use completions::CreateCompletion;
#[cfg(feature = "edits")]
pub use edits::CreateEdit;
#[cfg(feature = "embeddings")]
pub use embeddings::CreateEmbedding;
#[cfg(feature = "engine-embeddings")]
pub use engineembeddings::CreateEngineEmbedding;
#[cfg(feature = "images")]
pub use images::CreateImageGeneration;
#[cfg(feature = "messages")]
pub use messages::CreateMessage;
#[cfg(feature = "models")]
pub use models::{ListModels, RetrieveModel};
#[cfg(feature = "moderations")]
pub use moderations::CreateModeration;
#[cfg(feature = "proxy")]
pub use proxy::CreateProxyRequest;
#[cfg(feature = "responses")]
pub use responses::CreateResponse;
#[cfg(feature = "search")]
pub use search::CreateSearch;
