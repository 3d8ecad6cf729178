//! The operations as plain values, for [`Client::call`](crate::Client::call).

#[cfg(feature = "deployments")]
mod deployments;
#[cfg(feature = "deployments")]
mod deploymentsmetrics;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "router")]
mod routerchatcompletions;
#[cfg(feature = "router")]
mod routercompletions;
#[cfg(feature = "router")]
mod routerembeddings;

#[cfg(feature = "deployments")]
pub use deployments::{DeploymentInvoke, Deployments};
#[cfg(feature = "deployments")]
pub use deploymentsmetrics::DeploymentCreateMetric;
#[cfg(feature = "files")]
pub use files::FileUpload;
#[cfg(feature = "router")]
pub use routerchatcompletions::RouterChatCompletions;
#[cfg(feature = "router")]
pub use routercompletions::RouterCompletions;
#[cfg(feature = "router")]
pub use routerembeddings::RouterEmbedding;
