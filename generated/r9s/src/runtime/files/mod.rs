//! Files on their way out and in, and the bodies that carry them.

pub mod disposition;
pub mod download;
#[cfg(not(target_arch = "wasm32"))]
pub mod file;
pub mod multipart;
pub mod upload;
