//! The resources, as the client's accessors give them.

#[cfg(feature = "files")]
mod files;
#[cfg(feature = "models")]
mod models;
#[cfg(feature = "router")]
mod router;
#[cfg(feature = "router")]
mod routeraudio;
#[cfg(feature = "router")]
mod routeraudiotranscriptions;
#[cfg(feature = "router")]
mod routerchat;
#[cfg(feature = "router")]
mod routerchatcompletions;
#[cfg(feature = "router")]
mod routercompletions;
#[cfg(feature = "router")]
mod routerembeddings;
#[cfg(feature = "router")]
mod routerrerank;

#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "models")]
pub use models::Models;
#[cfg(feature = "router")]
pub use router::Router;
#[cfg(feature = "router")]
pub use routeraudio::RouterAudio;
#[cfg(feature = "router")]
pub use routeraudiotranscriptions::RouterAudioTranscriptions;
#[cfg(feature = "router")]
pub use routerchat::RouterChat;
#[cfg(feature = "router")]
pub use routerchatcompletions::RouterChatCompletions;
#[cfg(feature = "router")]
pub use routercompletions::RouterCompletions;
#[cfg(feature = "router")]
pub use routerembeddings::RouterEmbeddings;
#[cfg(feature = "router")]
pub use routerrerank::RouterRerank;
