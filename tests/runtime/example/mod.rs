//! What a generator writes around the run-time part, in small: the models, the errors and the
//! operations of an API with chats, files and messages.

#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "client")]
pub mod errors;
pub mod models;
#[cfg(feature = "client")]
pub mod operations;
