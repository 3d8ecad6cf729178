//! oasmith turns OpenAPI documents into Rust client crates.
pub mod config;
pub mod diagnostic;
mod lower;
pub mod model;
mod pass;
pub mod spec;
pub mod surface;
