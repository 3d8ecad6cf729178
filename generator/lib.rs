//! Turns OpenAPI documents into Rust client crates.
pub mod diagnostic;
pub mod spec;
