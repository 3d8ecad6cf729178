//! `payload/pageable`: lists that come page by page.

use std::collections::BTreeMap;

use payload_pageable::models::{ObjectWithNext, Pet};

use crate::suite::{Suite, client, scenarios};

/// What is on the two pages.
const NAMES: [&str; 4] = ["dog", "cat", "bird", "fish"];

fn names<'a>(pets: impl IntoIterator<Item = &'a Pet>) -> Vec<&'a str> {
    pets.into_iter().map(|pet| pet.name.as_str()).collect()
}

pub async fn run(suite: &Suite) {
    sizes(suite).await;
    links(suite).await;
    tokens(suite).await;
}

async fn sizes(suite: &Suite) {
    let client = client!(suite, payload_pageable);
    scenarios! { suite, [client],
        "Payload_Pageable_PageSize_listWithoutContinuation" =>
            assert_eq!(names(&client.page_size().list_without_continuation().await?.pets), NAMES);
        "Payload_Pageable_PageSize_listWithPageSize" => {
            assert_eq!(names(&client.page_size().list_with_page_size().page_size(2).await?.pets), NAMES[..2]);
            assert_eq!(names(&client.page_size().list_with_page_size().page_size(4).await?.pets), NAMES);
        };
    }
}

async fn links(suite: &Suite) {
    let client = client!(suite, payload_pageable);
    scenarios! { suite, [client],
        "Payload_Pageable_ServerDrivenPagination_link" => {
            let first = client.server_driven_pagination().link().await?;
            let second: ObjectWithNext = client.get(first.next.expect("an address")).send_as().await?;
            assert_eq!(names(first.pets.iter().chain(&second.pets)), NAMES);
            assert_eq!(second.next, None);
        };
        "Payload_Pageable_ServerDrivenPagination_linkString" => {
            let first = client.server_driven_pagination().link_string().await?;
            let second: ObjectWithNext = client.get(first.next.expect("an address")).send_as().await?;
            assert_eq!(names(first.pets.iter().chain(&second.pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_nestedLink" => {
            let first = client.server_driven_pagination().nested_link().await?;
            let next = first.nested_next.next.expect("an address");
            let second: BTreeMap<String, payload_pageable::models::NestedItems> = client.get(next).send_as().await?;
            assert_eq!(names(first.nested_items.pets.iter().chain(&second["nestedItems"].pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post" => {
            let first = client.alternate_initial_verb().post("foo eq bar").await?;
            let second: ObjectWithNext = client.get(first.next.expect("an address")).send_as().await?;
            assert_eq!(names(first.pets.iter().chain(&second.pets)), NAMES);
        };
    }
}

async fn tokens(suite: &Suite) {
    let client = client!(suite, payload_pageable);
    scenarios! { suite, [client],
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody" => {
            let mut pets = client.continuation_token().request_query_response_body().foo("foo").bar("bar").items();
            let mut found = Vec::new();
            while let Some(pet) = pets.next().await {
                found.push(pet?);
            }
            assert_eq!(names(&found), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody" => {
            let call = || client.continuation_token().request_header_response_body().foo("foo").bar("bar");
            let first = call().await?;
            let second = call().token(first.next_token.expect("a token")).await?;
            assert_eq!(names(first.pets.iter().chain(&second.pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader" => {
            let call = || client.continuation_token().request_query_response_header().foo("foo").bar("bar");
            let first = call().send_with_response().await?;
            let second = call().token(first.headers["next-token"].to_str()?).await?;
            assert_eq!(names(first.data.pets.iter().chain(&second.pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader" => {
            let call = || client.continuation_token().request_header_response_header().foo("foo").bar("bar");
            let first = call().send_with_response().await?;
            let second = call().token(first.headers["next-token"].to_str()?).await?;
            assert_eq!(names(first.data.pets.iter().chain(&second.pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody" => {
            let call = || client.continuation_token().request_query_nested_response_body().foo("foo").bar("bar");
            let first = call().await?;
            let token = first.nested_next.and_then(|next| next.next_token).expect("a token");
            let second = call().token(token).await?;
            assert_eq!(names(first.nested_items.pets.iter().chain(&second.nested_items.pets)), NAMES);
        };
        "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody" => {
            let call = || client.continuation_token().request_header_nested_response_body().foo("foo").bar("bar");
            let first = call().await?;
            let token = first.nested_next.and_then(|next| next.next_token).expect("a token");
            let second = call().token(token).await?;
            assert_eq!(names(first.nested_items.pets.iter().chain(&second.nested_items.pets)), NAMES);
        };
    }
}
