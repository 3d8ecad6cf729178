//! What all operations and models of the crate share.
//!
//! These files are the same in every crate that oasmith makes; a crate has those it needs.
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    unreachable_pub,
    reason = "a crate uses only what its operations need"
)]

#[cfg(feature = "client")]
pub(crate) use crate::{Result, client::API, error::Error};

pub mod data;

#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod cli;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "client")]
pub mod files;
#[cfg(feature = "client")]
pub mod oauth;
#[cfg(feature = "client")]
pub mod pagination;
#[cfg(feature = "client")]
pub mod stream;
#[cfg(feature = "client")]
pub mod turns;
#[cfg(feature = "webhooks")]
pub mod webhook;

#[cfg(feature = "client")]
pub(crate) use client::{
    api_error::declared,
    error::{error, error_from},
};
pub(crate) use data::{
    code::open_integer,
    enumeration::{any_enum, any_key, closed_enum, closed_key, open_enum, open_key},
    nullable::nullable,
    record::{record, record_field, record_part, record_rest},
    tagged::{tagged_part, tagged_union, write_tagged},
    union::{union, union_best},
};
