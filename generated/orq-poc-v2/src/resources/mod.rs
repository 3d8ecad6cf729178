//! The resources, as the client's accessors give them.

#[cfg(feature = "deployments")]
mod deployments;
#[cfg(feature = "deployments")]
mod deploymentsmetrics;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "router")]
mod router;
#[cfg(feature = "router")]
mod routerchat;
#[cfg(feature = "router")]
mod routerchatcompletions;
#[cfg(feature = "router")]
mod routercompletions;
#[cfg(feature = "router")]
mod routerembeddings;

#[cfg(feature = "deployments")]
pub use deployments::Deployments;
#[cfg(feature = "deployments")]
pub use deploymentsmetrics::DeploymentsMetrics;
#[cfg(feature = "files")]
pub use files::Files;
#[cfg(feature = "router")]
pub use router::Router;
#[cfg(feature = "router")]
pub use routerchat::RouterChat;
#[cfg(feature = "router")]
pub use routerchatcompletions::RouterChatCompletions;
#[cfg(feature = "router")]
pub use routercompletions::RouterCompletions;
#[cfg(feature = "router")]
pub use routerembeddings::RouterEmbeddings;
