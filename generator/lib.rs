//! oasmith turns OpenAPI documents into Rust client crates.
pub mod docs;
pub mod model;
pub mod surface;
