//! oasmith turns OpenAPI documents into Rust client crates.
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod model;
pub mod rust;
pub mod snippet;
pub mod surface;
