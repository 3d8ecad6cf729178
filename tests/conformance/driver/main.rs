//! Calls the scenarios of TypeSpec's suite through generated crates, a file for each group of its specifications.

mod authentication;
mod encode;
mod encode_duration;
mod parameters;
mod payload;
mod payload_multipart;
mod payload_pageable;
mod routes;
mod server;
mod special_words;
mod streaming;
mod suite;
mod type_array;
mod type_dictionary;
mod type_extra;
mod type_model;
mod type_nullable;
mod type_optional;
mod type_property;
mod type_scalar;
mod type_union;
mod versioning;

use suite::Suite;

#[tokio::main]
async fn main() {
    let suite = Suite::from_env();
    authentication::run(&suite).await;
    encode::run(&suite).await;
    encode_duration::run(&suite).await;
    parameters::run(&suite).await;
    payload::run(&suite).await;
    payload_multipart::run(&suite).await;
    payload_pageable::run(&suite).await;
    routes::run(&suite).await;
    server::run(&suite).await;
    special_words::run(&suite).await;
    streaming::run(&suite).await;
    type_array::run(&suite).await;
    type_dictionary::run(&suite).await;
    type_extra::run(&suite).await;
    type_model::run(&suite).await;
    type_nullable::run(&suite).await;
    type_optional::run(&suite).await;
    type_property::run(&suite).await;
    type_scalar::run(&suite).await;
    type_union::run(&suite).await;
    versioning::run(&suite).await;
}
