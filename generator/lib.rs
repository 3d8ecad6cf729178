//! oasmith turns OpenAPI documents into Rust client crates.
pub mod config;
pub mod model;
pub mod output;
pub mod surface;
