//! The operations as plain values, for [`Client::call`](crate::Client::call).

#[cfg(feature = "deployments")]
mod deployments;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "router")]
mod routerchatcompletions;
#[cfg(feature = "router")]
mod routercompletions;
#[cfg(feature = "router")]
mod routerembeddings;

#[cfg(feature = "deployments")]
pub use deployments::{GetV2Deployments, PostV2DeploymentsIdMetrics, PostV2DeploymentsInvoke};
#[cfg(feature = "files")]
pub use files::PostV2Files;
#[cfg(feature = "router")]
pub use routerchatcompletions::PostV2RouterChatCompletions;
#[cfg(feature = "router")]
pub use routercompletions::PostV2RouterCompletions;
#[cfg(feature = "router")]
pub use routerembeddings::PostV2RouterEmbeddings;
