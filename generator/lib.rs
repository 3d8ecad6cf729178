//! oasmith turns OpenAPI documents into Rust client crates.
pub mod model;
pub mod surface;
